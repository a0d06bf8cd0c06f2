import {
  ApiBlueprint,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { surveysApiRef } from '../api/SurveysApi';
import { whenUsed } from '../api/whenUsed';

export const surveysApi = ApiBlueprint.make({
  params: define =>
    define({
      api: surveysApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      // Most pages of a portal never need it.
      factory: services =>
        whenUsed(async () => {
          const { SurveysApiClient } = await import('../api/SurveysApiClient');
          return new SurveysApiClient(services);
        }),
    }),
});
