import { DefaultHttpAuthService } from '@backstage/backend-defaults/httpAuth';
import {
  coreServices,
  createServiceFactory,
  type HttpAuthService,
} from '@backstage/backend-plugin-api';
import { CallCounter, callCounterRef } from './CallCounter';
import { callOf } from './callOf';

/**
 * Authenticates requests as Backstage does by default, and counts on the way what services and
 * assistants over MCP ask of each plugin, so that adoption can tell of their use. Added to a backend
 * by `backend.add(httpAuthWithCallCounts)`.
 *
 * @public
 */
export const httpAuthWithCallCounts = createServiceFactory({
  service: coreServices.httpAuth,
  deps: {
    auth: coreServices.auth,
    counter: callCounterRef,
    discovery: coreServices.discovery,
    plugin: coreServices.pluginMetadata,
  },
  factory: ({ auth, counter, discovery, plugin }) => {
    const pluginId = plugin.getId();
    const inner = DefaultHttpAuthService.create({ auth, discovery, pluginId });
    return countCalls(inner, { counter, pluginId });
  },
});

/** An authentication of requests that counts each of them once, as soon as it is known whose it is. */
export function countCalls(
  inner: HttpAuthService,
  { counter, pluginId }: { counter: CallCounter; pluginId: string },
): HttpAuthService {
  const counted = new WeakSet<object>();
  return {
    credentials: async (request, options) => {
      const credentials = await inner.credentials(request, options);
      if (!counted.has(request)) {
        counted.add(request);
        const call = callOf(
          pluginId,
          { url: request.originalUrl },
          credentials,
        );
        if (call) counter.add(call);
      }
      return credentials;
    },
    issueUserCookie: (response, options) =>
      inner.issueUserCookie(response, options),
  };
}
