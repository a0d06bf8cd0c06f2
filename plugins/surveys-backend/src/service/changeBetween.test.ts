import {
  meanDifference,
  momentsOf,
  netScoreDifference,
  shareDifference,
} from '@thrive/stats';
import { figureOf, type Figure, type ScoredVariable } from '../release/figures';
import { changeBetween } from './changeBetween';

const nps: ScoredVariable = {
  id: 'nps',
  min: 0,
  max: 10,
  categories: [...Array(11).keys()],
  score: 'nps',
};
const csat: ScoredVariable = {
  id: 'csat',
  min: 1,
  max: 5,
  categories: [1, 2, 3, 4, 5],
  score: 'topBox',
  satisfiedFrom: 4,
};
const rating: ScoredVariable = { ...csat, id: 'rating', score: 'mean' };
const hours: ScoredVariable = { id: 'hours', min: 0, max: 100, score: 'mean' };

const K = 5;
const released = (
  variable: ScoredVariable,
  counts: Record<number, number>,
  population = 1000,
): Figure & { state: 'shown' } => ({
  state: 'shown',
  ...figureOf(
    variable,
    new Map(Object.entries(counts).map(([value, n]) => [Number(value), n])),
    population,
    K,
  ),
});
const entries = (counts: Record<number, number>) =>
  Object.entries(counts).map(([value, n]): [number, number] => [
    Number(value),
    n,
  ]);

it('is that of two net scores: 50/30/20 and 60/25/15 are no clear change', () => {
  const before = { promoters: 50, passives: 30, detractors: 20 };
  const after = { promoters: 60, passives: 25, detractors: 15 };
  const exact = netScoreDifference(before, after)!;
  const change = changeBetween(
    'nps',
    released(nps, { 10: 50, 8: 30, 3: 20 }),
    released(nps, { 10: 60, 8: 25, 3: 15 }),
  )!;
  expect(change.difference).toBe(15);
  expect(change.low).toBeCloseTo(exact.low, 1);
  expect(change.high).toBeCloseTo(exact.high, 1);
  expect(change.clear).toBe(false);
});

it('of net scores becomes clear with more people', () => {
  const change = changeBetween(
    'nps',
    released(nps, { 10: 500, 8: 300, 3: 200 }),
    released(nps, { 10: 600, 8: 250, 3: 150 }),
  )!;
  expect(change).toMatchObject({ difference: 15, clear: true });
  expect(change.low).toBeGreaterThan(0);
});

it('of shares is by Newcombe, in percent', () => {
  const exact = shareDifference(
    { successes: 48, n: 80 },
    { successes: 56, n: 70 },
  )!;
  const change = changeBetween(
    'topBox',
    released(csat, { 2: 32, 4: 48 }),
    released(csat, { 2: 14, 4: 56 }),
  )!;
  expect(change.difference).toBe(20);
  expect(change.low).toBeCloseTo(100 * exact.low, 1);
  expect(change.high).toBeCloseTo(100 * exact.high, 1);
  expect(change.clear).toBe(true);
});

it('of means is by Welch, with the spread of the released distribution', () => {
  const before = { 1: 10, 3: 20, 5: 10 };
  const after = { 2: 10, 3: 10, 5: 20 };
  const exact = meanDifference(
    momentsOf(entries(before))!,
    momentsOf(entries(after))!,
  )!;
  const change = changeBetween(
    'mean',
    released(rating, before),
    released(rating, after),
  )!;
  expect(change.low).toBeCloseTo(exact.low, 0);
  expect(change.high).toBeCloseTo(exact.high, 0);
});

it('of means without a distribution takes the spread from their intervals', () => {
  const before = { 10: 20, 30: 20 };
  const after = { 20: 20, 40: 20 };
  const exact = meanDifference(
    momentsOf(entries(before))!,
    momentsOf(entries(after))!,
  )!;
  const change = changeBetween(
    'mean',
    released(hours, before, Infinity),
    released(hours, after, Infinity),
  )!;
  expect(change.difference).toBe(10);
  expect(change.low).toBeCloseTo(exact.low, 0);
  expect(change.high).toBeCloseTo(exact.high, 0);
  expect(change.clear).toBe(true);
});

it('is told exactly where everybody was asked and answered', () => {
  const change = changeBetween(
    'mean',
    released(hours, { 10: 20, 30: 20 }, 40),
    released(hours, { 20: 20, 40: 20 }, 40),
  );
  expect(change).toEqual({ difference: 10, low: 10, high: 10, clear: true });
});

it('of few people is as unsure as that of the fewest they may be', () => {
  const few = changeBetween(
    'topBox',
    released(csat, { 2: 4, 4: 5 }),
    released(csat, { 2: 2, 4: 7 }),
  )!;
  const exact = shareDifference(
    { successes: 3, n: 5 },
    { successes: 4, n: 5 },
  )!;
  expect(few.low).toBeCloseTo(100 * exact.low, 1);
  expect(few.clear).toBe(false);
});

it.each([
  ['hidden', { state: 'hidden' as const }],
  [
    'told as "mostly" only',
    { state: 'coarse' as const, n: { from: 20, to: 20 }, mostly: 5 },
  ],
])('is not told where one wave is %s', (_, other) => {
  const shown = released(csat, { 2: 32, 4: 48 });
  expect(changeBetween('topBox', shown, other)).toBeUndefined();
  expect(changeBetween('topBox', other, shown)).toBeUndefined();
});

it('is not told of what has no score', () => {
  const shown = released({ ...csat, score: 'none' }, { 2: 32, 4: 48 });
  expect(changeBetween('none', shown, shown)).toBeUndefined();
});
