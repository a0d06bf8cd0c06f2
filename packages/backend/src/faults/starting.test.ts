import {
  createMockDirectory,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { PostgresOfTest } from './__testUtils__/PostgresOfTest';
import {
  ALL_ANSWER,
  FEATURES,
  startFeatures,
} from './__testUtils__/startFeatures';

const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
const folder = createMockDirectory();
let postgres: PostgresOfTest;

jest.setTimeout(60_000);
beforeAll(async () => {
  postgres = await PostgresOfTest.create(databases);
});
afterEach(() => postgres.clear());

describe('Features that start', () => {
  it('share a database, each in a schema of its own', async () => {
    const { prefix, ...settings } = postgres.settings();
    const database = `${prefix}portal`;
    await postgres.createDatabase(database);
    const portal = await startFeatures({
      ...settings,
      connection: { ...settings.connection, database },
      pluginDivisionMode: 'schema',
    });
    expect(await portal.readLists()).toEqual(ALL_ANSWER);
    await portal.stop();

    const tables = await postgres.run(
      database,
      `select table_schema as schema, count(*) as tables from information_schema.tables
       where table_schema not in ('pg_catalog', 'information_schema') group by 1 order by 1`,
    );
    expect(tables.map(({ schema }) => schema)).toEqual([...FEATURES].sort());
  });

  it('find no tables yet, all at once', async () => {
    const portal = await startFeatures(postgres.settings());
    expect(await portal.readLists()).toEqual(ALL_ANSWER);
    await portal.stop();
  });

  it('find no tables yet, on several replicas at once', async () => {
    const settings = postgres.settings();
    const replicas = await Promise.all(
      [1, 2, 3].map(() => startFeatures(settings)),
    );
    for (const replica of replicas) {
      expect(await replica.readLists()).toEqual(ALL_ANSWER);
      await replica.stop();
    }
  });

  it('keep their tables in files', async () => {
    const portal = await startFeatures({
      client: 'better-sqlite3',
      connection: { directory: folder.path },
    });
    expect(await portal.readLists()).toEqual(ALL_ANSWER);
    await portal.stop();
    expect(Object.keys(folder.content() as object).sort()).toEqual(
      FEATURES.map(feature => `${feature}.sqlite`).sort(),
    );
  });
});
