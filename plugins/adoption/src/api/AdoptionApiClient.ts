/* eslint-disable new-cap -- openapi-fetch names its methods after those of HTTP */
import type { FetchApi } from '@backstage/frontend-plugin-api';
import {
  createAdoptionClient,
  type AdoptionClient,
} from '@thrive/backstage-plugin-adoption-common';
import { accepted, answer, plainFetch } from '@thrive/pages';
import type {
  AdoptionApi,
  RequestOptions,
  RetentionQuery,
  Selection,
} from './AdoptionApi';

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

  getRetention(query?: RetentionQuery, options?: RequestOptions) {
    return answer(
      this.#client.GET('/retention', { ...options, params: { query } }),
    );
  }

  getOwnData(options?: RequestOptions) {
    return answer(this.#client.GET('/me', { ...options }));
  }

  async eraseOwnData() {
    await accepted(this.#client.DELETE('/me'));
  }

  async setOptOut(optedOut: boolean) {
    await accepted(this.#client.PUT('/me/opt-out', { body: { optedOut } }));
  }
}
