import { TestDatabases } from '@backstage/backend-test-utils';
import type { Answers } from '@thrive/backstage-plugin-surveys-common';
import {
  organisation,
  pageOf,
  pulse,
  startSurveys,
} from './__testUtils__/startSurveys';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(180_000);

type Portal = Awaited<ReturnType<typeof startSurveys>>;

/** A scale of which the released mean and count give the sum back. */
const survey = (mode: string) =>
  pulse({
    mode,
    pages: [
      pageOf(
        { key: 'recommend', type: 'nps', text: 'Recommend?' },
        { key: 'easy', type: 'likert', text: 'Easy?' },
      ),
    ],
  });

const TEAM = { alpha: 12, beta: 12 };
const people = Object.entries(TEAM).flatMap(([team, count]) =>
  Array.from({ length: count }, (_, index) => `${team}-${index}`),
);

const said = (name: string): Answers => ({
  recommend: Number(name.split('-')[1]) % 11,
  easy: (Number(name.split('-')[1]) % 5) + 1,
});

/** Everybody answers what they always say, but for some who say less, or nothing. */
async function answerAll(
  portal: Portal,
  waveId: string,
  other: Record<string, Answers | undefined> = {},
) {
  for (const name of people) {
    const answers = name in other ? other[name] : said(name);
    if (answers) await portal.answer(name, waveId, answers);
  }
}

type Figures = Record<string, { state: string; n?: { from: number } }>;

async function shownOf(portal: Portal, waveId: string) {
  const { body } = await portal.get('owner', `/waves/${waveId}/results`);
  return new Map<string, Figures>(
    [body.everybody, ...body.cells].map(({ id, figures }: any) => [
      id,
      figures,
    ]),
  );
}

/**
 * Subtracts a wave from another, cell by cell: those that both show, whose sums rest on almost the
 * same people. Who is in them the attacker knows from their own eyes.
 *
 * @param inFirst - who is in the sums of the first wave, by question
 */
function subtract(
  waves: readonly { shown: Map<string, Figures>; isIn: IsIn }[],
): string[] {
  const [first, second] = waves;
  return [...first.shown].flatMap(([cell, figures]) =>
    Object.keys(figures).flatMap(question => {
      const both = [figures[question], second.shown.get(cell)?.[question]];
      if (both.some(figure => !figure || figure.state === 'hidden')) return [];
      const changed = people
        .filter(name => cell === 'all' || cell.includes(name.split('-')[0]))
        .filter(
          name => first.isIn(name, question) !== second.isIn(name, question),
        );
      return changed.length > 0 && changed.length < 5
        ? [`${cell}: what ${changed.join()} said of ${question}`]
        : [];
    }),
  );
}
type IsIn = (name: string, question: string) => boolean;

const ALL = 'all';
const ALPHA = 'team=group:default/alpha';
const BETA = 'team=group:default/beta';
const states = (shown: Map<string, Figures>, question: string) =>
  [ALL, ALPHA, BETA].map(cell => shown.get(cell)![question].state);

