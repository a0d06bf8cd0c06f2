/* eslint-disable new-cap -- openapi-fetch names its methods after those of HTTP */
import type { FetchApi } from '@backstage/frontend-plugin-api';
import { accepted, answer, plainFetch } from '@thrive/pages';
import {
  createScorecardsClient,
  type ScorecardsClient,
} from '@thrive/backstage-plugin-scorecards-common';
import type {
  CheckEntityQuery,
  EntityName,
  EntityQuery,
  PageRequest,
  RequestOptions,
  ScorecardsApi,
} from './ScorecardsApi';

/** The scorecards API over HTTP. */
export class ScorecardsApiClient implements ScorecardsApi {
  readonly #client: ScorecardsClient;

  static create(options: { fetchApi: FetchApi }): ScorecardsApiClient {
    return new ScorecardsApiClient(
      createScorecardsClient({
        baseUrl: 'plugin://scorecards',
        fetch: plainFetch(options.fetchApi),
      }),
    );
  }

  private constructor(client: ScorecardsClient) {
    this.#client = client;
  }

  getOverview(query: { group?: string }, options?: RequestOptions) {
    return answer(
      this.#client.GET('/overview', { params: { query }, ...options }),
    );
  }

  async listScorecards(options?: RequestOptions) {
    const { items } = await answer(
      this.#client.GET('/scorecards', { ...options }),
    );
    return items;
  }

  getScorecard(scorecardId: string, options?: RequestOptions) {
    return answer(
      this.#client.GET('/scorecards/{scorecardId}', {
        params: { path: { scorecardId } },
        ...options,
      }),
    );
  }

  getSummary(
    scorecardId: string,
    query: { group?: string },
    options?: RequestOptions,
  ) {
    return answer(
      this.#client.GET('/scorecards/{scorecardId}/summary', {
        params: { path: { scorecardId }, query },
        ...options,
      }),
    );
  }

  getTrend(
    scorecardId: string,
    query: { group?: string; from?: string; to?: string },
    options?: RequestOptions,
  ) {
    return answer(
      this.#client.GET('/scorecards/{scorecardId}/trend', {
        params: { path: { scorecardId }, query },
        ...options,
      }),
    );
  }

  listGroups(
    scorecardId: string,
    query: PageRequest & { q?: string },
    options?: RequestOptions,
  ) {
    return answer(
      this.#client.GET('/scorecards/{scorecardId}/groups', {
        params: { path: { scorecardId }, query },
        ...options,
      }),
    );
  }

  listEntities(query: EntityQuery, options?: RequestOptions) {
    return answer(
      this.#client.GET('/entities', { params: { query }, ...options }),
    );
  }

  getEntity(name: EntityName, options?: RequestOptions) {
    return answer(
      this.#client.GET('/entities/by-name/{kind}/{namespace}/{name}', {
        params: { path: name },
        ...options,
      }),
    );
  }

  getEntityHistory(
    name: EntityName,
    query: PageRequest,
    options?: RequestOptions,
  ) {
    return answer(
      this.#client.GET('/entities/by-name/{kind}/{namespace}/{name}/history', {
        params: { path: name, query },
        ...options,
      }),
    );
  }

  getCheck(
    checkId: string,
    query: { group?: string },
    options?: RequestOptions,
  ) {
    return answer(
      this.#client.GET('/checks/{checkId}', {
        params: { path: { checkId }, query },
        ...options,
      }),
    );
  }

  listCheckEntities(
    checkId: string,
    query: CheckEntityQuery,
    options?: RequestOptions,
  ) {
    return answer(
      this.#client.GET('/checks/{checkId}/entities', {
        params: { path: { checkId }, query },
        ...options,
      }),
    );
  }

  getHealth(options?: RequestOptions) {
    return answer(this.#client.GET('/health', { ...options }));
  }

  async collectSource(sourceId: string, options?: RequestOptions) {
    await accepted(
      this.#client.POST('/sources/{sourceId}/collect', {
        params: { path: { sourceId } },
        ...options,
      }),
    );
  }

  reloadDefinitions(options?: RequestOptions) {
    return answer(this.#client.POST('/definitions/reload', { ...options }));
  }
}
