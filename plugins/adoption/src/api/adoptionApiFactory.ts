import { createApiFactory, fetchApiRef } from '@backstage/frontend-plugin-api';
import { adoptionApiRef } from './AdoptionApi';
import { AdoptionApiClient } from './AdoptionApiClient';

export const adoptionApiFactory = createApiFactory({
  api: adoptionApiRef,
  deps: { fetchApi: fetchApiRef },
  factory: ({ fetchApi }) => AdoptionApiClient.create({ fetchApi }),
});
