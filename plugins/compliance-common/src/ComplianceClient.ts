import createClient, { type Client } from 'openapi-fetch';
import type { paths } from './generated/api';

/** The typed client of the compliance API: `client.GET('/runs')`. @public */
export type ComplianceClient = Client<paths>;

/**
 * Makes a client of the compliance API. Errors come back in `error`, as the backend wrote them.
 *
 * @param options - `baseUrl` of the plugin (`plugin://compliance` in a frontend), and the `fetch` that adds credentials.
 * @public
 */
export function createComplianceClient(options: {
  baseUrl: string;
  fetch: typeof fetch;
}): ComplianceClient {
  return createClient<paths>({
    baseUrl: options.baseUrl,
    fetch: request => options.fetch(request),
  });
}
