import { UsageCapture } from './UsageCapture';

/** As much of the portal as the capture needs, the same on both frontend systems. */
export interface CaptureServices {
  fetchApi: { fetch: typeof fetch };
  identityApi: {
    getBackstageIdentity(): Promise<{ userEntityRef: string }>;
  };
}

/** Begins to note what is done in this window, and to send it. */
export function startCapture(services: CaptureServices): UsageCapture {
  const { fetchApi, identityApi } = services;
  return new UsageCapture({
    window,
    who: async () => (await identityApi.getBackstageIdentity()).userEntityRef,
    send: (body, { keepalive }) =>
      fetchApi.fetch('plugin://adoption/usage', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
        keepalive,
      }),
  });
}
