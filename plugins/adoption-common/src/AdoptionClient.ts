import createClient, { type Client } from 'openapi-fetch';
import type { paths } from './generated/api';

/** The typed client of the adoption API: `client.GET('/overview')`. @public */
export type AdoptionClient = Client<paths>;

/**
 * Makes a client of the adoption API. Errors come back in `error`, as the backend wrote them.
 *
 * @param options - `baseUrl` of the plugin (`plugin://adoption` in a frontend), and the `fetch` that adds credentials.
 * @public
 */
export function createAdoptionClient(options: {
  baseUrl: string;
  fetch: typeof fetch;
}): AdoptionClient {
  return createClient<paths>({
    baseUrl: options.baseUrl,
    fetch: request => options.fetch(request),
  });
}
