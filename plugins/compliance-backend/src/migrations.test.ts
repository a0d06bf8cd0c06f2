import fs from 'node:fs';
import path from 'node:path';
import { TestDatabases } from '@backstage/backend-test-utils';
import { isPostgres, rowsOf } from '@thrive/database';
import type { Knex } from 'knex';

const directory = path.resolve(__dirname, '../migrations');
const migrations = fs.readdirSync(directory).sort();
const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

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

it.each(databases.eachSupportedId())(
  'migrations on %s go up and down again, and up once more',
  async databaseId => {
    const knex = await databases.init(databaseId);
    for (const _ of migrations) await knex.migrate.up({ directory });
    const tables = await tablesOf(knex);
    expect(tables).toEqual(
      expect.arrayContaining(['evidence', 'repositories', 'runs', 'waivers']),
    );
    for (const _ of migrations) await knex.migrate.down({ directory });
    expect(await tablesOf(knex)).toEqual([]);
    await knex.migrate.latest({ directory });
    expect(await tablesOf(knex)).toEqual(tables);
  },
);
