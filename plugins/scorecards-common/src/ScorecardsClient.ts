import createClient, { type Client } from 'openapi-fetch';
import type { paths } from './generated/api';

/** The typed client of the scorecards API: `client.GET('/overview')`. @public */
export type ScorecardsClient = Client<paths>;

/**
 * Makes a client of the scorecards API. Errors come back in `error`, as the backend wrote them.
 *
 * @param options - `baseUrl` of the plugin (`plugin://scorecards` in a frontend), and the `fetch` that adds credentials.
 * @public
 */
export function createScorecardsClient(options: {
  baseUrl: string;
  fetch: typeof fetch;
}): ScorecardsClient {
  return createClient<paths>({
    baseUrl: options.baseUrl,
    fetch: request => options.fetch(request),
  });
}
