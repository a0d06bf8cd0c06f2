import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import {
  component,
  createTestEngine,
  DEFINITIONS,
  group,
} from './__testUtils__/createTestEngine';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const credentials = { credentials: {} as never };
const a = { entityRef: 'component:default/a' };

jest.setTimeout(60_000);

/** Begin, claim, facts, scores, results, scores, history, roll-up queue, commit. */
const STATEMENTS_PER_PAGE = 9;
/** Begin, claim, commit. */
const EMPTY_LOOK = 3;

/** Makes the database refuse rows of a table, until it is mended. */
async function breakInserts(
  knex: Knex,
  table: string,
): Promise<() => Promise<void>> {
  if (knex.client.config.client === 'pg') {
    await knex.raw(
      `create function refuse() returns trigger as $$ begin raise exception 'the disk is full'; end $$ language plpgsql`,
    );
    await knex.raw(
      `create trigger broken before insert on ${table} execute function refuse()`,
    );
    return () => knex.raw(`drop trigger broken on ${table}`);
  }
  await knex.raw(
    `create trigger broken before insert on ${table} begin select raise(abort, 'the disk is full'); end`,
  );
  return () => knex.raw('drop trigger broken');
}

it('runs on SQLite and on PostgreSQL 18', () => {
  expect(databases.eachSupportedId()).toEqual([['SQLITE_3'], ['POSTGRES_18']]);
});

