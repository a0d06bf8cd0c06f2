import {
  configApiRef,
  fetchApiRef,
  identityApiRef,
} from '@backstage/frontend-plugin-api';
import { AnalyticsImplementationBlueprint } from '@backstage/plugin-app-react';
import { describeEvent } from '../capture/describeEvent';
import { SearchTerms } from '../capture/SearchTerms';
import { startCapture } from '../capture/startCapture';

/** Stands beside any other analytics, and needs no configuration. */
export const adoptionAnalytics = AnalyticsImplementationBlueprint.make({
  params: define =>
    define({
      deps: {
        configApi: configApiRef,
        fetchApi: fetchApiRef,
        identityApi: identityApiRef,
      },
      factory: ({ configApi, ...services }) => {
        const capture = startCapture(services);
        const terms = configApi.getOptionalBoolean('adoption.searchTerms')
          ? new SearchTerms()
          : undefined;
        return {
          captureEvent: event => capture.capture(describeEvent(event, terms)),
        };
      },
    }),
});
