import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import {
  type Answers,
  surveysOpenApi,
} from '@thrive/backstage-plugin-surveys-common';
import {
  checkUp,
  organisation,
  startSurveys,
} from './__testUtils__/startSurveys';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(180_000);

/** Fewer than would make it told what goes along with what, which is made of whole answers on purpose. */
const IN_TEAM = 12;
const TEAMS = ['alpha', 'beta'];
/** What is told of single people on purpose, to those who own a named survey; see its own test. */
const PROMISED = '/waves/{waveId}/named-answers';

/** What everybody says. Those of a team change places from question to question, by so many. */
function sayings(shift: number): Map<string, Answers> {
  return new Map(
    TEAMS.flatMap(team =>
      Array.from({ length: IN_TEAM }, (_, index): [string, Answers] => {
        const moved = (by: number) => (index + by * shift) % IN_TEAM;
        return [
          `${team}-${index}`,
          {
            recommend: (moved(0) * 3) % 11,
            ease: (moved(1) % 7) + 1,
            why: `Reason ${moved(5)} of ${team}`,
          },
        ];
      }),
    ),
  );
}

const ACTIONS = ['list-surveys', 'get-survey-results', 'list-feedback'];

describe.each(databases.eachSupportedId())('rows on %s', id => {
  /** Everything that can be asked for of a released wave, in a form that chance plays no part in. */
  async function tellOf(mode: string, shift: number) {
    const portal = await startSurveys(databases, id, {
      entities: organisation(
        Object.fromEntries(TEAMS.map(team => [team, IN_TEAM])),
      ),
      owners: ['owner', 'admin'],
    });
    const wave = await portal.open(checkUp(mode));
    for (const [name, answers] of sayings(shift)) {
      const { status } = await portal.answer(name, wave.id, answers);
      expect(status).toBe(201);
    }
    await portal.close(wave.id);

    const told: Record<string, string> = {};
    const paths = Object.entries(surveysOpenApi.paths).flatMap(
      ([path, methods]) =>
        'get' in methods && (mode !== 'named' || path !== PROMISED)
          ? [path]
          : [],
    );
    const queries = ['?dimension=team', '?by=group', '?cursor=WyJhIl0='];
    for (const name of ['owner', 'admin', 'stranger'])
      for (const path of paths)
        for (const query of ['', ...queries]) {
          const { status, text } = await portal.get(
            name,
            path
              .replace('{surveyId}', 'pulse')
              .replace('{waveId}', wave.id)
              .replace('{feedbackId}', 'none')
              .replace('{measureId}', 'pulse.recommend') + query,
          );
          told[`${name} ${path}${query}`] = `${status} ${text}`;
        }
    for (const action of ACTIONS) {
      const { output } = await portal.actions.invoke({
        id: `test:${action}`,
        input: (action === 'get-survey-results'
          ? { waveId: wave.id }
          : {}) as never,
        credentials: mockCredentials.user('user:default/owner'),
      });
      told[action] = JSON.stringify(output);
    }
    const everything = Object.values(told).join('\n');
    for (const [what, text] of Object.entries(told))
      told[what] = withoutChance(text.replaceAll(wave.id, 'WAVE'));
    return { portal, told, everything };
  }

  it.each(['named', 'confidential', 'anonymous'])(
    'A11: of a survey that is %s, nothing tells which answers are of one person',
    async mode => {
      const { portal, told, everything } = await tellOf(mode, 0);
      // It looked where there is something to see.
      expect(told['owner /waves/{waveId}/results']).toContain('"shown"');
      expect(told['get-survey-results']).toContain('"shown"');
      expect(told['owner /waves/{waveId}/comments']).toContain(
        'Reason 3 of beta',
      );
      expect(told['owner /measures/{measureId}/series?by=group']).toContain(
        'alpha',
      );
      expect(everything).not.toMatch(/(alpha|beta)-\d/);
      for (const [table, column] of [
        ['responses', 'handle'],
        ['texts', 'handle'],
        ['roster', 'person'],
        ['released_people', 'person'],
      ])
        for (const row of await portal.knex(table).select(column))
          expect(everything).not.toContain(row[column]);

      // Where each answer is somebody else's, all that is told is the same.
      const other = await tellOf(mode, 1);
      expect(other.told).toEqual(told);
    },
  );
});

/** Without times, and comments without their names and in an order of our own: both are chance. */
function withoutChance(text: string): string {
  const [status, ...rest] = text.split(' ');
  const plain = text.replace(
    /\d{4}-\d\d-\d\d(T[\d:.]+Z)?|"digest":"[^"]*"/g,
    'CHANCE',
  );
  if (!text.includes('"themes"')) return plain;
  const { items, ...more } = JSON.parse(rest.join(' '));
  const comments = items
    .map(({ id: _, ...comment }: { id: string }) => JSON.stringify(comment))
    .sort();
  return `${status} ${JSON.stringify({ comments, ...more })}`;
}
