import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import knexFactory from 'knex';
import { IANAZone } from 'luxon';
import { daysOf, readBits } from '../measures/activityBits';
import { fromRow, type ActivityRow } from '../store/activityRows';
import { KnexForgettingStore } from '../store/ForgettingStore';
import { KnexUsageStore } from '../store/KnexUsageStore';
import { createPartitions } from '../store/partitions';
import { Terms } from '../store/Terms';
import { RetentionTask } from './RetentionTask';

const DAY = 86_400_000;
const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())('forgetting on %s', databaseId => {
  async function start(config = {}) {
    const knex = await databases.init(databaseId);
    await knex.migrate.latest({
      directory: path.resolve(__dirname, '../../migrations'),
    });
    const store = new KnexUsageStore({
      knex,
      terms: new Terms(knex),
      keyId: 'test',
    });
    const task = new RetentionTask({
      config: mockServices.rootConfig({ data: { adoption: config } }),
      logger: mockServices.logger.mock(),
      store: new KnexForgettingStore(knex),
      zone: IANAZone.create('UTC'),
    });
    const today = Math.floor(Date.now() / DAY);
    return {
      knex,
      store,
      today,
      /** Something that someone did so many days ago. */
      did: async (person: string, ago: number) => {
        const at = Date.now() - ago * DAY;
        await store.prepare(at);
        await store.append([
          {
            id: randomUUID(),
            at,
            receivedAt: at,
            day: Math.floor(at / DAY),
            action: 'navigate',
            plugin: 'catalog',
            isValue: false,
            capability: 'catalog',
            actor: { pseudonym: person, former: [], kind: 'person' },
          },
        ]);
      },
      run: () => task.run(new AbortController().signal),
      events: async () => Number((await knex('events').count('* as n'))[0].n),
      eventsBefore: async (ago: number) => {
        const [{ n }] = await knex('events')
          .where('received_at', '<', Date.now() - ago * DAY)
          .count('* as n');
        return Number(n);
      },
      activities: async () => {
        const rows: ActivityRow[] = await knex('activity').where('track', 0);
        return rows.map(row => ({
          first: today - row.first_day,
          days: daysOf(readBits(fromRow(row))).map(day => today - day),
        }));
      },
    };
  }

  it('forgets old events and old days, and never the first day', async () => {
    const usage = await start();
    for (const ago of [500, 401, 399, 130, 1]) await usage.did('ada', ago);
    await usage.did('bob', 500);
    await usage.did('cy', 2);
    await usage.run();

    expect(await usage.activities()).toEqual([
      { first: 500, days: [399, 130, 1] },
      { first: 500, days: [] },
      { first: 2, days: [2] },
    ]);
    expect(await usage.events()).toBe(2);
    // Nothing is left to do, and nothing breaks.
    await usage.run();
    expect(await usage.events()).toBe(2);
    // Somebody who comes back after all is not new.
    await usage.did('bob', 0);
    expect((await usage.activities())[1]).toEqual({ first: 500, days: [0] });
  });

  it('keeps as long as it is told to', async () => {
    const usage = await start({
      retention: { events: { days: 3 }, days: 'P10D' },
    });
    for (const ago of [70, 11, 9, 1]) await usage.did('ada', ago);
    await usage.run();
    expect((await usage.activities())[0].days).toEqual([9, 1]);
    // On Postgres a month goes as a whole, so that younger ones may stay a little longer.
    expect(await usage.eventsBefore(60)).toBe(0);
    expect(await usage.eventsBefore(0)).toBeGreaterThan(0);
  });
});

it('forgets row by row where the database user may not drop partitions', async () => {
  const owner = await databases.init('POSTGRES_18');
  await owner.migrate.latest({
    directory: path.resolve(__dirname, '../../migrations'),
  });
  const march = Date.parse('2028-03-10T12:00:00Z');
  await createPartitions(owner, march);
  const may = march + 61 * DAY;
  for (const at of [march, march + DAY, may])
    await owner('events').insert({
      event_id: randomUUID(),
      received_at: at,
      at,
      person_id: 1,
      action_id: 1,
      plugin_id: 1,
      capability_id: 1,
      extension_id: 0,
      subject_id: 0,
    });
  const user = 'only_rows_of_adoption';
  await owner.raw(`create role ${user} login password 'secret'`);
  await owner.raw(
    `grant select, insert, update, delete on all tables in schema public to ${user}`,
  );
  const { host, port, database } = owner.client.config.connection;
  const restricted = knexFactory({
    client: 'pg',
    connection: { host, port, database, user, password: 'secret' },
  });
  try {
    const store = new KnexForgettingStore(restricted);
    const forgotten = await store.forgetEvents(
      Date.parse('2028-04-20T00:00:00Z'),
      new AbortController().signal,
    );
    expect(forgotten).toEqual({ partitions: 0, rows: 2 });
    expect(await owner('events').pluck('received_at')).toEqual([String(may)]);
    // Nor does it fail to make what is missing.
    await createPartitions(restricted, may);
  } finally {
    await restricted.destroy();
    await owner.raw(`drop owned by ${user}`);
    await owner.raw(`drop role ${user}`);
  }
});
