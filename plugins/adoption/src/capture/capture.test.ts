import { describeEvent } from './describeEvent';
import { UsageCapture } from './UsageCapture';

type Sent = { sentAt: string; events: { id: string; subject?: string }[] };

/** A browser of which only time, storage and the network are played. */
function browser() {
  const stored = new Map<string, string>();
  const listeners = new Map<string, ((event?: unknown) => void)[]>();
  const sent: { body: Sent; keepalive: boolean }[] = [];
  let now = Date.parse('2028-02-29T12:00:00Z');
  let answers: (() => Promise<Response> | Response)[] = [];
  const timers = new Map<number, { at: number; run: () => void }>();
  let nextTimer = 1;
  let nextId = 1;
  const localStorage = new Proxy({} as Storage, {
    get: (_, name) =>
      ({
        getItem: (key: string) => stored.get(key) ?? null,
        setItem: (key: string, value: string) => stored.set(key, value),
        removeItem: (key: string) => stored.delete(key),
      }[name as string]),
    ownKeys: () => [...stored.keys()],
    getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
  });
  const window = {
    addEventListener: (name: string, call: () => void) =>
      listeners.set(name, [...(listeners.get(name) ?? []), call]),
    document: { addEventListener: () => {}, visibilityState: 'visible' },
    navigator: {} as Record<string, unknown>,
    localStorage,
    crypto: { randomUUID: () => `id-${nextId++}` },
    setTimeout: (run: () => void, wait: number) => {
      timers.set(nextTimer, { at: now + wait, run });
      return nextTimer++;
    },
    clearTimeout: (timer: number) => timers.delete(timer),
  };
  const accepted = () =>
    new Response(JSON.stringify({ accepted: 1, duplicates: 0, refused: [] }), {
      status: 202,
    });
  return {
    window,
    sent,
    stored,
    /** What the next requests are answered with; then everything is accepted. */
    answer: (...next: typeof answers) => {
      answers = next;
    },
    open: (who = 'user:default/ada') =>
      new UsageCapture({
        who: async () => who,
        window: window as never,
        now: () => now,
        send: async (body, { keepalive }) => {
          sent.push({ body: JSON.parse(body), keepalive });
          return (answers.shift() ?? accepted)();
        },
      }),
    leave: () => listeners.get('pagehide')?.forEach(call => call()),
    choose: (detail: string) =>
      listeners
        .get('thrive-adoption-choice')
        ?.forEach(call => call({ detail })),
    /** The page is gone, and what it had planned with it. */
    close: () => timers.clear(),
    /** So that it hears of nothing any more either. */
    gone: () => {
      timers.clear();
      listeners.clear();
    },
    pass: async (millis: number) => {
      const until = now + millis;
      for (let turn = 0; turn < 20; turn++) await Promise.resolve();
      for (;;) {
        const due = [...timers].sort((a, b) => a[1].at - b[1].at)[0];
        if (!due || due[1].at > until) break;
        timers.delete(due[0]);
        now = Math.max(now, due[1].at);
        due[1].run();
        for (let turn = 0; turn < 20; turn++) await Promise.resolve();
      }
      for (let turn = 0; turn < 20; turn++) await Promise.resolve();
      now = until;
    },
    ids: () => sent.map(({ body }) => body.events.map(({ id }) => id)),
  };
}

const click = { action: 'click', plugin: 'catalog' };

