import type { ScoredVariable } from '../release/figures';
import type { Released, ReleaseInput } from '../release/release';
import type { Atom, Tally } from '../release/types';

/** A question from 1 to 5. */
export const RATING: ScoredVariable = {
  id: 'rating',
  min: 1,
  max: 5,
  categories: [1, 2, 3, 4, 5],
  score: 'mean',
};

/** A person of the roster: values of the dimensions, and what they answered. */
export interface Person {
  values: string[];
  answer?: number;
  /** Release that counted the answer first, and the one that did not any more. */
  added?: number;
  erased?: number;
}

/** The input of a release, from people. */
export function inputOf(
  people: readonly Person[],
  more: Partial<ReleaseInput> = {},
): ReleaseInput & { atomOf: number[] } {
  const keys = new Map<string, number>();
  const atoms: Atom[] = [];
  const number = more.number ?? 1;
  const atomOf = people.map(({ values }) => {
    const key = values.join('|');
    if (!keys.has(key)) {
      keys.set(key, atoms.length);
      atoms.push({ values, members: 0 });
    }
    atoms[keys.get(key)!].members += 1;
    return keys.get(key)!;
  });
  const tallies = new Map<string, Tally>();
  const erased: ReleaseInput['erased'][number][] = [];
  people.forEach(({ answer, added = 1, erased: until }, person) => {
    if (answer === undefined || added > number) return;
    const atom = atomOf[person];
    if (until !== undefined && until <= number) {
      erased.push({ variable: 'rating', atom, count: 1, added, erased: until });
      return;
    }
    const key = `${atom}:${answer}:${added}`;
    const tally = tallies.get(key);
    if (tally) tally.count += 1;
    else
      tallies.set(key, {
        variable: 'rating',
        atom,
        value: answer,
        count: 1,
        added,
      });
  });
  return {
    number,
    thresholds: { respondents: 5, comments: 10 },
    dimensions: [
      { id: 'team', parents: {} },
      { id: 'role', parents: {} },
    ],
    pairs: [],
    atoms,
    variables: [RATING],
    tallies: [...tallies.values()],
    erased,
    shownBefore: [],
    atomOf,
    ...more,
  };
}

/** What became of the rating of a cell. */
export const stateOf = (released: Released, cell: string) =>
  released.outcomes.get('rating')!.get(cell)?.state;

/** Cells of which a figure is shown, in full or coarsely. */
export const shownCells = (released: Released) =>
  [...released.outcomes.get('rating')!]
    .filter(([, { state }]) => state !== 'hidden')
    .map(([id]) => id);

/** Who is in a cell of the release, of those who answered. */
export function isIn(
  released: Released,
  cell: string,
  people: readonly Person[],
  atomOf: readonly number[],
  at: number,
) {
  const { atoms } = released.cells.find(({ id }) => id === cell)!;
  return (person: number) => {
    const { answer, added = 1, erased = Infinity } = people[person];
    return (
      answer !== undefined &&
      added <= at &&
      erased > at &&
      atoms.has(atomOf[person])
    );
  };
}

/** So many people who are alike, and say one thing after another. */
export const team = (
  name: string,
  role: string,
  count: number,
  answer = 3,
): Person[] =>
  Array.from({ length: count }, (_, index) => ({
    values: [name, role],
    answer: ((answer + index) % 5) + 1,
  }));
