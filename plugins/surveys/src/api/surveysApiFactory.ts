import {
  createApiFactory,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { surveysApiRef } from './SurveysApi';
import { whenUsed } from './whenUsed';

export const surveysApiFactory = createApiFactory({
  api: surveysApiRef,
  deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
  // Most pages of a portal never need it.
  factory: services =>
    whenUsed(async () => {
      const { SurveysApiClient } = await import('./SurveysApiClient');
      return new SurveysApiClient(services);
    }),
});
