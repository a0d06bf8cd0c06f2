import createClient, { type Client } from 'openapi-fetch';
import type { paths } from './generated/api';

/** The typed client of the surveys API: `client.GET('/due')`. @public */
export type SurveysClient = Client<paths>;

/**
 * Makes a client of the surveys API. Errors come back in `error`, as the backend wrote them.
 *
 * @param options - `baseUrl` of the plugin (`plugin://surveys` in a frontend), and the `fetch` that adds credentials.
 * @public
 */
export function createSurveysClient(options: {
  baseUrl: string;
  fetch: typeof fetch;
}): SurveysClient {
  return createClient<paths>({
    baseUrl: options.baseUrl,
    fetch: request => options.fetch(request),
  });
}
