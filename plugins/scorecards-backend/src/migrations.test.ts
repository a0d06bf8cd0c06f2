import { TestDatabases } from '@backstage/backend-test-utils';
import fs from 'node:fs';
import path from 'node:path';
import type { Knex } from 'knex';

const directory = path.resolve(__dirname, '../migrations');
const migrations = fs.readdirSync(directory).sort();
const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

jest.setTimeout(60_000);

const AT = '2026-06-15T12:00:00.000Z';

/** A row of each table that people would miss, as the stores write them. */
const ROWS: Readonly<Record<string, object>> = {
  definition_versions: {
    kind: 'check',
    id: 'good',
    version: 1,
    digest: 'd',
    body: '{}',
    created_at: AT,
  },
  check_slots: { check_id: 'good', slot: 0 },
  rulesets: { id: 1, digest: 'd', body: '{}', created_at: AT },
  entities: {
    entity_ref: 'component:default/a',
    kind: 'component',
    title: 'A',
    sort_title: 'a',
    review_at: 4_102_444_800_000,
    seen_at: AT,
  },
  entity_scores: {
    scorecard_id: 'quality',
    entity_ref: 'component:default/a',
    kind: 'component',
    type: 'service',
    title: 'A',
    sort_title: 'a',
    owner_ref: 'group:default/web',
    level_rank: 1,
    gap: 1,
    missing: '',
    score: 66.7,
    counts: '1 2 0 0 0 0',
    since: AT,
  },
  facts: {
    entity_ref: 'component:default/a',
    source: 'test',
    data: '{}',
    expires_at: 4_102_444_800_000,
  },
  entity_history: {
    entity_ref: 'component:default/a',
    at: AT,
    changes: '[]',
  },
  owner_groups: { owner_ref: 'group:default/web', group_ref: '*' },
  daily_levels: {
    scorecard_id: 'quality',
    group_ref: '*',
    day: '2026-06-15',
    body: '{}',
  },
  daily_checks: { group_ref: '*', day: '2026-06-15', body: '{}' },
};

async function tablesOf(knex: Knex): Promise<string[]> {
  const sql =
    knex.client.config.client === 'pg'
      ? `select table_name as name from information_schema.tables where table_schema = current_schema()`
      : `select name from sqlite_master where type = 'table' and name not like 'sqlite_%'`;
  const answer = await knex.raw(sql);
  const rows: { name: string }[] = answer.rows ?? answer;
  return rows
    .map(({ name }) => name)
    .filter(name => !name.startsWith('knex_migrations'))
    .sort();
}

async function insertRows(knex: Knex): Promise<void> {
  const tables = await tablesOf(knex);
  for (const [table, row] of Object.entries(ROWS)) {
    if (tables.includes(table)) await knex(table).insert(row);
  }
}

it('runs on SQLite and on PostgreSQL 18', () => {
  expect(databases.eachSupportedId()).toEqual([['SQLITE_3'], ['POSTGRES_18']]);
});

describe.each(databases.eachSupportedId())('migrations on %s', databaseId => {
  it.each(migrations)('%s goes up, down and up again', async migration => {
    const knex = await databases.init(databaseId);
    while ((await knex.migrate.list({ directory }))[1][0]?.file !== migration) {
      await knex.migrate.up({ directory });
    }
    const before = await tablesOf(knex);

    await knex.migrate.up({ directory });
    const after = await tablesOf(knex);
    await insertRows(knex);

    await knex.migrate.down({ directory });
    expect(await tablesOf(knex)).toEqual(before);

    await knex.migrate.up({ directory });
    expect(await tablesOf(knex)).toEqual(after);
    await knex.destroy();
  });

  it('leaves tables that take every row, and nothing behind when all go down', async () => {
    const knex = await databases.init(databaseId);
    await knex.migrate.latest({ directory });
    for (const [table, row] of Object.entries(ROWS)) {
      await knex(table).insert(row);
      const [stored] = await knex(table).select('*');
      for (const [column, value] of Object.entries(row)) {
        // Postgres' driver gives bigints as texts.
        const found = stored[column];
        expect(typeof value === 'number' ? Number(found) : found).toBe(value);
      }
    }
    await knex.migrate.rollback({ directory }, true);
    expect(await tablesOf(knex)).toEqual([]);
    await knex.destroy();
  });
});
