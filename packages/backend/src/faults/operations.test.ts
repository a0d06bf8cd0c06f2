import { execFileSync } from 'node:child_process';
import { rename } from 'node:fs/promises';
import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import {
  createMockDirectory,
  TestDatabases,
} from '@backstage/backend-test-utils';
import knexFactory from 'knex';
import { commandOf } from './__testUtils__/commandOf';
import { PostgresOfTest } from './__testUtils__/PostgresOfTest';
import { FEATURES, startFeatures } from './__testUtils__/startFeatures';

const PAGE = 'docs/operations/database.md';
const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
const folder = createMockDirectory();
let postgres: PostgresOfTest;

jest.setTimeout(60_000);
beforeAll(async () => {
  postgres = await PostgresOfTest.create(databases);
});
afterEach(async () => {
  folder.clear();
  await postgres.clear();
});

/** Runs a statement on the file of a feature. */
async function runOnFile(name: string, statement: string): Promise<any[]> {
  const knex = knexFactory({
    client: 'better-sqlite3',
    connection: { filename: folder.resolve(`${name}.sqlite`) },
    useNullAsDefault: true,
  });
  try {
    return await knex.raw(statement);
  } finally {
    await knex.destroy();
  }
}

const onFiles = () => ({
  client: 'better-sqlite3',
  connection: { directory: folder.path },
});

const ideaOf = (title: string) => ({
  kind: 'idea',
  title,
  text: '',
  anonymous: false,
});

/** What people have asked for, the title of each. */
async function titlesOn(settings: object): Promise<string[]> {
  const portal = await startFeatures(settings as never, {
    features: ['surveys'],
  });
  const { body } = await portal.get('surveys', '/feedback');
  await portal.stop();
  return body.items.map(({ title }: { title: string }) => title);
}

/** Somebody asks for something. */
async function askFor(settings: object, title: string): Promise<void> {
  const portal = await startFeatures(settings as never, {
    features: ['surveys'],
  });
  const { status } = await portal.post('surveys', '/feedback', ideaOf(title));
  expect(status).toBe(201);
  await portal.stop();
}

describe('The sizes of tables', () => {
  it('are told by a statement on PostgreSQL, months of events as one table', async () => {
    const settings = postgres.settings();
    await (await startFeatures(settings)).stop();
    const statement = commandOf(PAGE, 'pg_total_relation_size');
    for (const feature of FEATURES) {
      const rows = await postgres.run(settings.prefix + feature, statement);
      expect(rows).toContainEqual({
        table: 'knex_migrations',
        size: expect.stringMatching(/ kB$/),
        about_rows: expect.any(String),
      });
    }
    const tables = await postgres.run(`${settings.prefix}adoption`, statement);
    expect(
      tables.map(({ table }) => table).filter(name => /^events/.test(name)),
    ).toEqual(['events']);
  });

  it('are told by a statement on SQLite', async () => {
    await (await startFeatures(onFiles())).stop();
    const statement = commandOf(PAGE, 'dbstat');
    for (const feature of FEATURES)
      expect(await runOnFile(feature, statement)).toContainEqual({
        table: 'knex_migrations',
        bytes: expect.any(Number),
      });
  });
});

describe('Work in the background', () => {
  it('is told of by the scheduler of each feature', async () => {
    const path = /\/api\/surveys(\/[^"]+)"/.exec(
      commandOf('docs/operations/health.md', 'curl'),
    )![1];
    const portal = await startFeatures(onFiles(), {
      also: [schedulerServiceFactory],
    });
    for (const feature of FEATURES) {
      const { body } = await portal.get(feature, path);
      expect(body.tasks).toContainEqual(
        expect.objectContaining({
          taskId: `${feature}-retention`,
          taskState: expect.objectContaining({ status: expect.any(String) }),
        }),
      );
    }
    await portal.stop();
  });
});

describe('A lost key of surveys', () => {
  const KEYS = 'docs/operations/keys.md';
  const start = (key: string) =>
    startFeatures(onFiles(), {
      features: ['surveys'],
      settings: { surveys: { pseudonyms: { key } } },
    });
  /** Made as the page says. */
  const newKey = () =>
    execFileSync('sh', ['-c', commandOf(KEYS, 'openssl')], {
      encoding: 'utf8',
    }).trim();

  it('is forgotten by a statement, so that the plugin starts with another one', async () => {
    const [lost, next] = [newKey(), newKey()];
    await (await start(lost)).stop();
    await expect(start(next)).rejects.toThrow('Set the former key again');
    await runOnFile('surveys', commandOf(KEYS, 'delete from'));
    await (await start(next)).stop();
    await expect(start(lost)).rejects.toThrow('Set the former key again');
  });
});

describe('A backup', () => {
  it('is put back on PostgreSQL', async () => {
    const settings = postgres.settings();
    const database = `${settings.prefix}surveys`;
    const named = (statement: string) =>
      statement
        .replaceAll('backstage_plugin_surveys', database)
        .replaceAll('surveys_backup', `${settings.prefix}backup`)
        .replaceAll('surveys_broken', `${settings.prefix}broken`)
        .split(';')
        .filter(each => each.trim());
    await askFor(settings, 'Before');
    await postgres.run(
      'postgres',
      ...named(commandOf(PAGE, 'create database')),
    );
    await askFor(settings, 'After');
    expect(await titlesOn(settings)).toHaveLength(2);

    await postgres.run('postgres', ...named(commandOf(PAGE, 'alter database')));
    expect(await titlesOn(settings)).toEqual(['Before']);
  });

  it('is put back on SQLite, and made while the portal runs', async () => {
    const portal = await startFeatures(onFiles(), { features: ['surveys'] });
    await portal.post('surveys', '/feedback', ideaOf('Before'));
    const statement = commandOf(PAGE, 'vacuum into').replace(
      'surveys_backup.sqlite',
      folder.resolve('backup.sqlite'),
    );
    await runOnFile('surveys', statement);
    await portal.post('surveys', '/feedback', ideaOf('After'));
    await portal.stop();
    expect(await titlesOn(onFiles())).toHaveLength(2);

    await rename(
      folder.resolve('backup.sqlite'),
      folder.resolve('surveys.sqlite'),
    );
    expect(await titlesOn(onFiles())).toEqual(['Before']);
  });
});
