import { AdoptionAnalytics } from './AdoptionAnalytics';

it('notes what people do in a portal on the old frontend system', async () => {
  jest.useFakeTimers();
  const sent: { url: string; body: any }[] = [];
  const analytics = AdoptionAnalytics.create({
    fetchApi: {
      fetch: async (url, init) => {
        sent.push({ url: String(url), body: JSON.parse(String(init?.body)) });
        return new Response(
          JSON.stringify({ accepted: 1, duplicates: 0, refused: [] }),
          { status: 202 },
        );
      },
    },
    identityApi: {
      getBackstageIdentity: async () => ({
        type: 'user',
        userEntityRef: 'user:default/ada',
        ownershipEntityRefs: [],
      }),
      getProfileInfo: async () => ({}),
      getCredentials: async () => ({}),
      signOut: async () => {},
    },
  });
  analytics.captureEvent({
    action: 'navigate',
    subject: '/docs/default/component/a?q=secret',
    attributes: { kind: 'component', namespace: 'default', name: 'a' },
    context: { pluginId: 'techdocs', extension: 'Reader', routeRef: 'docs' },
  });
  await jest.advanceTimersByTimeAsync(6_000);
  expect(sent).toHaveLength(1);
  expect(sent[0].url).toBe('plugin://adoption/usage');
  expect(sent[0].body.events).toEqual([
    expect.objectContaining({
      action: 'navigate',
      plugin: 'techdocs',
      extension: 'Reader',
      subject: 'component:default/a',
    }),
  ]);
});
