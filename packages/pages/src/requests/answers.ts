import type { FetchApi } from '@backstage/frontend-plugin-api';
import { RequestError } from './RequestError';

/**
 * Hands requests to Backstage's fetch as an address and plain options. As one
 * Request object, resolving `plugin://` would copy its body as a stream, which
 * browsers refuse to send over HTTP/1.1.
 *
 * @public
 */
export function plainFetch(fetchApi: FetchApi): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const hasBody = request.method !== 'GET' && request.method !== 'HEAD';
    const body = hasBody ? await request.text() : undefined;
    return fetchApi.fetch(request.url, {
      method: request.method,
      headers: request.headers,
      body: body || undefined,
      signal: request.signal,
    });
  };
}

/** What openapi-fetch makes of a response. @public */
export interface Outcome<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The answer to a call. @throws RequestError when there is none @public */
export async function answer<T>(call: Promise<Outcome<T>>): Promise<T> {
  const { data, response } = await accepted(call);
  if (data === undefined) {
    throw new RequestError({ status: response.status });
  }
  return data;
}

/** A call that was not refused. @throws RequestError when it was, or nothing came back @public */
export async function accepted<T>(
  call: Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  let outcome: Outcome<T>;
  try {
    outcome = await call;
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'AbortError') {
      throw cause;
    }
    throw new RequestError({ cause });
  }
  if (!outcome.response.ok) {
    throw new RequestError({
      status: outcome.response.status,
      message: messageOf(outcome.error),
    });
  }
  return outcome;
}

/** The sentence in `{error: {message}}`; a proxy's HTML page has none. */
function messageOf(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || !('error' in body)) {
    return undefined;
  }
  const { error } = body;
  if (typeof error !== 'object' || error === null || !('message' in error)) {
    return undefined;
  }
  return typeof error.message === 'string' ? error.message : undefined;
}
