/**
 * For portals on the old frontend system.
 *
 * @packageDocumentation
 */
import type {
  AnalyticsApi,
  AnalyticsEvent,
  FetchApi,
  IdentityApi,
} from '@backstage/core-plugin-api';
import { describeEvent } from './capture/describeEvent';
import { startCapture } from './capture/startCapture';
import type { UsageCapture } from './capture/UsageCapture';

/**
 * Notes what people do, as an implementation of `analyticsApiRef`. To have others beside it, put it
 * into `MultipleAnalyticsApi.fromApis`.
 *
 * @public
 */
export class AdoptionAnalytics implements AnalyticsApi {
  readonly #capture: UsageCapture;

  static create(options: {
    fetchApi: FetchApi;
    identityApi: IdentityApi;
  }): AdoptionAnalytics {
    return new AdoptionAnalytics(startCapture(options));
  }

  private constructor(capture: UsageCapture) {
    this.#capture = capture;
  }

  captureEvent(event: AnalyticsEvent): void {
    const { routeRef: _, extension, ...context } = event.context;
    this.#capture.capture(
      describeEvent({
        ...event,
        context: { ...context, extensionId: extension },
      }),
    );
  }
}
