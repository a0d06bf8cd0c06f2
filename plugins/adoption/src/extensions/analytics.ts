import { fetchApiRef, identityApiRef } from '@backstage/frontend-plugin-api';
import { AnalyticsImplementationBlueprint } from '@backstage/plugin-app-react';
import { describeEvent } from '../capture/describeEvent';
import { startCapture } from '../capture/startCapture';

/** Stands beside any other analytics, and needs no configuration. */
export const adoptionAnalytics = AnalyticsImplementationBlueprint.make({
  params: define =>
    define({
      deps: { fetchApi: fetchApiRef, identityApi: identityApiRef },
      factory: services => {
        const capture = startCapture(services);
        return {
          captureEvent: event => capture.capture(describeEvent(event)),
        };
      },
    }),
});
