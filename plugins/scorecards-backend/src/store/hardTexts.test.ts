import { TestDatabases } from '@backstage/backend-test-utils';
import {
  component,
  createTestEngine,
  DEFINITIONS,
  group,
} from '../__testUtils__/createTestEngine';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const credentials = { credentials: {} as never };
jest.setTimeout(60_000);

const NUL = '\u0000';

describe.each(databases.eachSupportedId())('on %s', databaseId => {
  it('collects on when an error or a title has what no database can hold', async () => {
    const engine = await createTestEngine(databases, databaseId, [
      group('web'),
      {
        ...component('a'),
        metadata: { name: 'a', title: `A ${NUL} \ud800` },
      },
      component('b'),
    ]);
    engine.source.behave = async () => [
      // What JSON.parse says of a manifest in UTF-16.
      { entityRef: 'component:default/a', error: `Unexpected token '${NUL}'` },
      { entityRef: 'component:default/b', data: { good: true } },
    ];
    await engine.pass();

    const { items } = await engine.service.listEntities(
      { sort: 'name' },
      credentials,
    );
    expect(items.map(({ entity, levelId }) => [entity.title, levelId])).toEqual(
      [
        ['A \ufffd \ufffd', 'none'],
        ['b', 'bronze'],
      ],
    );
    const { sources } = await engine.service.getHealth({}, credentials);
    expect(sources.find(({ id }) => id === 'test')).toMatchObject({
      status: 'degraded',
      recentErrors: [{ error: "Unexpected token '\ufffd'" }],
    });

    engine.source.behave = async () => {
      throw new Error(`broken ${NUL}`);
    };
    await engine.pass();
    const after = await engine.service.getHealth({}, credentials);
    expect(after.sources.find(({ id }) => id === 'test')).toMatchObject({
      status: 'failing',
      message: 'broken \ufffd',
    });
  });

  it('finds nothing for a text that cannot be, or says that it is none', async () => {
    const engine = await createTestEngine(databases, databaseId, [
      component('a'),
    ]);
    await engine.pass();
    const { service } = engine;
    const entityRef = `component:default/${NUL}`;
    for (const read of [
      () => service.listEntities({ q: NUL }, credentials),
      () => service.listEntities({ group: entityRef }, credentials),
      () => service.getEntityHistory({ entityRef }, credentials),
      () => service.getEntitiesByRefs({ entityRefs: [entityRef] }, credentials),
      () => service.getOverview({ group: entityRef }, credentials),
      () => service.getEntity({ entityRef }, credentials),
    ]) {
      const error = await read().then(
        () => undefined,
        (thrown: Error) => thrown.name,
      );
      // SQLite looks it up and finds nothing.
      expect([undefined, 'InputError']).toContain(error);
    }
    await engine.define(DEFINITIONS);
    const { rejected } = await service.pushFacts(
      { source: 'ci', facts: [{ entityRef, data: {} }] },
      credentials,
    );
    expect(rejected).toHaveLength(1);
  });

  it('refuses cursors whose numbers no column holds', async () => {
    const engine = await createTestEngine(databases, databaseId, [
      component('a'),
    ]);
    await engine.pass();
    const cursor = (...values: unknown[]) =>
      Buffer.from(JSON.stringify(values)).toString('base64url');
    const infinite = Buffer.from('[1e400, "a", "b", "c"]').toString(
      'base64url',
    );
    const bad = [
      infinite,
      cursor(1.5, 'a', 'b', 'c'),
      cursor(2 ** 40, 'a', 'b', 'c'),
      cursor(1, NUL, 'b', 'c'),
    ];
    for (const each of bad) {
      await expect(
        engine.service.listEntities({ cursor: each }, credentials),
      ).rejects.toThrow('does not belong to this list');
    }
    for (const id of [1.5, 1e30]) {
      await expect(
        engine.service.getEntityHistory(
          { entityRef: 'component:default/a', cursor: cursor(id) },
          credentials,
        ),
      ).rejects.toThrow('does not belong to this list');
    }
    const page = await engine.service.listEntities(
      { sort: '-score', cursor: cursor(1.5, 'a', 'b', 'c') },
      credentials,
    );
    expect(page.items).toHaveLength(1);
  });
});
