/* eslint-disable new-cap -- openapi-fetch names its methods after those of HTTP */
import type { FetchApi } from '@backstage/frontend-plugin-api';
import {
  createAdoptionClient,
  type AdoptionClient,
  type Funnel,
  type Marker,
  type OwnEvent,
} from '@thrive/backstage-plugin-adoption-common';
import { accepted, answer, plainFetch } from '@thrive/pages';
import type {
  AdoptionApi,
  RequestOptions,
  RetentionQuery,
  Selection,
} from './AdoptionApi';

const EVENTS_PER_PAGE = 1000;

/** The adoption API over HTTP. */
export class AdoptionApiClient implements AdoptionApi {
  readonly #client: AdoptionClient;

  static create(options: { fetchApi: FetchApi }): AdoptionApiClient {
    return new AdoptionApiClient(
      createAdoptionClient({
        baseUrl: 'plugin://adoption',
        fetch: plainFetch(options.fetchApi),
      }),
    );
  }

  private constructor(client: AdoptionClient) {
    this.#client = client;
  }

  getAbout(options?: RequestOptions) {
    return answer(this.#client.GET('/about', { ...options }));
  }

  listCapabilities(options?: RequestOptions) {
    return answer(this.#client.GET('/capabilities', { ...options }));
  }

  getOverview(selection?: Selection, options?: RequestOptions) {
    return answer(
      this.#client.GET('/overview', {
        ...options,
        params: { query: selection },
      }),
    );
  }

  listGroups(options?: RequestOptions) {
    return answer(this.#client.GET('/groups', { ...options }));
  }

  listGroupNames(options?: RequestOptions) {
    return answer(this.#client.GET('/groups/names', { ...options }));
  }

  getRetention(query?: RetentionQuery, options?: RequestOptions) {
    return answer(
      this.#client.GET('/retention', { ...options, params: { query } }),
    );
  }

  getCapability(id: string, options?: RequestOptions) {
    return answer(
      this.#client.GET('/capabilities/{id}', {
        ...options,
        params: { path: { id } },
      }),
    );
  }

  getTemplates(selection?: Selection, options?: RequestOptions) {
    return answer(
      this.#client.GET('/templates', {
        ...options,
        params: { query: selection },
      }),
    );
  }

  getSearch(selection?: Selection, options?: RequestOptions) {
    return answer(
      this.#client.GET('/search', {
        ...options,
        params: { query: selection },
      }),
    );
  }

  getPaths(selection?: Selection, options?: RequestOptions) {
    return answer(
      this.#client.GET('/paths', {
        ...options,
        params: { query: selection },
      }),
    );
  }

  getEntityUse(ref: string, options?: RequestOptions) {
    return answer(
      this.#client.GET('/entity-use', {
        ...options,
        params: { query: { ref } },
      }),
    );
  }

  listFunnels(options?: RequestOptions) {
    return answer(this.#client.GET('/funnels', { ...options }));
  }

  measureFunnel(
    funnel: Funnel,
    selection?: Selection,
    options?: RequestOptions,
  ) {
    return answer(
      this.#client.POST('/funnels/measure', {
        ...options,
        params: { query: selection },
        body: funnel,
      }),
    );
  }

  async saveFunnel(id: string, funnel: Funnel) {
    await accepted(
      this.#client.PUT('/funnels/{id}', {
        params: { path: { id } },
        body: funnel,
      }),
    );
  }

  async deleteFunnel(id: string) {
    await accepted(
      this.#client.DELETE('/funnels/{id}', { params: { path: { id } } }),
    );
  }

  listMarkers(options?: RequestOptions) {
    return answer(this.#client.GET('/markers', { ...options }));
  }

  addMarker(marker: Omit<Marker, 'id'>) {
    return answer(this.#client.POST('/markers', { body: marker }));
  }

  async deleteMarker(id: string) {
    await accepted(
      this.#client.DELETE('/markers/{id}', { params: { path: { id } } }),
    );
  }

  getDataQuality(options?: RequestOptions) {
    return answer(this.#client.GET('/data-quality', { ...options }));
  }

  getOwnData(options?: RequestOptions) {
    return answer(this.#client.GET('/me', { ...options }));
  }

  async exportOwnData(options?: RequestOptions) {
    const data = await this.getOwnData(options);
    const rawEvents: OwnEvent[] = [];
    let cursor: string | undefined;
    do {
      const page = await answer(
        this.#client.GET('/me/events', {
          ...options,
          params: { query: { cursor, limit: EVENTS_PER_PAGE } },
        }),
      );
      rawEvents.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    return { ...data, rawEvents };
  }

  async eraseOwnData() {
    await accepted(this.#client.DELETE('/me'));
  }

  async setOptOut(optedOut: boolean) {
    await accepted(this.#client.PUT('/me/opt-out', { body: { optedOut } }));
  }
}
