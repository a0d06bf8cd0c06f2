import { fetchApiRef, identityApiRef } from '@backstage/frontend-plugin-api';
import { AnalyticsImplementationBlueprint } from '@backstage/plugin-app-react';
import { describeEvent } from '../capture/describeEvent';
import { UsageCapture } from '../capture/UsageCapture';

/** Stands beside any other analytics, and needs no configuration. */
export const adoptionAnalytics = AnalyticsImplementationBlueprint.make({
  params: define =>
    define({
      deps: { fetchApi: fetchApiRef, identityApi: identityApiRef },
      factory: ({ fetchApi, identityApi }) => {
        const capture = new UsageCapture({
          window,
          who: async () =>
            (await identityApi.getBackstageIdentity()).userEntityRef,
          send: (body, { keepalive }) =>
            fetchApi.fetch('plugin://adoption/usage', {
              method: 'POST',
              headers: { 'content-type': 'application/json' },
              body,
              keepalive,
            }),
        });
        return {
          captureEvent: event => capture.capture(describeEvent(event)),
        };
      },
    }),
});
