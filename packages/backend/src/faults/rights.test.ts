import { TestDatabases } from '@backstage/backend-test-utils';
import { randomUUID } from 'node:crypto';
import { commandOf } from './__testUtils__/commandOf';
import { PostgresOfTest } from './__testUtils__/PostgresOfTest';
import {
  ALL_ANSWER,
  FEATURES,
  startFeatures,
} from './__testUtils__/startFeatures';

const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
let postgres: PostgresOfTest;

jest.setTimeout(60_000);
beforeAll(async () => {
  postgres = await PostgresOfTest.create(databases);
});
afterEach(() => postgres.clear());

/** Why a portal does not start. */
async function failureOf(settings: object, features = FEATURES) {
  const failure = await startFeatures(settings as never, { features }).catch(
    error => error,
  );
  return String(failure.message ?? 'It starts.');
}

describe('A database user without rights', () => {
  it('reads and writes rows in tables that somebody else has made', async () => {
    const settings = postgres.settings();
    await (await startFeatures(settings)).stop();
    const { user, connection } = await postgres.addUser();
    const grants = commandOf(
      'docs/operations/database.md',
      'grant select',
    ).replaceAll('to backstage', `to ${user}`);
    for (const feature of FEATURES)
      await postgres.run(settings.prefix + feature, grants);
    // Some months later, partitions are missing that only their owner could make.
    const adoption = `${settings.prefix}adoption`;
    const partitions = await postgres.run(
      adoption,
      `select inhrelid::regclass::text as name from pg_inherits
       where inhparent = 'events'::regclass and inhrelid <> 'events_default'::regclass`,
    );
    expect(partitions.length).toBeGreaterThan(0);
    for (const { name } of partitions)
      await postgres.run(adoption, `drop table ${name}`);

    const portal = await startFeatures({ ...settings, connection });
    expect(await portal.readLists()).toEqual(ALL_ANSWER);
    const sent = await portal.post('adoption', '/usage', {
      events: [
        {
          id: randomUUID(),
          at: new Date().toISOString(),
          action: 'navigate',
          plugin: 'catalog',
        },
      ],
    });
    expect(sent.body).toMatchObject({ accepted: 1 });
    expect(
      await postgres.run(adoption, 'select plugin_id from events_default'),
    ).toHaveLength(1);
    await portal.stop();
  });

  it('is told what is missing where there are no tables yet', async () => {
    const settings = postgres.settings();
    const { user, connection } = await postgres.addUser();
    for (const feature of FEATURES)
      await postgres.createDatabase(settings.prefix + feature);
    const failure = await failureOf({ ...settings, connection });
    for (const feature of FEATURES)
      expect(failure).toContain(
        `The plugin "${feature}" cannot make its tables: the database user ${user} may not create any in the schema public of the database ${settings.prefix}${feature}. Grant it (grant create on schema public to ${user}), or start the portal once as a user who may`,
      );
  });

  it('is told what is missing where there is no database yet', async () => {
    const settings = postgres.settings();
    const { connection } = await postgres.addUser();
    const failure = await failureOf({ ...settings, connection }, ['surveys']);
    expect(failure).toContain(
      'The plugin "surveys" has no database, and the database user may not make one (permission denied to create database). Make the database or schema and give it to that user',
    );
  });
});
