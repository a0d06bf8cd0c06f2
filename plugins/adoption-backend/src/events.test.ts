import { TestDatabases } from '@backstage/backend-test-utils';
import { startAdoption, usageEvent } from './__testUtils__/startAdoption';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

const MINUTE = 60_000;
const people = ['ada', 'bob', 'cy', 'dee', 'eve', 'fay'];
const petstore = 'component:default/petstore';

/** An event so many minutes ago. */
const ago = (minutes: number, change: object) =>
  usageEvent({
    at: new Date(Date.now() - minutes * MINUTE).toISOString(),
    ...change,
  });
const search = (minutes: number, value: number) =>
  ago(minutes, { action: 'search', plugin: 'search', value });
const discover = (minutes: number) =>
  ago(minutes, { action: 'discover', plugin: 'search', value: 1 });

describe.each(databases.eachSupportedId())('events on %s', databaseId => {
  const start = (options = {}) =>
    startAdoption(databases, databaseId, {
      entities: [
        {
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Component',
          metadata: { name: 'petstore', namespace: 'default' },
        },
      ],
      ...options,
    });

  it('tells whether searches find something, of enough people', async () => {
    const adoption = await start();
    for (const name of people.slice(0, 4))
      await adoption.send(name, [search(10, 0)]);
    let { body } = await adoption.get('ada', '/search');
    expect(body).toMatchObject({ searches: 4 });
    expect(body).not.toHaveProperty('people');
    expect(body).not.toHaveProperty('withoutResult');

    for (const name of people)
      await adoption.send(name, [search(5, 3), discover(4)]);
    ({ body } = await adoption.get('ada', '/search'));
    expect(body).toMatchObject({ searches: 10, people: 6 });
    expect(body.withoutResult).toMatchObject({ share: 0.4, n: 10 });
    expect(body.opened).toMatchObject({ share: 1, n: 6 });
  });

  it('names the documentation that enough people read', async () => {
    const adoption = await start();
    for (const [index, name] of people.entries()) {
      await adoption.send(name, [
        usageEvent({ plugin: 'techdocs', subject: petstore }),
        usageEvent({ plugin: 'techdocs', subject: '/docs' }),
        usageEvent({
          plugin: 'techdocs',
          subject: `component:default/${index}`,
        }),
      ]);
    }
    const { body } = await adoption.get('ada', '/search');
    expect(body.documentation).toEqual([
      { ref: petstore, people: 6, events: 6 },
    ]);
  });

  it('tells how far people come, with the best attempt of each', async () => {
    const adoption = await start();
    for (const name of people) {
      await adoption.send(name, [
        search(50, 1),
        ago(49, { plugin: 'catalog', subject: petstore }),
        ...(name === 'fay' ? [] : [discover(45)]),
      ]);
    }
    const funnel = {
      title: 'Find something',
      windowDays: 1,
      order: 'loose',
      per: 'person',
      steps: [
        { title: 'Search', action: 'search' },
        { title: 'Open a result', action: 'discover' },
      ],
    };
    const { status, body } = await adoption.post(
      'ada',
      '/funnels/measure',
      funnel,
    );
    expect(status).toBe(200);
    expect(body).toMatchObject({ complete: true, days: 28 });
    expect(body.steps[0]).toMatchObject({ title: 'Search', people: 6 });
    expect(body.steps[1]).toMatchObject({ people: 5, medianMinutes: 5 });
    expect(body.steps[1].ofFirst).toMatchObject({ n: 6 });
    // The one whose time is not over is too few to tell of.
    expect(body.steps[0]).not.toHaveProperty('open');

    const strict = await adoption.post('ada', '/funnels/measure', {
      ...funnel,
      order: 'strict',
    });
    expect(strict.body.steps[1]).toEqual({
      title: 'Open a result',
      people: 0,
    });
    const anything = await adoption.post('ada', '/funnels/measure', {
      ...funnel,
      steps: [{ title: 'Anything' }, { title: 'Else', action: 'x' }],
    });
    expect(anything.status).toBe(400);
    expect(anything.body.error.message).toMatch(/"Anything" says nothing/);
  });

  it('tells nothing of visits that one person made, however many they are', async () => {
    const adoption = await start();
    await adoption.send(
      'ada',
      Array.from({ length: 8 }, (_, visit) => search(60 + visit * 60, 1)),
    );
    const { body } = await adoption.post('ada', '/funnels/measure', {
      title: 'Searching',
      windowDays: 1,
      order: 'loose',
      per: 'visit',
      steps: [
        { title: 'Search', action: 'search' },
        { title: 'Open a result', action: 'discover' },
      ],
    });
    expect(body.steps).toEqual([
      { title: 'Search' },
      { title: 'Open a result', people: 0 },
    ]);
  });

  it('keeps funnels, and leaves those of the configuration alone', async () => {
    const steps = [
      { title: 'Search', action: 'search' },
      { title: 'Open', action: 'discover' },
    ];
    const adoption = await start({
      config: { funnels: [{ id: 'find', title: 'Find', steps }] },
    });
    const own = {
      title: 'Mine',
      windowDays: 1,
      order: 'strict',
      per: 'visit',
      steps,
    };
    expect((await adoption.put('ada', '/funnels/mine', own)).status).toBe(204);
    expect(
      (await adoption.put('ada', '/funnels/mine', { ...own, windowDays: 2 }))
        .status,
    ).toBe(204);
    const { body } = await adoption.get('ada', '/funnels');
    expect(body.items).toMatchObject([
      { id: 'find', from: 'configuration', windowDays: 7, order: 'loose' },
      { id: 'mine', from: 'portal', windowDays: 2, order: 'strict' },
    ]);
    expect((await adoption.put('ada', '/funnels/find', own)).status).toBe(409);
    expect((await adoption.remove('ada', '/funnels/find')).status).toBe(409);
    expect((await adoption.put('ada', '/funnels/No!', own)).status).toBe(400);
    expect((await adoption.remove('ada', '/funnels/mine')).status).toBe(204);
    expect((await adoption.remove('ada', '/funnels/mine')).status).toBe(404);
  });

  it('tells ways that enough people go', async () => {
    const adoption = await start();
    for (const name of people) {
      await adoption.send(name, [
        ago(20, { plugin: 'catalog' }),
        ago(19, { plugin: 'catalog' }),
        ago(18, { plugin: name === 'ada' ? 'rare' : 'search' }),
      ]);
    }
    const { body } = await adoption.get('ada', '/paths?days=1');
    expect(body.transitions).toEqual([
      { from: 'Catalog', to: 'Search', count: 5, people: 5 },
    ]);
    expect(body.starts).toEqual([{ at: 'Catalog', count: 6, people: 6 }]);
    expect((await adoption.get('ada', '/paths?days=99')).status).toBe(400);
  });

  it('tells how much an entity is used to those who may see it', async () => {
    const adoption = await start();
    const visit = () => usageEvent({ subject: petstore });
    for (const name of people.slice(0, 4)) await adoption.send(name, [visit()]);
    const path = `/entity-use?ref=${petstore}`;
    let { body } = await adoption.get('ada', path);
    expect(body).not.toHaveProperty('people');
    expect(body.weeks).toEqual([...Array(11).fill(0), null]);
    for (const name of people) await adoption.send(name, [visit(), visit()]);
    ({ body } = await adoption.get('ada', path));
    expect(body).toMatchObject({ ref: petstore, people: 6 });
    expect(body.weeks.at(-1)).toBe(16);
    // In another week only a few came.
    const weeksAgo = (weeks: number) =>
      new Date(Date.now() - weeks * 7 * 86_400_000).toISOString();
    await adoption.post('ada', '/import', {
      rows: [
        ...people.slice(0, 3).map(person => ({ person, at: weeksAgo(3) })),
        ...people.map(person => ({ person, at: weeksAgo(5) })),
      ].map(row => ({ ...row, plugin: 'catalog', subject: petstore })),
    });
    ({ body } = await adoption.get('ada', path));
    expect(body.weeks.slice(-6)).toEqual([6, 0, null, 0, 0, 16]);
    const unseen = await adoption.get(
      'ada',
      '/entity-use?ref=component:default/secret',
    );
    expect(unseen.status).toBe(404);
    expect((await adoption.get('ada', '/entity-use?ref=x')).status).toBe(400);
  });

  it('tells who uses a capability, and on what', async () => {
    const adoption = await start({
      config: {
        capabilities: [
          { id: 'software', title: 'Software', plugins: ['catalog'] },
          { id: 'unused', title: 'Unused', mandated: true },
        ],
      },
    });
    for (const name of people) {
      await adoption.send(name, [
        usageEvent({ subject: petstore }),
        usageEvent({ plugin: 'search' }),
      ]);
    }
    const { body } = await adoption.get('ada', '/capabilities/software');
    expect(body).toMatchObject({ title: 'Software', mandated: false });
    expect(body.share).toMatchObject({ share: 1, n: 6 });
    expect(body.used).toEqual([{ ref: petstore, people: 6, events: 6 }]);
    expect(body.numbers.days.at(-1)).toMatchObject({ monthly: 6 });
    const unused = await adoption.get('ada', '/capabilities/unused');
    expect(unused.body.numbers).toMatchObject({ status: 'empty' });
    expect((await adoption.get('ada', '/capabilities/no')).status).toBe(404);
  });

  it('tells how long it takes people to get value', async () => {
    const adoption = await start();
    for (const name of people) {
      await adoption.send(name, [ago(180, {})]);
      if (name !== 'fay') await adoption.send(name, [discover(60)]);
    }
    // What came late, and before what was known, counts as well.
    await adoption.send('ada', [ago(185, {})]);
    const { body } = await adoption.get('ada', '/overview');
    expect(body.timeToValue).toMatchObject({
      people: 6,
      reached: 5,
      tooNew: 6,
      activatedWithinDays: 7,
    });
    expect(body.timeToValue.median.hours).toBeCloseTo(2, 1);
    expect(body.timeToValue.curve[1].share).toBeCloseTo(5 / 6);
  });

  it('does not count who began where the few of a cohort would follow', async () => {
    const adoption = await start();
    const weeksAgo = (weeks: number) =>
      new Date(Date.now() - weeks * 7 * 86_400_000).toISOString();
    const began = (names: string[], weeks: number) =>
      adoption.post('ada', '/import', {
        rows: names.map(person => ({ person, at: weeksAgo(weeks) })),
      });
    const value = async () => {
      const { body } = await adoption.get('ada', '/overview');
      return body.timeToValue;
    };
    await began(people, 4);
    expect(await value()).toMatchObject({ people: people.length });
    // Three more, whose week is told nowhere.
    await began(['gus', 'hal', 'ida'], 2);
    expect(await value()).not.toHaveProperty('people');
    expect(await value()).not.toHaveProperty('activated');
    await began(['jon', 'kim'], 2);
    expect(await value()).toMatchObject({ people: people.length + 5 });
  });

  it('keeps markers', async () => {
    const adoption = await start();
    const marker = { day: '2024-02-29', title: '=1+1 New template' };
    const added = await adoption.post('ada', '/markers', marker);
    expect(added.status).toBe(201);
    expect((await adoption.get('ada', '/markers')).body.items).toEqual([
      added.body,
    ]);
    const dayAfter = (days: number) =>
      new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    for (const [day, status] of [
      [dayAfter(3), 400],
      ['0001-01-01', 400],
      [dayAfter(1), 201],
    ] as const) {
      const planned = await adoption.post('ada', '/markers', {
        day,
        title: 'A conference',
      });
      expect(planned.status).toBe(status);
      if (status === 201)
        await adoption.remove('ada', `/markers/${planned.body.id}`);
    }
    const wrong = await adoption.post('ada', '/markers', {
      ...marker,
      day: '2023-02-29',
    });
    expect(wrong.status).toBe(400);
    const path = `/markers/${added.body.id}`;
    expect((await adoption.remove('ada', path)).status).toBe(204);
    expect((await adoption.remove('ada', path)).status).toBe(404);
  });

  it('tells and changes nothing without the permission', async () => {
    const adoption = await start({ allow: false });
    for (const path of [
      '/search',
      '/paths',
      '/templates',
      '/funnels',
      '/markers',
      '/capabilities/catalog',
    ]) {
      expect((await adoption.get('ada', path)).status).toBe(403);
    }
    const marker = { day: '2028-02-29', title: 'New' };
    expect((await adoption.post('ada', '/markers', marker)).status).toBe(403);
    expect((await adoption.remove('ada', '/markers/1')).status).toBe(403);
  });
});
