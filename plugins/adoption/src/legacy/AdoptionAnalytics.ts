import type {
  AnalyticsApi,
  AnalyticsEvent,
  ConfigApi,
  FetchApi,
  IdentityApi,
} from '@backstage/core-plugin-api';
import { describeEvent } from '../capture/describeEvent';
import { SearchTerms } from '../capture/SearchTerms';
import { startCapture } from '../capture/startCapture';
import type { UsageCapture } from '../capture/UsageCapture';

/**
 * Notes what people do, as an implementation of `analyticsApiRef`. To have others beside it, put it
 * into `MultipleAnalyticsApi.fromApis`.
 *
 * @public
 */
export class AdoptionAnalytics implements AnalyticsApi {
  readonly #capture: UsageCapture;
  readonly #terms: SearchTerms | undefined;

  static create(options: {
    fetchApi: FetchApi;
    identityApi: IdentityApi;
    /** Says whether what people search for is counted (adoption.searchTerms); it is not without it. */
    configApi?: ConfigApi;
  }): AdoptionAnalytics {
    const { configApi, ...services } = options;
    return new AdoptionAnalytics(
      startCapture(services),
      configApi?.getOptionalBoolean('adoption.searchTerms')
        ? new SearchTerms()
        : undefined,
    );
  }

  private constructor(capture: UsageCapture, terms: SearchTerms | undefined) {
    this.#capture = capture;
    this.#terms = terms;
  }

  captureEvent(event: AnalyticsEvent): void {
    const { routeRef: _, extension, ...context } = event.context;
    this.#capture.capture(
      describeEvent(
        { ...event, context: { ...context, extensionId: extension } },
        this.#terms,
      ),
    );
  }
}
