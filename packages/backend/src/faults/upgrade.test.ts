import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import {
  createMockDirectory,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { commandOf } from './__testUtils__/commandOf';
import { PostgresOfTest } from './__testUtils__/PostgresOfTest';
import {
  type Feature,
  FEATURES,
  startFeatures,
} from './__testUtils__/startFeatures';

const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
const folder = createMockDirectory();
const run = promisify(execFile);
const root = path.resolve(__dirname, '../../../..');
let postgres: PostgresOfTest;

jest.setTimeout(120_000);
beforeAll(async () => {
  postgres = await PostgresOfTest.create(databases);
});
afterEach(() => postgres.clear());

/** Runs a command of the documentation on a feature's database, in a portal's folder. */
async function knex(
  what: string,
  feature: string,
  database: { client: string; url: string },
): Promise<string> {
  const command = commandOf('docs/operations/upgrade.md', what)
    .replace('--client pg', `--client ${database.client}`)
    .replace('"$DATABASE"', `'${database.url}'`)
    .replaceAll('surveys-backend', `${feature}-backend`);
  const { stdout } = await run('sh', ['-c', command], { cwd: root });
  return stdout;
}

/** A feature on SQLite, and where that is. */
const onFile = (feature: Feature) => ({
  settings: {
    client: 'better-sqlite3',
    connection: { directory: folder.path },
  },
  database: {
    client: 'better-sqlite3',
    url: folder.resolve(`${feature}.sqlite`),
  },
  features: [feature],
});

const IDEA = {
  kind: 'idea',
  title: 'Faster builds',
  text: '',
  anonymous: false,
};

it('An older database is brought up to date, and keeps what is in it', async () => {
  const settings = postgres.settings();
  const database = {
    client: 'pg',
    url: postgres.urlOf(`${settings.prefix}surveys`),
  };
  const before = await startFeatures(settings, { features: ['surveys'] });
  expect((await before.post('surveys', '/feedback', IDEA)).status).toBe(201);
  await before.stop();
  await knex('migrate:down', 'surveys', database);
  expect(await knex('migrate:list', 'surveys', database)).toContain(
    'Found 1 Pending',
  );

  const after = await startFeatures(settings, { features: ['surveys'] });
  const { body } = await after.get('surveys', '/feedback');
  expect(body.items).toMatchObject([{ title: 'Faster builds' }]);
  await after.stop();
  expect(await knex('migrate:list', 'surveys', database)).toContain(
    'No Pending',
  );
});

it.each(FEATURES)(
  'The last change of the tables of %s is taken back, and made again',
  async feature => {
    const { settings, database, features } = onFile(feature);
    await (await startFeatures(settings, { features })).stop();
    expect(await knex('migrate:list', feature, database)).toContain(
      'No Pending',
    );
    await knex('migrate:down', feature, database);
    expect(await knex('migrate:list', feature, database)).toContain(
      'Found 1 Pending',
    );
    const again = await startFeatures(settings, { features });
    expect(await again.readLists()).toEqual({ [feature]: 200 });
    await again.stop();
  },
);

it.each(FEATURES)(
  'What is missing of the tables of %s is made by hand where the portal may not',
  async feature => {
    const { settings, database, features } = onFile(feature);
    await (await startFeatures(settings, { features })).stop();
    await knex('migrate:down', feature, database);
    const byHand = { ...settings, skipMigrations: true };
    const { message } = await startFeatures(byHand, { features }).catch(
      error => error,
    );
    expect(message).toContain('are of an older version');
    await knex('migrate:latest', feature, database);
    const portal = await startFeatures(byHand, { features });
    expect(await portal.readLists()).toEqual({ [feature]: 200 });
    await portal.stop();
  },
);

it('A newer database is left alone by an older version, which says what to do', async () => {
  const settings = postgres.settings();
  await (await startFeatures(settings)).stop();
  for (const feature of FEATURES)
    await postgres.run(
      settings.prefix + feature,
      `insert into knex_migrations (name, batch) values ('20990101_later.js', 2)`,
    );
  const { message } = await startFeatures(settings).catch(error => error);
  for (const feature of FEATURES)
    expect(message).toContain(
      `The tables of the plugin "${feature}" are of a newer version: this one does not know 20990101_later.js. Start the newer version again, or take its changes back with it before this one starts.`,
    );
});
