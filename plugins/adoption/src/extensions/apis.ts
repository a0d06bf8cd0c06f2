import { ApiBlueprint, fetchApiRef } from '@backstage/frontend-plugin-api';
import { adoptionApiRef } from '../api/AdoptionApi';
import { AdoptionApiClient } from '../api/AdoptionApiClient';

export const adoptionApi = ApiBlueprint.make({
  params: define =>
    define({
      api: adoptionApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }) => AdoptionApiClient.create({ fetchApi }),
    }),
});
