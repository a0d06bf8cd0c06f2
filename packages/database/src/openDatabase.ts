import fs from 'node:fs/promises';
import type { DatabaseService } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import { isPostgres } from './jsonRows';

const NO_RIGHT = '42501';

/**
 * The database of a plugin, with its tables as its code needs them. Replicas that start together wait
 * for each other. What stands in the way is told with the next step.
 *
 * @param options - the id of the plugin, and the folder of its migrations
 * @throws Error when the tables are of a newer version, or this database user may not make them
 * @public
 */
export async function openDatabase(
  database: DatabaseService,
  options: { plugin: string; migrations: string },
): Promise<Knex> {
  const { plugin, migrations: directory } = options;
  const knex = await connect(database, plugin);
  const files = await migrationsIn(directory);
  const done = await migrationsOf(knex);
  const unknown = done.filter(name => !files.includes(name));
  if (unknown.length > 0)
    throw new Error(
      `The tables of the plugin "${plugin}" are of a newer version: this one does not know ${unknown.join(
        ', ',
      )}. Start the newer version again, or take its changes back with it before this one starts.`,
    );
  const missing = files.filter(name => !done.includes(name));
  if (missing.length === 0) return knex;
  if (database.migrations?.skip)
    throw new Error(
      `The tables of the plugin "${plugin}" are of an older version: ${missing.join(
        ', ',
      )} was not applied. Apply it, or take backend.database.skipMigrations away.`,
    );
  await migrate(knex, { plugin, directory });
  return knex;
}

async function connect(
  database: DatabaseService,
  plugin: string,
): Promise<Knex> {
  try {
    return await database.getClient();
  } catch (error) {
    const reason = String(error);
    if (!reason.includes('permission denied')) throw error;
    throw new Error(
      `The plugin "${plugin}" has no database, and the database user may not make one (${lastOf(
        reason,
      )}). Make the database or schema and give it to that user, or start the portal once as a user who may.`,
    );
  }
}

async function migrationsIn(directory: string): Promise<string[]> {
  const names = await fs.readdir(directory);
  return names.filter(name => name.endsWith('.js')).sort();
}

/** The names of the migrations that a database has had; none when it is new. */
async function migrationsOf(knex: Knex): Promise<string[]> {
  if (!(await knex.schema.hasTable('knex_migrations'))) return [];
  return knex('knex_migrations').orderBy('id').pluck('name');
}

async function migrate(
  knex: Knex,
  { plugin, directory }: { plugin: string; directory: string },
): Promise<void> {
  if (!isPostgres(knex)) {
    await knex.migrate.latest({ directory });
    return;
  }
  try {
    // Knex has a lock of its own, but makes the table for it before it takes it.
    await knex.transaction(async tx => {
      await demandRight(tx, plugin);
      await tx.raw('select pg_advisory_xact_lock(hashtext(?))', [
        `migrations of ${plugin}`,
      ]);
      await tx.migrate.latest({ directory });
    });
  } catch (error) {
    if ((error as { code?: unknown }).code !== NO_RIGHT) throw error;
    throw new Error(
      `The plugin "${plugin}" cannot bring its tables up to date: ${lastOf(
        (error as Error).message,
      )}. Make the database user their owner, or start the portal once as the user who owns them.`,
    );
  }
}

/** Before anything is tried: the message of the database would name a statement, and no way out. */
async function demandRight(tx: Knex, plugin: string): Promise<void> {
  const { rows } = await tx.raw(`
    select current_user as "user", current_schema() as schema, current_database() as "database",
      has_schema_privilege(current_schema(), 'CREATE') as granted`);
  const [{ user, schema, database, granted }] = rows;
  if (granted) return;
  throw new Error(
    schema
      ? `The plugin "${plugin}" cannot make its tables: the database user ${user} may not create any in the schema ${schema} of the database ${database}. Grant it (grant create on schema ${schema} to ${user}), or start the portal once as a user who may; after that reading and writing rows is enough.`
      : `The plugin "${plugin}" cannot make its tables: the database ${database} has no schema for it that the database user ${user} may use. Make the schema and give it to that user, or start the portal once as a user who may.`,
  );
}

/** What the database says, without the statement before it. */
function lastOf(message: string): string {
  return message.split(/ - |error: /).at(-1)!;
}
