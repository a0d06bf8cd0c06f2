import fc from 'fast-check';
import { inputOf, type Person, RATING } from '../__testUtils__/people';
import { release, type Released } from './release';
import { summarize } from './summarize';
import type { Cell } from './types';

const SMALLEST = 5;

/** Cells of which it is known exactly how many gave which answer. */
function exactCells(released: Released) {
  const outcomes = released.outcomes.get('rating')!;
  return released.cells.flatMap(cell => {
    const outcome = outcomes.get(cell.id)!;
    return outcome.state === 'shown' ? [cell] : [];
  });
}

/**
 * What an attacker does who knows who answered: of two exact cells, whatever one has more of was said
 * by those who are in it alone. Gives those few of whom that is all of it.
 */
function toldByPairs(people: readonly Person[]): string[] {
  const input = inputOf(people);
  const exact = exactCells(release(input)).map(cell => ({
    id: cell.id,
    members: people.filter((_, index) => cell.atoms.has(input.atomOf[index])),
  }));
  return exact.flatMap(one =>
    exact.flatMap(other => {
      const alone = one.members.filter(each => !other.members.includes(each));
      if (alone.length < 1 || alone.length >= SMALLEST) return [];
      const more = RATING.categories!.map(value => {
        const count = (side: readonly Person[]) =>
          side.filter(({ answer }) => answer === value).length;
        return Math.max(0, count(one.members) - count(other.members));
      });
      return more.reduce((a, b) => a + b, 0) === alone.length
        ? [`${one.id} without ${other.id}`]
        : [];
    }),
  );
}

const group = (team: string, role: string, answers: readonly number[]) =>
  answers.map((answer): Person => ({ values: [team, role], answer }));
const times = (count: number, ...answers: number[]) =>
  Array.from({ length: count }, (_, index) => answers[index % answers.length]);

it('does not tell by two cells that overlap what the few said who are in one of them alone', () => {
  const people = [
    ...group('a', 'dev', times(17, 1, 2, 3, 4)),
    ...group('a', 'ops', [5, 5, 5]),
    ...group('b', 'dev', [1, 1, 1]),
    ...group('b', 'qa', times(10, 2, 3, 4)),
    ...group('c', 'ops', times(20, 1, 2, 3, 4, 5)),
    ...group('c', 'qa', times(20, 1, 2, 3, 4, 5)),
  ];
  expect(toldByPairs(people)).toEqual([]);
});

it('holds for made-up organisations whose teams are mostly of one role', () => {
  const person = fc.record({
    team: fc.nat(4),
    isOther: fc.integer({ min: 0, max: 4 }).map(one => one === 0),
    role: fc.nat(2),
    answer: fc.integer({ min: 1, max: 5 }),
  });
  fc.assert(
    fc.property(fc.array(person, { minLength: 10, maxLength: 80 }), drawn => {
      const people = drawn.map(
        ({ team, isOther, role, answer }): Person => ({
          values: [`t${team}`, `r${isOther ? role : team % 3}`],
          answer,
        }),
      );
      expect(toldByPairs(people)).toEqual([]);
    }),
  );
});

it('does not tell by means alone, either, where there are no shares', () => {
  // Twenty in both cells, one in each alone: one of these can only have said 100, the other 0.
  const tallies = [
    ...times(20, 10, 30, 50, 70).map(value => ({ atom: 0, value })),
    { atom: 1, value: 100 },
    { atom: 2, value: 0 },
  ].map(one => ({ ...one, variable: 'rating', count: 1, added: 1 }));
  const cellOf = (id: string, alone: number): Cell => ({
    id,
    where: [],
    atoms: new Set([0, alone]),
    members: 21,
  });
  const summaries = summarize({
    variable: { ...RATING, min: 0, max: 100, categories: undefined },
    cells: [cellOf('team=a', 1), cellOf('role=dev', 2)],
    families: [],
    shown: new Set([0, 1]),
    tallies,
    smallest: SMALLEST,
  });
  expect([...summaries.values()].map(({ state }) => state).sort()).toEqual([
    'coarse',
    'shown',
  ]);
});
