import {
  createMockDirectory,
  TestDatabases,
} from '@backstage/backend-test-utils';
import type { DatabaseService } from '@backstage/backend-plugin-api';
import knexFactory, { type Knex } from 'knex';
import { isPostgres } from './jsonRows';
import { openDatabase } from './openDatabase';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const folder = createMockDirectory();

jest.setTimeout(60_000);

const FIRST = '20280101_first.js';
const SECOND = '20280201_second.js';
const MIGRATIONS = {
  [FIRST]: `
    exports.up = knex => knex.schema.createTable('things', table => table.text('name'));
    exports.down = knex => knex.schema.dropTable('things');`,
  [SECOND]: `
    exports.up = knex => knex.schema.alterTable('things', table => table.text('colour'));
    exports.down = knex => knex.schema.alterTable('things', table => table.dropColumn('colour'));`,
};

/** Opens a database with these migrations, as a plugin does. */
function openWith(
  files: Record<string, string>,
  database: Pick<DatabaseService, 'getClient' | 'migrations'>,
): Promise<Knex> {
  folder.setContent(files);
  return openDatabase(database, {
    plugin: 'things',
    migrations: folder.path,
  });
}

describe.each(databases.eachSupportedId())('openDatabase on %s', databaseId => {
  let knex: Knex;
  const getClient = async () => knex;
  beforeEach(async () => {
    knex = await databases.init(databaseId);
  });

  it('brings tables up to date, and keeps what is in them', async () => {
    await openWith({ [FIRST]: MIGRATIONS[FIRST] }, { getClient });
    await knex('things').insert({ name: 'kettle' });
    await openWith(MIGRATIONS, { getClient });
    expect(await knex('things').select('*')).toEqual([
      { name: 'kettle', colour: null },
    ]);
  });

  it('does not work on tables of a newer version, nor change them', async () => {
    await openWith(MIGRATIONS, { getClient });
    await expect(
      openWith({ [FIRST]: MIGRATIONS[FIRST] }, { getClient }),
    ).rejects.toThrow(
      `The tables of the plugin "things" are of a newer version: this one does not know ${SECOND}. Start the newer version again, or take its changes back`,
    );
    expect(await knex('things').select('colour')).toEqual([]);
  });

  it('says what was not applied where somebody else applies migrations', async () => {
    const database = { getClient, migrations: { skip: true } };
    await expect(openWith(MIGRATIONS, database)).rejects.toThrow(
      `are of an older version: ${FIRST}, ${SECOND} was not applied`,
    );
    expect(await knex.schema.hasTable('things')).toBe(false);
    await openWith(MIGRATIONS, { getClient });
    await openWith(MIGRATIONS, database);
  });

  it('leaves nothing half done when a migration fails', async () => {
    const broken = `
      exports.up = async knex => {
        await knex.schema.alterTable('things', table => table.text('size'));
        throw new Error('no more paper');
      };
      exports.down = async () => {};`;
    await openWith({ [FIRST]: MIGRATIONS[FIRST] }, { getClient });
    await expect(
      openWith({ ...MIGRATIONS, '20280301_third.js': broken }, { getClient }),
    ).rejects.toThrow('no more paper');
    // All that was missing belongs together, and nothing is locked.
    expect(await knex.schema.hasColumn('things', 'colour')).toBe(false);
    await openWith(MIGRATIONS, { getClient });
    expect(await knex.schema.hasColumn('things', 'colour')).toBe(true);
    expect(await knex.schema.hasColumn('things', 'size')).toBe(false);
  });
});

it('says whose tables have to be changed by their owner', async () => {
  const owner = await databases.init('POSTGRES_18');
  expect(isPostgres(owner)).toBe(true);
  await openWith(
    { [FIRST]: MIGRATIONS[FIRST] },
    { getClient: async () => owner },
  );
  await owner.raw(`create role things_user login password 'secret'`);
  await owner.raw('grant usage, create on schema public to things_user');
  await owner.raw(
    'grant select, insert, update, delete on all tables in schema public to things_user',
  );
  const { host, port, database } = owner.client.config.connection;
  const other = knexFactory({
    client: 'pg',
    connection: {
      host,
      port,
      database,
      user: 'things_user',
      password: 'secret',
    },
  });
  try {
    await expect(
      openWith(MIGRATIONS, { getClient: async () => other }),
    ).rejects.toThrow(
      'The plugin "things" cannot bring its tables up to date: must be owner of table things. Make the database user their owner, or start the portal once as the user who owns them.',
    );
  } finally {
    await other.destroy();
    await owner.raw('drop owned by things_user');
    await owner.raw('drop role things_user');
  }
});
