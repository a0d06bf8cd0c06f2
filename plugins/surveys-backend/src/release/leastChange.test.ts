import type { EarlierWaves } from './barByEarlierWaves';
import { leastChange } from './leastChange';

const sum = { silent: [], isCounted: true };
const pairOf = (history: EarlierWaves) => ({
  now: new Set(
    [...history.people.keys()].filter(
      column => history.people[column].atom !== undefined,
    ),
  ),
  then: new Set(
    [...history.people.keys()].filter(
      column => history.people[column].rows.length > 0,
    ),
  ),
  sum: 0,
});
const least = (history: EarlierWaves) => leastChange(history, pairOf(history));

it('has no doubt where it is known who is in both', () => {
  const people = [
    { count: 10, atom: 0, rows: [0] },
    { count: 1, atom: 0, rows: [] },
  ];
  expect(least({ people, sums: [sum], silent: [] })).toBeUndefined();
});

it('takes those who left for one another, so that one who came is not hidden behind them', () => {
  const people = [
    { count: 10, atom: 0, rows: [0] },
    { count: 1, atom: 0, rows: [] },
    { count: 3, atom: 0, rows: [], isGone: true },
    { count: 3, rows: [0], isGone: true },
  ];
  expect(least({ people, sums: [sum], silent: [] })).toBe(1);
});

it('supposes that those who are silent are the ones in whom two sums differ', () => {
  const among = ['first:0'];
  const people = [
    { count: 20, atom: 0, rows: [0], among },
    { count: 8, atom: 0, rows: [] },
  ];
  const silent = (then: number, now: number): EarlierWaves => ({
    people,
    sums: [{ silent: [{ who: 'first:0', count: then }], isCounted: true }],
    silent: now ? [{ atom: 0, count: now }] : [],
  });
  // Of the eight who came, two at the most are among the silent; and one more is in the sum at least.
  expect(least(silent(1, 2))).toBe(7);
  expect(least(silent(1, 8))).toBe(1);
  // So many more were silent that the sums differ by them, whoever they are.
  expect(least(silent(12, 8))).toBe(12);
});
