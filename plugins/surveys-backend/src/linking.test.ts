import { TestDatabases } from '@backstage/backend-test-utils';
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
import { handleOfBallot } from './identity/Handles';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(300_000);

const WAVES = 25;
const PEOPLE = 12;
const names = Array.from({ length: PEOPLE }, (_, index) => `alpha-${index}`);

/** A wave, and who answered it in which order: what only the browsers know. */
interface Truth {
  waveId: string;
  order: readonly string[];
  tokenOf: ReadonlyMap<string, string>;
}

function shuffled<T>(list: readonly T[]): T[] {
  return list
    .map(one => ({ one, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}

/**
 * Waves in which everybody is asked, takes a ballot and sends it at once, one after the other: the
 * worst case, as a browser would wait a while.
 */
async function holdWaves(
  portal: Awaited<ReturnType<typeof startSurveys>>,
): Promise<Truth[]> {
  const truths: Truth[] = [];
  for (let number = 0; number < WAVES; number++) {
    const wave = await portal.open(
      checkUp('anonymous', { id: `wave-${number}` }),
    );
    const order = shuffled(names);
    const tokenOf = new Map<string, string>();
    for (const [index, name] of order.entries()) {
      await portal.post(name, `/waves/${wave.id}/dismissal`, {
        forever: false,
      });
      const { proof } = await portal.ballotOf(name, wave.id);
      await portal.post(undefined, '/ballots', {
        proof,
        answers: { recommend: (index * 7) % 11, ease: 4, why: `${number}` },
      });
      tokenOf.set(name, proof!.token);
    }
    truths.push({ waveId: wave.id, order, tokenOf });
  }
  return truths;
}

/** What the attacker holds against each other: of each purpose, the answers in an order that says nothing. */
function sidesOf(
  copy: DatabaseCopy,
  truths: readonly Truth[],
  purpose: 'response' | 'text:why',
): Sides[] {
  const reader = new CopyReader(copy, TEST_KEY);
  return truths.map(({ waveId, tokenOf }) => {
    const own = names.map(name => handleOfBallot(tokenOf.get(name)!, purpose));
    const handles = shuffled(own);
    return {
      people: reader.peopleOf(waveId, names),
      answers: reader.answersOf(waveId, handles),
      truth: own.map(handle => handles.indexOf(handle)),
    };
  });
}

/** Copies of the database with a leak in each. */
function leaksIn(
  copy: DatabaseCopy,
  truths: readonly Truth[],
): Record<string, DatabaseCopy> {
  const reader = new CopyReader(copy, TEST_KEY);
  const truthOf = (waveId: string) =>
    truths.find(truth => truth.waveId === waveId)!;
  const turnOf = ({ order, tokenOf }: Truth, handle: string) =>
    order.findIndex(
      name => handleOfBallot(tokenOf.get(name)!, 'response') === handle,
    );
  const turnOfPerson = ({ waveId, order }: Truth, person: string) =>
    order.findIndex(name => reader.dictionaryOf(waveId, name).includes(person));
  const responses = copy.responses.map(row => ({
    ...row,
    id: turnOf(truthOf(row.wave_id), row.handle),
  }));
  const roster = (turn: (at: number) => number) =>
    copy.roster.map(row => ({
      ...row,
      id: turn(turnOfPerson(truthOf(row.wave_id), row.person)),
    }));
  const asked = copy.asked.map(row => {
    const truth = truths[Number(row.survey_id.split('-')[1])];
    return { ...row, id: turnOfPerson(truth, row.person) };
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
  };
}

describe.each(databases.eachSupportedId())('secret ballots on %s', id => {
  it('A13: nothing that is stored leads from people to their ballots better than chance, and a leak would be found', async () => {
    const portal = await startSurveys(databases, id, {
      entities: organisation({ alpha: PEOPLE }),
    });
    const truths = await holdWaves(portal);
    const copy = await copyDatabase(portal.knex);
    expect(copy.responses).toHaveLength(WAVES * PEOPLE);
    for (const purpose of ['response', 'text:why'] as const) {
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
        names.map(name =>
          handleOfBallot(truths[wave].tokenOf.get(name)!, 'response'),
        ),
      ),
    }));
    expect(findLinks(apart)).toEqual([]);
    const stored = new Set(
      [...copy.responses, ...copy.texts].map(({ handle }) => handle),
    );
    for (const { waveId } of truths)
      for (const name of names)
        expect(
          reader.dictionaryOf(waveId, name).filter(one => stored.has(one)),
        ).toEqual([]);

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
});