describe('UsageCapture', () => {
  it('gathers events and sends them together, at most every five seconds', async () => {
    const page = browser();
    const capture = page.open();
    capture.capture(click);
    capture.capture(click);
    await page.pass(4_999);
    expect(page.sent).toHaveLength(0);
    await page.pass(1);
    expect(page.ids()).toHaveLength(1);
    expect(page.ids()[0]).toHaveLength(2);
    capture.capture(click);
    await page.pass(4_999);
    expect(page.sent).toHaveLength(1);
    await page.pass(5_000);
    expect(page.sent).toHaveLength(2);
    await page.pass(600_000);
    expect(page.sent).toHaveLength(2);
  });

  it('sends what there is when the page is left, in a way that outlives it', async () => {
    const page = browser();
    page.open().capture(click);
    page.leave();
    await page.pass(0);
    expect(page.sent[0]).toMatchObject({ keepalive: true });
  });

  it('tries again with the same ids, less and less often, until it is told that they are stored', async () => {
    const page = browser();
    const capture = page.open();
    page.answer(
      () => Promise.reject(new TypeError('offline')),
      () => new Response('', { status: 401 }),
      () => new Response('', { status: 503, headers: { 'Retry-After': '60' } }),
    );
    capture.capture(click);
    await page.pass(5_000);
    await page.pass(9_999);
    expect(page.sent).toHaveLength(1);
    await page.pass(20_001);
    expect(page.sent).toHaveLength(3);
    await page.pass(59_000);
    expect(page.sent).toHaveLength(3);
    await page.pass(1_001);
    expect(page.sent).toHaveLength(4);
    expect(new Set(page.ids().flat()).size).toBe(1);
    await page.pass(600_000);
    expect(page.sent).toHaveLength(4);
  });

  it('keeps what was not confirmed for the next page', async () => {
    const page = browser();
    const first = page.open();
    page.answer(() => Promise.reject(new TypeError('offline')));
    await page.pass(0);
    first.capture(click);
    page.leave();
    await page.pass(0);
    const [[id]] = page.ids();
    page.close();
    // Somebody else at the same browser never sends it.
    page.open('user:default/bob');
    await page.pass(5_000);
    expect(page.sent).toHaveLength(1);
    page.open();
    await page.pass(5_000);
    expect(page.ids()[1]).toEqual([id]);
    // Nothing is kept once it is stored.
    await page.pass(60_000);
    expect([...page.stored.values()].join()).not.toMatch(/id-/);
  });

  it('sends at most every five seconds across pages, and nothing twice that may still be answered', async () => {
    const page = browser();
    const never = () => new Promise<Response>(() => {});
    page.answer(never, never, never);
    const visit = async () => {
      const capture = page.open();
      await page.pass(0);
      capture.capture(click);
      await page.pass(2_000);
      page.leave();
      page.gone();
    };
    for (let visits = 0; visits < 7; visits++) await visit();
    // After 2, 8 and 14 s; what was clicked in between waits for the next one.
    expect(page.ids().map(ids => ids.length)).toEqual([1, 3, 3]);
    expect(new Set(page.ids().flat()).size).toBe(7);
    // Whether it arrived is not known: it is sent again, once, when nobody can answer any more.
    page.open();
    await page.pass(60_000);
    expect(page.ids().slice(3).flat().sort()).toEqual(
      page.ids().slice(0, 3).flat().sort(),
    );
    await page.pass(600_000);
    expect(page.ids().flat()).toHaveLength(14);
  });

  it('takes terms off searches that were still being typed', async () => {
    const page = browser();
    const capture = page.open();
    const search = (term: string) =>
      capture.capture({ action: 'search', plugin: 'search', term });
    search('ka');
    await page.pass(900);
    search('kafka');
    await page.pass(700);
    search('login');
    await page.pass(900);
    search('golden path');
    await page.pass(10_000);
    const sent = page.sent.flatMap(({ body }) => body.events);
    expect(sent.map(event => (event as { term?: string }).term)).toEqual([
      undefined,
      undefined,
      'login',
      'golden path',
    ]);
  });

  it('goes on without a reload when somebody takes part again', async () => {
    const page = browser();
    const capture = page.open();
    await page.pass(0);
    page.answer(
      () =>
        new Response(
          JSON.stringify({
            accepted: 0,
            duplicates: 0,
            refused: [],
            optedOut: true,
          }),
          { status: 202 },
        ),
    );
    capture.capture(click);
    await page.pass(5_000);
    capture.capture(click);
    await page.pass(60_000);
    expect(page.sent).toHaveLength(1);
    page.choose('resume');
    capture.capture(click);
    await page.pass(60_000);
    expect(page.sent).toHaveLength(2);
    page.choose('stop');
    capture.capture(click);
    await page.pass(60_000);
    expect(page.sent).toHaveLength(2);
  });

  it('sends nothing of before when somebody erased everything, in no tab', async () => {
    const page = browser();
    const capture = page.open();
    const other = page.open();
    await page.pass(0);
    page.answer(
      () => Promise.reject(new TypeError('offline')),
      () => Promise.reject(new TypeError('offline')),
    );
    capture.capture(click);
    other.capture(click);
    page.leave();
    await page.pass(0);
    expect([...page.stored.values()].join()).toMatch(/id-/);
    const before = page.sent.length;
    page.choose('forget');
    await page.pass(600_000);
    expect(page.sent).toHaveLength(before);
    expect([...page.stored.values()].join()).not.toMatch(/id-/);
    capture.capture(click);
    await page.pass(10_000);
    expect(page.sent.at(-1)?.body.events).toHaveLength(1);
  });

  it('drops what the backend can never take, and keeps no more than it may', async () => {
    const page = browser();
    const capture = page.open();
    page.answer(() => new Response('', { status: 400 }));
    capture.capture(click);
    await page.pass(5_000);
    await page.pass(60_000);
    expect(page.sent).toHaveLength(1);
    for (let event = 0; event < 1_000; event++) capture.capture(click);
    await page.pass(600_000);
    expect(page.ids().slice(1).flat()).toHaveLength(300);
    expect(Math.max(...page.ids().map(ids => ids.length))).toBe(60);
  });

  it.each([
    ['Do Not Track', { doNotTrack: '1' }],
    ['Global Privacy Control', { globalPrivacyControl: true }],
  ])('notes nothing under %s', async (_, wish) => {
    const page = browser();
    Object.assign(page.window.navigator, wish);
    page.open().capture(click);
    page.leave();
    await page.pass(60_000);
    expect(page.sent).toHaveLength(0);
    expect(page.stored.size).toBe(0);
  });

  it('falls silent when its person opted out, or there is no such backend', async () => {
    for (const response of [
      new Response(
        JSON.stringify({
          accepted: 0,
          duplicates: 0,
          refused: [],
          optedOut: true,
        }),
        { status: 202 },
      ),
      new Response('', { status: 404 }),
    ]) {
      const page = browser();
      const capture = page.open();
      page.answer(() => response);
      capture.capture(click);
      await page.pass(5_000);
      capture.capture(click);
      page.leave();
      await page.pass(60_000);
      expect(page.sent).toHaveLength(1);
    }
  });
});

