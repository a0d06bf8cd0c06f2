import { TestDatabases } from '@backstage/backend-test-utils';
import type { Answers } from '@thrive/backstage-plugin-surveys-common';
import { Pseudonyms } from '@thrive/pseudonyms';
import {
  CopyReader,
  copyDatabase,
  type DatabaseCopy,
} from './__testUtils__/databaseCopy';
import { countShared, findLinks, type Sides } from './__testUtils__/linker';
import {
  checkUp,
  organisation,
  startSurveys,
} from './__testUtils__/startSurveys';
import { TEST_KEY } from './__testUtils__/surveysOn';
import { handleOfBallot, Handles } from './identity/Handles';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(300_000);

const WAVES = 25;
const PEOPLE = 12;
const names = Array.from({ length: PEOPLE }, (_, index) => `alpha-${index}`);

/** A wave, and who answered it in which order: what only the browsers know. */
interface Truth {
  waveId: string;
  order: readonly string[];
  handleOf: (name: string, purpose: Purpose) => string;
}
type Purpose = 'response' | 'text:why';
const PURPOSES: readonly Purpose[] = ['response', 'text:why'];

function shuffled<T>(list: readonly T[]): T[] {
  return list
    .map(one => ({ one, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}

type Portal = Awaited<ReturnType<typeof startSurveys>>;

/** Waves in which everybody is asked and answers at once, one after the other, which is the worst case. */
async function holdWaves(
  portal: Portal,
  definition: { id: string },
  answer: (
    waveId: string,
    order: readonly string[],
    answersOf: (turn: number) => Answers,
  ) => Promise<Truth['handleOf']>,
): Promise<Truth[]> {
  const truths: Truth[] = [];
  for (let number = 0; number < WAVES; number++) {
    const { id } = await portal.open({ ...definition, id: `wave-${number}` });
    const order = shuffled(names);
    const handleOf = await answer(id, order, turn => ({
      recommend: (turn * 7) % 11,
      ease: 4,
      why: `${number}`,
    }));
    truths.push({ waveId: id, order, handleOf });
  }
  return truths;
}

async function beAsked(portal: Portal, waveId: string, name: string) {
  const path = `/waves/${waveId}/dismissal`;
  expect((await portal.post(name, path, { forever: false })).status).toBe(204);
}

/** Takes a ballot and sends it at once, where a browser would wait a while. */
const holdBallots = (portal: Portal) =>
  holdWaves(portal, checkUp('anonymous'), async (waveId, order, answersOf) => {
    const tokenOf = new Map<string, string>();
    for (const [turn, name] of order.entries()) {
      await beAsked(portal, waveId, name);
      const { proof } = await portal.ballotOf(name, waveId);
      await portal.post(undefined, '/ballots', {
        proof,
        answers: answersOf(turn),
      });
      tokenOf.set(name, proof!.token);
    }
    return (name, purpose) => handleOfBallot(tokenOf.get(name)!, purpose);
  });

/** Answers under pseudonyms, whose key is destroyed with the release of each wave. */
const holdDestroyed = (portal: Portal) =>
  holdWaves(
    portal,
    checkUp('confidential', { destroyKey: true }),
    async (waveId, order, answersOf) => {
      for (const [turn, name] of order.entries()) {
        await beAsked(portal, waveId, name);
        await portal.answer(name, waveId, answersOf(turn));
      }
      const handles = new Handles(
        new Pseudonyms({ owner: 'surveys', key: TEST_KEY }),
      );
      const wave = await portal.knex('waves').where({ id: waveId }).first();
      await portal.close(waveId);
      return (name, purpose) =>
        purpose === 'response'
          ? handles.ofResponse(wave, `user:default/${name}`, false)
          : handles.ofText(wave, `user:default/${name}`, 'why', false);
    },
  );

/** What the attacker holds against each other: of each purpose, the answers in an order that says nothing. */
function sidesOf(
  copy: DatabaseCopy,
  truths: readonly Truth[],
  purpose: Purpose,
): Sides[] {
  const reader = new CopyReader(copy, TEST_KEY);
  return truths.map(({ waveId, handleOf }) => {
    const own = names.map(name => handleOf(name, purpose));
    const handles = shuffled(own);
    return {
      people: reader.peopleOf(waveId, names),
      answers: reader.answersOf(waveId, handles),
      truth: own.map(handle => handles.indexOf(handle)),
    };
  });
}

/** Of several people the same. */
const timeOf = (turn: number) =>
  new Date(Date.UTC(2028, 0, 10, 9, 3 * Math.floor(turn / 3))).toISOString();

/** Copies of the database with a leak in each. */
function leaksIn(
  copy: DatabaseCopy,
  truths: readonly Truth[],
): Record<string, DatabaseCopy> {
  const reader = new CopyReader(copy, TEST_KEY);
  const truthOf = (waveId: string) =>
    truths.find(truth => truth.waveId === waveId)!;
  const turnOf = ({ order, handleOf }: Truth, handle: string) =>
    order.findIndex(name => handleOf(name, 'response') === handle);
  const turnOfPerson = ({ waveId, order }: Truth, person: string) =>
    order.findIndex(name => reader.dictionaryOf(waveId, name).includes(person));
  const ofTruths = (row: { wave_id: string }) => truthOf(row.wave_id);
  const responses = copy.responses.filter(ofTruths).map(row => ({
    ...row,
    id: turnOf(truthOf(row.wave_id), row.handle),
  }));
  const roster = (turn: (at: number) => number) =>
    copy.roster.filter(ofTruths).map(row => ({
      ...row,
      id: turn(turnOfPerson(truthOf(row.wave_id), row.person)),
    }));
  const asked = copy.asked.flatMap(row => {
    const truth = truths[Number(row.survey_id.split('-')[1])];
    // Another survey invited them.
    return truth ? [{ ...row, id: turnOfPerson(truth, row.person) }] : [];
  });
  return {
    'ids in the order of time': {
      ...copy,
      responses,
      roster: roster(at => at),
    },
    'ids that only half of the time are in order': {
      ...copy,
      responses,
      roster: roster(at => (Math.random() < 0.5 ? at : Math.random() * PEOPLE)),
    },
    'clocks in the order of time': { ...copy, responses, asked },
    'times to some minutes': {
      ...copy,
      responses: responses.map(row => ({ ...row, at: timeOf(row.id) })),
      asked: asked.map(row => ({ ...row, at: timeOf(row.id) })),
    },
  };
}

/** Which of what is stored whoever has the key can make from names. */
function foundByName(
  reader: CopyReader,
  copy: DatabaseCopy,
  { waveId }: Truth,
): string[] {
  const stored = new Set(
    [...copy.responses, ...copy.texts].map(({ handle }) => handle),
  );
  return names.flatMap(name =>
    reader.dictionaryOf(waveId, name).filter(one => stored.has(one)),
  );
}

describe.each(databases.eachSupportedId())('answers on %s', id => {
  it('A13: nothing that is stored leads from people to their ballots better than chance, and a leak would be found', async () => {
    const portal = await startSurveys(databases, id, {
      entities: organisation({ alpha: PEOPLE }),
    });
    const truths = await holdBallots(portal);
    const copy = await copyDatabase(portal.knex);
    expect(copy.responses).toHaveLength(WAVES * PEOPLE);
    for (const purpose of PURPOSES) {
      const sides = sidesOf(copy, truths, purpose);
      // All that there is of people is looked at: their places, marks and clocks.
      expect(Object.keys(sides[0].people)).toEqual(
        expect.arrayContaining([
          'name',
          'roster.place',
          'roster.$place',
          'asked.$place',
          'mark at',
          'mark',
        ]),
      );
      expect(findLinks(sides)).toEqual([]);
      expect(sides.map(countShared)).toEqual(sides.map(() => 0));
    }
    const reader = new CopyReader(copy, TEST_KEY);
    // What somebody wrote leads to none of their numbers either.
    const apart = sidesOf(copy, truths, 'text:why').map((sides, wave) => ({
      ...sides,
      people: reader.answersOf(
        truths[wave].waveId,
        names.map(name => truths[wave].handleOf(name, 'response')),
      ),
    }));
    expect(findLinks(apart)).toEqual([]);
    for (const truth of truths)
      expect(foundByName(reader, copy, truth)).toEqual([]);

    for (const [leak, leaking] of Object.entries(leaksIn(copy, truths))) {
      const links = findLinks(sidesOf(leaking, truths, 'response'));
      expect([leak, links.length > 0]).toEqual([leak, true]);
    }
    const byName = sidesOf(copy, truths, 'response').map(one => ({
      ...one,
      answers: {
        ...one.answers,
        name: one.truth
          .map((own, person) => ({ own, name: names[person] }))
          .sort((a, b) => a.own - b.own)
          .map(({ name }) => name),
      },
    }));
    expect(byName.map(countShared)).toEqual(byName.map(() => PEOPLE));
  });

  it('A13: nor does it of a confidential survey whose key is destroyed, for whoever has the key of the portal', async () => {
    const portal = await startSurveys(databases, id, {
      entities: organisation({ alpha: PEOPLE }),
    });
    // Until then they are found by their names: that is what its mode says.
    const open = await portal.open(checkUp('confidential'));
    for (const name of names)
      await portal.answer(name, open.id, { recommend: 5, why: 'so' });
    const early = await copyDatabase(portal.knex);
    const found = foundByName(new CopyReader(early, TEST_KEY), early, {
      waveId: open.id,
    } as Truth);
    expect(found).toHaveLength(2 * PEOPLE);

    const truths = await holdDestroyed(portal);
    const copy = await copyDatabase(portal.knex);
    const reader = new CopyReader(copy, TEST_KEY);
    for (const truth of truths)
      expect(foundByName(reader, copy, truth)).toEqual([]);
    for (const purpose of PURPOSES) {
      const sides = sidesOf(copy, truths, purpose);
      // Of people nothing is found but their clocks, and all of their answers is there.
      expect(Object.keys(sides[0].people).sort()).toEqual(
        [
          ...Object.keys(copy.asked[0]).map(key => `asked.${key}`),
          'name',
        ].sort(),
      );
      expect(Object.keys(sides[0].answers)).not.toEqual([]);
      expect(findLinks(sides)).toEqual([]);
      expect(sides.map(countShared)).toEqual(sides.map(() => 0));
    }
    const links = findLinks(
      sidesOf(
        leaksIn(copy, truths)['clocks in the order of time'],
        truths,
        'response',
      ),
    );
    expect(links.length).toBeGreaterThan(0);
  });
});
