import {
  ApiBlueprint,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { SurveysApiClient, surveysApiRef } from '../api/SurveysApi';

export const surveysApi = ApiBlueprint.make({
  params: define =>
    define({
      api: surveysApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: services => new SurveysApiClient(services),
    }),
});