describe.each(databases.eachSupportedId())(
  'whoever subtracts one wave from the next on %s',
  databaseId => {
    const start = () =>
      startSurveys(databases, databaseId, { entities: organisation(TEAM) });

    it('A20: does not learn what somebody said whose answers were erased after the release', async () => {
      const portal = await start();
      const first = await portal.open(survey('confidential'));
      await answerAll(portal, first.id);
      await portal.close(first.id);
      const before = await shownOf(portal, first.id);
      expect(states(before, 'recommend')).toEqual(['shown', 'shown', 'shown']);
      await portal.remove('alpha-3', `/me/waves/${first.id}`);

      const second = await portal.nextWave('pulse');
      await answerAll(portal, second.id, { 'alpha-3': undefined });
      await portal.close(second.id);
      const after = await shownOf(portal, second.id);
      expect(
        subtract([
          { shown: before, isIn: () => true },
          { shown: after, isIn: name => name !== 'alpha-3' },
        ]),
      ).toEqual([]);
      expect(states(after, 'recommend')).toEqual(['hidden', 'hidden', 'shown']);
      // What is kept of it says not who it was, and not what they said.
      const kept = await portal.knex('released_people').where({
        wave_id: first.id,
      });
      expect(kept).toHaveLength(24);
      expect(JSON.stringify(kept)).not.toContain('alpha-3');
    });

    it('A20: shows all of a second wave that the same people answer, and one that is released again', async () => {
      const portal = await start();
      const first = await portal.open(survey('confidential'));
      await answerAll(portal, first.id);
      await portal.close(first.id);
      const second = await portal.nextWave('pulse');
      await answerAll(portal, second.id);
      await portal.close(second.id);
      const all = ['shown', 'shown', 'shown'];
      for (const question of ['recommend', 'easy'])
        expect(states(await shownOf(portal, second.id), question)).toEqual(all);
      await portal.remove('alpha-3', `/me/waves/${first.id}`);
      await portal.post('owner', `/waves/${first.id}/release`);
      expect(states(await shownOf(portal, first.id), 'easy')).toEqual(all);
      const kept = portal.knex('released_people').where({ wave_id: first.id });
      expect((await kept).filter(({ erased }) => erased === 2)).toHaveLength(1);
    });

    it('A20: hides a wave beside one of which it was not kept who is in it', async () => {
      const portal = await start();
      const first = await portal.open(survey('confidential'));
      await answerAll(portal, first.id);
      await portal.close(first.id);
      await portal.knex('released_people').delete();
      const second = await portal.nextWave('pulse');
      await answerAll(portal, second.id);
      await portal.close(second.id);
      expect(states(await shownOf(portal, second.id), 'easy')).toEqual([
        'hidden',
        'hidden',
        'hidden',
      ]);
    });

    it('A21: does not learn what somebody said who took a ballot and never cast it', async () => {
      const portal = await start();
      const first = await portal.open(survey('anonymous'));
      await answerAll(portal, first.id, { 'alpha-3': undefined });
      expect((await portal.ballotOf('alpha-3', first.id)).proof).toBeDefined();
      await portal.close(first.id);
      const before = await shownOf(portal, first.id);
      expect(states(before, 'recommend')).toEqual(['shown', 'shown', 'shown']);

      const second = await portal.nextWave('pulse');
      await answerAll(portal, second.id);
      await portal.close(second.id);
      const after = await shownOf(portal, second.id);
      expect(
        subtract([
          { shown: before, isIn: name => name !== 'alpha-3' },
          { shown: after, isIn: () => true },
        ]),
      ).toEqual([]);
      // Those of beta cast all their ballots in both: there is no doubt about them.
      expect(states(after, 'recommend')).toEqual(['hidden', 'hidden', 'shown']);
    });

    it('A21: shows a wave in which so many more ballots were cast that they differ enough whoever cast them', async () => {
      const portal = await start();
      const first = await portal.open(survey('anonymous'));
      const silent = Object.fromEntries(
        ['alpha', 'beta'].flatMap(team =>
          [0, 1, 2, 3, 4, 5].map(index => [`${team}-${index}`, undefined]),
        ),
      );
      await answerAll(portal, first.id, silent);
      for (const name of Object.keys(silent))
        await portal.ballotOf(name, first.id);
      await portal.close(first.id);
      const second = await portal.nextWave('pulse');
      await answerAll(portal, second.id);
      await portal.close(second.id);
      expect(states(await shownOf(portal, second.id), 'easy')).toEqual([
        'shown',
        'shown',
        'shown',
      ]);
    });

    it('A22: does not learn what somebody said who left a question out and answered it in the next wave', async () => {
      const portal = await start();
      const first = await portal.open(survey('confidential'));
      await answerAll(portal, first.id, { 'alpha-3': { recommend: 3 } });
      await portal.close(first.id);
      const before = await shownOf(portal, first.id);
      expect(states(before, 'easy')).toEqual(['shown', 'shown', 'shown']);

      const second = await portal.nextWave('pulse');
      await answerAll(portal, second.id);
      await portal.close(second.id);
      const after = await shownOf(portal, second.id);
      expect(
        subtract([
          {
            shown: before,
            isIn: (name, question) =>
              name !== 'alpha-3' || question === 'recommend',
          },
          { shown: after, isIn: () => true },
        ]),
      ).toEqual([]);
      expect(states(after, 'easy')).toEqual(['hidden', 'hidden', 'shown']);
      // The question that everybody answered both times is not affected.
      expect(states(after, 'recommend')).toEqual(['shown', 'shown', 'shown']);
    });
  },
);
