import { TestDatabases } from '@backstage/backend-test-utils';
import { recordChannels } from './__testUtils__/recordChannels';
import {
  organisation,
  pageOf,
  pulse,
  startSurveys,
} from './__testUtils__/startSurveys';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

it.each(databases.eachSupportedId())(
  'Nobody is named in the log, nor what they said, whatever fails, on %s',
  async databaseId => {
    const { features, written } = recordChannels();
    const surveys = await startSurveys(databases, databaseId, {
      entities: organisation({ web: 6 }),
      also: features,
    });
    const wave = await surveys.open(
      pulse({
        pages: [
          pageOf(
            { key: 'recommend', type: 'nps', text: 'Recommend?' },
            { key: 'why', type: 'text', text: 'Why?' },
          ),
        ],
      }),
    );
    const SAID = 'It is so slow that I hum';
    const say = (name: string) =>
      surveys.post(name, `/waves/${wave.id}/responses`, {
        answers: { recommend: 3, why: SAID },
      });
    for (const index of [0, 1, 2, 3, 4]) await say(`web-${index}`);
    await surveys.post('web-0', '/feedback', {
      kind: 'idea',
      title: SAID,
      text: SAID,
      anonymous: false,
    });
    await surveys.remove('web-0', `/me/waves/${wave.id}`);
    // The database fails in the middle of each of them.
    for (const table of ['answers', 'texts', 'roster', 'feedback'])
      await surveys.knex.schema.renameTable(table, `${table}_away`);
    expect((await say('web-5')).status).toBeGreaterThanOrEqual(500);
    expect(
      (await surveys.remove('web-1', `/me/waves/${wave.id}`)).status,
    ).toBeGreaterThanOrEqual(500);
    await surveys.post('web-1', '/feedback', {
      kind: 'idea',
      title: SAID,
      text: SAID,
      anonymous: false,
    });
    await surveys.close(wave.id);
    for (const table of ['answers', 'texts', 'roster', 'feedback'])
      await surveys.knex.schema.renameTable(`${table}_away`, table);
    await surveys.scheduler.triggerTask('surveys-waves');

    // Who did what is for the audit log to say.
    const log = written.filter(line => !line.startsWith('audit')).join('\n');
    expect(log).toContain('Request failed with status 503');
    expect(log).toContain('released wave 1 of pulse');
    expect(log).not.toMatch(/web-\d/);
    expect(log).not.toContain(SAID);
  },
);
