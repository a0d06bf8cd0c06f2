import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { TestDatabases } from '@backstage/backend-test-utils';
import knexFactory from 'knex';
import { createEvaluation } from '../__testUtils__/createEvaluation';
import {
  component,
  createTestEngine,
  group,
} from '../__testUtils__/createTestEngine';
import { startProxy } from '../__testUtils__/startProxy';
import { KnexFactStore } from './KnexFactStore';
import { KnexReadStore } from './KnexReadStore';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const credentials = { credentials: {} as never };
const a = { entityRef: 'component:default/a' };

jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())('faults on %s', databaseId => {
  it('leaves nothing of an entity that is deleted while it is evaluated', async () => {
    const engine = await createTestEngine(databases, databaseId, [
      group('web'),
      component('a'),
    ]);
    engine.source.facts.set('a', { good: true, better: 30 });
    await engine.pass();
    const { knex } = engine;
    await knex('entity_scores').delete();
    await knex('entities')
      .where({ entity_ref: a.entityRef })
      .update({ seen_at: '2000' });

    // An evaluation holds the entity, and stores a score before it lets go.
    const evaluation = await knex.transaction();
    const held = evaluation('entities').where({ entity_ref: a.entityRef });
    await (databaseId === 'POSTGRES_18' ? held.forUpdate() : held);
    const removal = new KnexFactStore(knex).removeUnseen('2001');
    await evaluation('entity_scores').insert({
      scorecard_id: 'quality',
      entity_ref: a.entityRef,
      kind: 'component',
      type: 'service',
      title: 'a',
      sort_title: 'a',
      owner_ref: '',
      level_rank: 1,
      gap: 0,
      missing: '',
      score: 100,
      counts: '1 0 0 0 0 0',
      since: '2026',
    });
    await evaluation.commit();

    expect(await removal).toBe(1);
    for (const table of [
      'entities',
      'facts',
      'entity_scores',
      'entity_history',
    ]) {
      expect(await knex(table).where({ entity_ref: a.entityRef })).toEqual([]);
    }
  });
});

const postgres = databases
  .eachSupportedId()
  .filter(([databaseId]) => databaseId === 'POSTGRES_18');

it('has PostgreSQL 18 to be cut off from', () => {
  expect(postgres).toHaveLength(1);
});

describe.each(postgres)('a replica on %s', databaseId => {
  /** Two entities that wait, and how another process reaches their database. */
  async function start() {
    const engine = await createTestEngine(databases, databaseId, [
      group('web'),
      component('a'),
    ]);
    engine.source.facts.set('a', { good: true, better: 1 });
    await engine.pass();
    await engine.knex('entities').update({ dirty: 1 });
    await engine.knex('entity_scores').delete();
    const { client, connection } = engine.knex.client.config;
    // Knex keeps the password from being listed.
    const { password } = connection;
    const pending = async () =>
      (await engine.service.getHealth({}, credentials)).evaluation.pending;
    return {
      engine,
      pending,
      database: { client, connection: { ...connection, password } },
    };
  }

  it('that is killed in mid-pass leaves its page to the next one', async () => {
    const { engine, pending, database } = await start();
    const killed = spawnSync(
      process.execPath,
      [
        '--require',
        require.resolve('@backstage/cli/config/nodeTransform.cjs'),
        path.resolve(__dirname, '../__testUtils__/dieInMidPass.ts'),
      ],
      {
        env: {
          ...process.env,
          NODE_OPTIONS: '',
          DIE_DATABASE: JSON.stringify(database),
        },
        encoding: 'utf8',
      },
    );
    expect({ signal: killed.signal, said: killed.stderr }).toEqual({
      signal: 'SIGKILL',
      said: '',
    });
    expect(await pending()).toBe(2);

    const signal = new AbortController().signal;
    expect(await engine.evaluation.run(signal)).toMatchObject({ entities: 2 });
    const { scorecards } = await engine.service.getEntity(a, credentials);
    expect(scorecards[0].levelId).toBe('bronze');
  });

  it('that loses the database in mid-pass goes on when it is back', async () => {
    const { engine, pending, database } = await start();
    const { host, port } = database.connection;
    const proxy = await startProxy(host, Number(port));
    const knex = knexFactory({
      ...database,
      connection: {
        ...database.connection,
        host: '127.0.0.1',
        port: proxy.port,
      },
      acquireConnectionTimeout: 500,
    });
    let pages = 0;
    const evaluation = await createEvaluation(knex, () => {
      pages += 1;
      if (pages === 1) proxy.cut();
    });
    const signal = new AbortController().signal;

    // The first pass loses it between claiming and storing, the others do not reach it.
    for (const _ of [1, 2, 3]) {
      expect(await evaluation.run(signal)).toMatchObject({
        entities: 0,
        written: 0,
      });
    }
    expect(pages).toBe(1);
    expect(await pending()).toBe(2);
    await expect(
      new KnexReadStore(knex).readScores([a.entityRef], {}),
    ).rejects.toThrow(/^The database could not read scores. Nothing was lost/);

    proxy.mend();
    expect(await evaluation.run(signal)).toMatchObject({ entities: 2 });
    expect(await pending()).toBe(0);
    const { scorecards } = await engine.service.getEntity(a, credentials);
    expect(scorecards[0].levelId).toBe('bronze');
    await knex.destroy();
    await proxy.close();
  });
});
