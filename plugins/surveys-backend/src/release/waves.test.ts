import fc from 'fast-check';
import { attack } from '../__testUtils__/attacker';
import { RATING } from '../__testUtils__/people';
import type { EarlierWaves } from './barByEarlierWaves';
import { release, type ReleaseInput } from './release';
import type { Atom, Tally } from './types';

const SMALLEST = 5;
const WAVES = 3;
/** Where somebody is when a wave opens, and what they say; undefined is not asked, or silent. */
type Part = { values: readonly string[]; answer: number } | undefined;
/** What somebody does in one wave after the other. */
type Life = readonly Part[];

const part = fc.record({
  values: fc.tuple(
    fc.constantFrom('a', 'b', 'c'),
    fc.constantFrom('dev', 'ops'),
  ),
  answer: fc.integer({ min: 1, max: 5 }),
});
/** Most stay where they are and take part again; some move, are silent, join or leave. */
const life = fc
  .tuple(
    part,
    fc.array(
      fc.oneof(
        { weight: 7, arbitrary: fc.constant('same' as const) },
        { weight: 1, arbitrary: fc.constant('silent' as const) },
        { weight: 2, arbitrary: part },
      ),
      { minLength: WAVES, maxLength: WAVES },
    ),
  )
  .map(([first, changes]): Life => {
    let now = first;
    return changes.map(change => {
      if (change === 'silent') return undefined;
      if (change !== 'same') now = change;
      return now;
    });
  });

/** Sums that are known of a wave, each as who is in it. */
type Row = ReadonlySet<number>;

/** Releases a wave, next to what earlier ones showed. */
function releaseWave(
  lives: readonly Life[],
  wave: number,
  known: readonly Row[],
  smallest: number = SMALLEST,
): Row[] {
  const keys: string[] = [];
  const atomOf = lives.map(each => {
    const own = each[wave];
    if (!own) return undefined;
    const key = own.values.join();
    if (!keys.includes(key)) keys.push(key);
    return keys.indexOf(key);
  });
  const atoms = keys.map(
    (key, index): Atom => ({
      values: key.split(','),
      members: atomOf.filter(atom => atom === index).length,
    }),
  );
  const tallies = lives.flatMap((each, person): Tally[] =>
    each[wave]
      ? [
          {
            variable: RATING.id,
            atom: atomOf[person]!,
            value: each[wave].answer,
            count: 1,
            added: 1,
          },
        ]
      : [],
  );
  const input: ReleaseInput = {
    number: 1,
    thresholds: { respondents: smallest, comments: 10 },
    dimensions: [
      { id: 'team', parents: {} },
      { id: 'role', parents: {} },
    ],
    pairs: [],
    atoms,
    variables: [RATING],
    tallies,
    erased: [],
    shownBefore: [],
    earlierWaves:
      known.length === 0
        ? undefined
        : { [RATING.id]: historyOf(atomOf, known) },
  };
  const released = release(input);
  const outcomes = released.outcomes.get(RATING.id)!;
  return released.cells
    .filter(({ id }) => outcomes.get(id)!.state !== 'hidden')
    .map(
      ({ atoms: own }) =>
        new Set(
          lives.flatMap((_, person) => {
            const atom = atomOf[person];
            return atom !== undefined && own.has(atom) ? [person] : [];
          }),
        ),
    );
}

/** Each person by themselves: that those who are alike are counted together must change nothing. */
function historyOf(
  atomOf: readonly (number | undefined)[],
  known: readonly Row[],
): EarlierWaves {
  return {
    people: atomOf.map((atom, person) => ({
      count: 1,
      atom,
      rows: [...known.keys()].filter(row => known[row].has(person)),
    })),
    sums: known.map(() => ({ silent: [], isCounted: true })),
    silent: [],
  };
}

describe('releases of one wave after the other', () => {
  it('let nobody who supposes that people say the same again find out what fewer than five said', () => {
    let shownLater = 0;
    fc.assert(
      fc.property(fc.array(life, { minLength: 6, maxLength: 30 }), lives => {
        let known: Row[] = [];
        for (let wave = 0; wave < WAVES; wave++) {
          const shown = releaseWave(lives, wave, known);
          if (wave > 0) shownLater += shown.length;
          known = [...known, ...shown];
        }
        const knows = known.map(row => (person: number) => row.has(person));
        expect(attack(lives.length, knows, SMALLEST)).toEqual([]);
      }),
      { numRuns: 100 },
    );
    // Hiding everything would be no protection worth the name.
    expect(shownLater).toBeGreaterThan(0);
  });

  it('shows all of a wave that the same people answer from the same places', () => {
    const lives = Array.from({ length: 24 }, (_, person): Life => {
      const own = {
        values: [person < 12 ? 'a' : 'b', 'dev'],
        answer: (person % 5) + 1,
      };
      return [own, own, own];
    });
    const first = releaseWave(lives, 0, []);
    expect(releaseWave(lives, 1, first)).toEqual(first);
    expect(first).toHaveLength(4);
  });

  it('shows less of a wave in which one person moved', () => {
    const lives = Array.from({ length: 24 }, (_, person): Life => {
      const at = (team: string) => ({
        values: [team, 'dev'],
        answer: (person % 5) + 1,
      });
      const before = person < 12 ? 'a' : 'b';
      return [at(before), at(person === 0 ? 'b' : before)];
    });
    const first = releaseWave(lives, 0, []);
    const second = releaseWave(lives, 1, first);
    const sizes = second.map(({ size }) => size);
    expect(sizes).not.toContain(11);
    expect(sizes).not.toContain(13);
    expect(sizes).toContain(24);
  });

  it('shows what a higher threshold allows, though an earlier wave had told of fewer', () => {
    const lifeIn = (team: string, waves: number) => (_: unknown, at: number) =>
      Array.from({ length: 2 }, (__, wave) =>
        wave < 2 - waves
          ? undefined
          : { values: [team, 'dev'], answer: (at % 5) + 1 },
      );
    const lives: Life[] = [
      ...Array.from({ length: 12 }, lifeIn('a', 2)),
      ...Array.from({ length: 12 }, lifeIn('b', 2)),
      ...Array.from({ length: 6 }, lifeIn('c', 2)),
      ...Array.from({ length: 10 }, lifeIn('a', 1)),
    ];
    const first = releaseWave(lives, 0, []);
    expect(first.map(({ size }) => size).sort()).toEqual([12, 12, 30, 30, 6]);
    const second = releaseWave(lives, 1, first, 8).map(({ size }) => size);
    expect(second).toContain(40);
    expect(second).not.toContain(6);
  });
});