describe.each(databases.eachSupportedId())('engine on %s', databaseId => {
  const start = (...names: string[]) =>
    createTestEngine(databases, databaseId, [
      group('web'),
      ...names.map(name => component(name)),
    ]);

  it('rates entities, with the evidence behind each result', async () => {
    const engine = await start('a', 'b');
    engine.source.facts.set('a', { good: true, better: 3 });
    engine.source.facts.set('b', { good: false, better: 30 });
    await engine.pass();

    const { scorecards, status } = await engine.service.getEntity(
      a,
      credentials,
    );
    expect(status).toBe('evaluated');
    expect(scorecards[0]).toMatchObject({
      levelId: 'bronze',
      nextLevelId: 'silver',
      missing: ['better'],
      score: 75,
    });
    expect(scorecards[0].results[1]).toMatchObject({
      checkId: 'better',
      state: 'fail',
      checkVersion: 1,
      evidence: [
        {
          path: 'test.better',
          operator: 'greaterThan',
          expected: '10',
          actual: '3',
          outcome: 'fails',
        },
      ],
    });
    const { items } = await engine.service.listEntities(
      { level: 'none', scorecard: 'quality' },
      credentials,
    );
    expect(items.map(({ entity }) => entity.title)).toEqual(['b']);
  });

  it('writes nothing when nothing changed, and one entity when one fact changed', async () => {
    const names = Array.from({ length: 30 }, (_, index) => `c${index}`);
    const engine = await start(...names);
    for (const name of names)
      engine.source.facts.set(name, { good: true, better: 1 });
    expect(await engine.pass()).toMatchObject({ entities: 31 });

    expect(await engine.pass()).toEqual({
      entities: 0,
      written: 0,
      rollupRows: 0,
    });

    engine.source.facts.set('c7', { good: true, better: 11 });
    const { entities, written } = await engine.pass();
    // The results, the score and the line of history of one entity.
    expect({ entities, written }).toEqual({ entities: 1, written: 3 });
  });

  it('takes the same number of statements for 10 and for 1,000 entities', async () => {
    const countFor = async (count: number) => {
      const names = Array.from({ length: count }, (_, index) => `c${index}`);
      const engine = await createTestEngine(
        databases,
        databaseId,
        names.map(name => component(name)),
      );
      for (const name of names)
        engine.source.facts.set(name, { good: true, better: name.length });
      await engine.pass();
      const pass = engine.statements().length;
      const reads: number[] = [];
      for (const read of [
        () => engine.service.getOverview({}, credentials),
        () => engine.service.listEntities({}, credentials),
        () =>
          engine.service.getEntity(
            { entityRef: 'component:default/c1' },
            credentials,
          ),
        () =>
          engine.service.getScorecardSummary(
            { scorecardId: 'quality' },
            credentials,
          ),
        () =>
          engine.service.listScorecardGroups(
            { scorecardId: 'quality' },
            credentials,
          ),
        () =>
          engine.service.listCheckEntities({ checkId: 'good' }, credentials),
        () =>
          engine.service.getEntitiesByRefs(
            { entityRefs: names.map(name => `component:default/${name}`) },
            credentials,
          ),
      ]) {
        engine.statements();
        await read();
        reads.push(engine.statements().length);
      }
      return { pass, reads };
    };

    const few = await countFor(10);
    const many = await countFor(1000);
    expect(many.reads).toEqual(few.reads);
    expect(few.reads[0]).toBeLessThanOrEqual(3);
    expect(few.reads[2]).toBeLessThanOrEqual(2);
    // 1,000 entities fit one page on Postgres. On SQLite they take three more, and a look that
    // finds nothing left after the last, full one.
    const more =
      databaseId === 'POSTGRES_18' ? 0 : 3 * STATEMENTS_PER_PAGE + EMPTY_LOOK;
    expect(many.pass - few.pass).toBe(more);
  });

  it('tells why a level changed: by facts, by a changed rule', async () => {
    const engine = await start('a');
    engine.source.facts.set('a', { good: true, better: 30 });
    await engine.pass();
    engine.source.facts.set('a', { good: true, better: 3 });
    await engine.pass();
    await engine.define(DEFINITIONS.replace('value: 10', 'value: 2'));
    await engine.pass();

    const { items } = await engine.service.getEntityHistory(a, credentials);
    expect(items.map(({ changes }) => changes[0])).toEqual([
      expect.objectContaining({
        kind: 'level',
        from: 'bronze',
        to: 'silver',
        cause: 'rule',
      }),
      expect.objectContaining({
        kind: 'level',
        from: 'silver',
        to: 'bronze',
        cause: 'facts',
        reason: 'It is better: test.better: "30" → "3"',
      }),
      expect.objectContaining({ kind: 'level', to: 'silver', cause: 'first' }),
    ]);
    expect(items[0].changes[1]).toMatchObject({
      checkId: 'better',
      checkVersion: 2,
      reason: 'The rule changed (version 1 to 2).',
    });
  });

  it('pages through all entities in every order, each once', async () => {
    const names = Array.from(
      { length: 23 },
      (_, index) => `c${String(index).padStart(2, '0')}`,
    );
    const engine = await start(...names);
    names.forEach((name, index) =>
      engine.source.facts.set(
        name,
        index % 5 === 0 ? {} : { good: index % 2 === 0, better: index },
      ),
    );
    await engine.pass();

    for (const sort of [
      'closest',
      'score',
      '-score',
      'name',
      '-name',
      'changed',
    ] as const) {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await engine.service.listEntities(
          { sort, limit: 5, cursor },
          credentials,
        );
        expect(page.total).toBe(23);
        seen.push(...page.items.map(({ entity }) => entity.title));
        cursor = page.nextCursor;
      } while (cursor);
      expect([...seen].sort()).toEqual(names);
    }
    await expect(
      engine.service.listEntities(
        { sort: 'name', cursor: 'bm90IGEgY3Vyc29y' },
        credentials,
      ),
    ).rejects.toThrow('does not belong to this list');
  });

  it('searches for what stands there, wildcards included', async () => {
    const engine = await start('a', 'b');
    engine.setEntities([
      group('web'),
      { ...component('a'), metadata: { name: 'a', title: '100%_done\\' } },
      component('b'),
    ]);
    await engine.pass();

    const find = async (q: string) =>
      (await engine.service.listEntities({ q }, credentials)).items.map(
        ({ entity }) => entity.entityRef,
      );
    expect(await find('100%_DONE\\')).toEqual(['component:default/a']);
    expect(await find('%')).toEqual(['component:default/a']);
    expect(await find("' or 1=1 --")).toEqual([]);
  });

  it('rolls up what groups own, and the groups below them', async () => {
    const engine = await createTestEngine(databases, databaseId, [
      group('company'),
      group('web', 'company'),
      component('a'),
      component('b', { owner: 'group:default/company' }),
      component('c', { owner: 'group:default/unheard-of' }),
    ]);
    engine.source.facts.set('a', { good: true, better: 3 });
    engine.source.facts.set('b', { good: false, better: 3 });
    await engine.pass();

    const { items } = await engine.service.listScorecardGroups(
      { scorecardId: 'quality' },
      credentials,
    );
    expect(items.map(({ groupRef, entities }) => [groupRef, entities])).toEqual(
      [
        ['group:default/company', 2],
        ['group:default/web', 1],
        ['group:default/unheard-of', 1],
      ],
    );
    const { cards } = await engine.service.getOverview(
      { group: 'group:default/company' },
      credentials,
    );
    expect(cards[0]).toMatchObject({
      entities: 2,
      mostFailing: { checkId: 'better', counts: { fail: 2 } },
    });
    const platform = await engine.service.getOverview({}, credentials);
    expect(platform.cards[0].entities).toBe(3);
    expect(platform.cards[0].trend).toHaveLength(1);
  });

  it('moves an entity to its new owner in the roll-ups', async () => {
    const engine = await start('a', 'b');
    await engine.pass();
    engine.setEntities([
      group('web'),
      group('data'),
      component('a', { owner: 'group:default/data' }),
      component('b'),
    ]);
    await engine.pass();

    const entitiesOf = async (ref: string) =>
      (await engine.service.getOverview({ group: ref }, credentials)).cards[0]
        .entities;
    expect(await entitiesOf('group:default/web')).toBe(1);
    expect(await entitiesOf('group:default/data')).toBe(1);
  });

  it('forgets an entity that two collections did not see, and nothing when the catalog is away', async () => {
    const engine = await start('a', 'b');
    await engine.pass();
    engine.setEntities([group('web'), component('b')]);
    await engine.pass();
    expect((await engine.service.getEntity(a, credentials)).status).toBe(
      'evaluated',
    );
    await engine.pass();
    await engine.pass();
    expect((await engine.service.getEntity(a, credentials)).status).toBe(
      'not-known',
    );
    expect(
      (await engine.service.getOverview({}, credentials)).cards[0].entities,
    ).toBe(1);
  });

  it('evaluates each entity once when two replicas work at the same time', async () => {
    const names = Array.from({ length: 300 }, (_, index) => `c${index}`);
    const engine = await start(...names);
    for (const name of names)
      engine.source.facts.set(name, { good: true, better: 1 });
    const signal = new AbortController().signal;
    const replica = await engine.replica();
    await engine.collections.collect(engine.source, signal);
    const first = await engine.pass().then(async () => {
      for (const name of names)
        engine.source.facts.set(name, { good: false, better: 1 });
      await engine.collections.collect(engine.source, signal);
      return Promise.all([
        engine.evaluation.run(signal),
        replica.evaluation.run(signal),
      ]);
    });

    expect(first[0].entities + first[1].entities).toBe(300);
    const [{ changes }] = await engine
      .knex('entity_history')
      .where('entity_ref', 'component:default/c1')
      .count({ changes: '*' });
    expect(Number(changes)).toBe(2);
    expect(
      (await engine.service.getOverview({}, credentials)).cards[0].levels,
    ).toEqual([
      { levelId: 'none', count: 300 },
      { levelId: 'bronze', count: 0 },
      { levelId: 'silver', count: 0 },
    ]);
  });

  it('leaves a page waiting when the evaluation of it dies', async () => {
    const engine = await start('a', 'b');
    for (const name of ['a', 'b'])
      engine.source.facts.set(name, { good: true, better: 1 });
    const signal = new AbortController().signal;
    const mend = await breakInserts(engine.knex, 'entity_history');
    await engine.pass();
    const broken = await engine.service.getHealth({}, credentials);
    expect(broken.evaluation).toMatchObject({
      pending: 3,
      message: expect.stringMatching('Nothing was lost'),
    });
    expect(broken.evaluation.message).not.toMatch('entity_history');

    await mend();
    await engine.evaluation.run(signal);
    expect(
      (await engine.service.getHealth({}, credentials)).evaluation.pending,
    ).toBe(0);
    expect(
      (await engine.service.getEntity(a, credentials)).scorecards[0].levelId,
    ).toBe('bronze');
  });
});
