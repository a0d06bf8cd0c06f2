import { TestDatabases } from '@backstage/backend-test-utils';
import { isPostgres, rowsOf } from '@thrive/database';
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Knex } from 'knex';
import { createPartitions } from './store/partitions';

const directory = path.resolve(__dirname, '../migrations');
const migrations = fs.readdirSync(directory).sort();
const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const ID = '0b7f5a4e-9a52-4a55-8f0d-6d1b3f1c2a10';

jest.setTimeout(60_000);

async function tablesOf(knex: Knex): Promise<string[]> {
  const rows = rowsOf<{ name: string }>(
    await knex.raw(
      isPostgres(knex)
        ? `select tablename as name from pg_tables where schemaname = 'public'`
        : `select name from sqlite_master where type = 'table' and name not like 'sqlite%'`,
    ),
  );
  return rows
    .map(({ name }) => name)
    .filter(name => !name.startsWith('knex_'))
    .sort();
}

const eventAt = (receivedAt: number) => ({
  event_id: ID,
  received_at: receivedAt,
  at: receivedAt,
  person_id: 1,
  action_id: 1,
  plugin_id: 1,
  capability_id: 1,
  extension_id: 0,
  subject_id: 0,
});

describe.each(databases.eachSupportedId())('migrations on %s', databaseId => {
  it('go up and down again, and up once more', async () => {
    const knex = await databases.init(databaseId);
    for (const _ of migrations) await knex.migrate.up({ directory });
    const tables = await tablesOf(knex);
    expect(tables).toEqual(
      expect.arrayContaining(['activity', 'events', 'people', 'terms']),
    );
    for (const _ of migrations) await knex.migrate.down({ directory });
    expect(await tablesOf(knex)).toEqual([]);
    await knex.migrate.latest({ directory });
    expect(await tablesOf(knex)).toEqual(tables);
  });

  it('make room for the months to come, and lose nothing that came before there was any', async () => {
    const knex = await databases.init(databaseId);
    await knex.migrate.latest({ directory });
    const now = Date.parse('2028-11-30T23:59:00Z');
    // No partition is there yet: a day of the next month, and one of years ago.
    await knex('events').insert(eventAt(Date.parse('2028-12-01T00:00:00Z')));
    await knex('events').insert({
      ...eventAt(Date.parse('2020-01-01T00:00:00Z')),
      event_id: ID.replace('0b', '0c'),
    });
    await Promise.all([
      createPartitions(knex, now),
      createPartitions(knex, now),
    ]);
    await createPartitions(knex, now);
    const [{ n }] = await knex('events').count('* as n');
    expect(Number(n)).toBe(2);
    const partitions = (await tablesOf(knex)).filter(name =>
      /^events_\d/.test(name),
    );
    expect(partitions).toEqual(
      isPostgres(knex)
        ? [
            'events_2028_11',
            'events_2028_12',
            'events_2029_01',
            'events_2029_02',
          ]
        : [],
    );
    // Where the partition is, it tells repeated events.
    const refusal = await knex('events')
      .insert(eventAt(Date.parse('2028-12-02T00:00:00Z')))
      .catch(error => error);
    expect(String(refusal)).toMatch(/unique/i);
  });

  it('lose no event that comes while its partition is made', async () => {
    const knex = await databases.init(databaseId);
    await knex.migrate.latest({ directory });
    const now = Date.parse('2028-11-30T23:59:00Z');
    const come = async (worker: number) => {
      for (let index = 0; index < 40; index++) {
        await knex('events').insert({
          ...eventAt(now),
          event_id: randomUUID(),
        });
        // One of them stumbles over the partition in the making.
        if (worker === 0 && index === 20) await createPartitions(knex, now);
      }
    };
    await Promise.all([0, 1, 2, 3].map(come));
    const [{ n }] = await knex('events').count('* as n');
    expect(Number(n)).toBe(160);
  });
});