describe('describeEvent', () => {
  const described = (event: object) =>
    describeEvent({
      action: 'navigate',
      subject: '/',
      context: { pluginId: 'catalog', extensionId: 'page:catalog' },
      ...event,
    } as never)!;

  it('names routes by their parameters, and the entity that they name', () => {
    expect(
      described({
        subject:
          '/catalog/default/component/secret-plan/scorecards?q=salary#me',
        attributes: {
          kind: 'Component',
          namespace: 'default',
          name: 'secret-plan',
        },
      }).subject,
    ).toBe('component:default/secret-plan');
    expect(
      described({
        subject: '/create/tasks/0f3e%20b?token=abc',
        attributes: { taskId: '0f3e b' },
      }).subject,
    ).toBe('/create/:taskId');
    expect(described({ subject: '/search?query=my+salary' }).subject).toBe(
      '/search',
    );
    expect(
      described({ subject: '/docs/anything/a/person/typed' }).subject,
    ).toBe('/docs');
  });

  it('leaves out what people typed and clicked on', () => {
    const search = described({
      action: 'search',
      subject: 'my salary',
      value: 12,
    });
    expect(search).toEqual({
      action: 'search',
      plugin: 'catalog',
      extension: 'page:catalog',
      value: 12,
    });
    expect(
      JSON.stringify(described({ action: 'click', subject: 'Sack Bob' })),
    ).not.toMatch('Bob');
  });

  it("gives a tab of an entity's page to the plugin that brings it", () => {
    expect(
      described({
        context: {
          pluginId: 'catalog',
          extensionId: 'entity-content:scorecards',
        },
      }).plugin,
    ).toBe('scorecards');
  });

  it('leaves out what is told of a page before anybody knows whose it is', () => {
    expect(
      described({ context: { pluginId: 'app', extensionId: 'app/root' } }),
    ).toBeUndefined();
  });

  it('survives events of any shape', () => {
    expect(
      described({ subject: '/%E0%A4%A', context: {}, value: NaN }),
    ).toEqual({ action: 'navigate', plugin: 'root', subject: '/%E0%A4%A' });
  });
});
