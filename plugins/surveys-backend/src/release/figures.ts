import {
  meanInterval,
  momentsOf,
  netScore,
  wilsonInterval,
} from '@thrive/stats';
import type { Variable } from './types';

/** How the answers of a variable become one number. */
export type ScoreKind =
  /** Promoters (9, 10) less detractors (0 to 6), from -100 to 100 */
  | 'nps'
  /** Share of the answers in the top box, in percent */
  | 'topBox'
  /** Share of the two highest values, in percent */
  | 'favourable'
  /** Mean on the variable's own scale */
  | 'mean'
  /** Nothing but the distribution */
  | 'none';

export interface ScoredVariable extends Variable {
  score: ScoreKind;
  /** The lowest value that counts as satisfied, for `topBox`. */
  satisfiedFrom?: number;
}

/** A number with its 95 % interval, rounded for release. */
export interface ReleasedScore {
  value: number;
  low?: number;
  high?: number;
}

/** What is released of one cell and one variable. */
export interface Figure {
  /** How many answered: exact, or only between which bounds. */
  n: { from: number; to: number };
  /** In percent, in the order of the categories. */
  distribution?: { value: number; percent: number }[];
  score?: ReleasedScore;
  mean?: ReleasedScore;
}

/** What is released where nearly everybody said the same: that, and no number. */
export interface CoarseFigure {
  n: { from: number; to: number };
  /** The answer of at least nine in ten, unless other numbers would tell more. */
  mostly?: number;
}

/** So large a share in one category tells what everybody said. */
export const ALIKE = 0.9;

/** The value that at least nine in ten gave. */
export function commonValue(
  counts: ReadonlyMap<number, number>,
): number | undefined {
  const n = total(counts);
  for (const [value, count] of counts) if (count >= ALIKE * n) return value;
  return undefined;
}

/**
 * The figure of a cell: percentages as whole numbers, means to one decimal; tens of percent and
 * bounds of n where few answered, because exact shares of few people count them.
 *
 * @param counts - how many gave each value
 * @param population - people who were asked, for the finite population correction
 * @param smallest - below twice so many, n is not told exactly
 */
export function figureOf(
  variable: ScoredVariable,
  counts: ReadonlyMap<number, number>,
  population: number,
  smallest: number,
): Figure {
  const n = total(counts);
  const few = n < 2 * smallest;
  const percent = (share: number) =>
    few ? Math.round(share * 10) * 10 : Math.round(share * 100);
  const moments = momentsOf(counts)!;
  const interval = meanInterval(moments, population);
  return {
    n: boundsOf(n, smallest),
    distribution: variable.categories?.map(value => ({
      value,
      percent: percent((counts.get(value) ?? 0) / n),
    })),
    mean: {
      value: decimal(moments.mean),
      low: interval && decimal(Math.max(variable.min, interval.low)),
      high: interval && decimal(Math.min(variable.max, interval.high)),
    },
    score: scoreOf(variable, counts, percent),
  };
}

export function coarseFigureOf(
  counts: ReadonlyMap<number, number>,
  smallest: number,
): CoarseFigure {
  return { n: boundsOf(total(counts), smallest), mostly: commonValue(counts) };
}

function boundsOf(n: number, smallest: number) {
  return n < 2 * smallest
    ? { from: smallest, to: 2 * smallest - 1 }
    : { from: n, to: n };
}

function scoreOf(
  variable: ScoredVariable,
  counts: ReadonlyMap<number, number>,
  percent: (share: number) => number,
): ReleasedScore | undefined {
  const countOf = (isOne: (value: number) => boolean) =>
    [...counts].reduce(
      (sum, [value, count]) => sum + (isOne(value) ? count : 0),
      0,
    );
  if (variable.score === 'nps') {
    const promoters = countOf(value => value >= 9);
    const detractors = countOf(value => value <= 6);
    const { score, low, high } = netScore({
      promoters,
      detractors,
      passives: total(counts) - promoters - detractors,
    })!;
    return {
      value: percent(score / 100),
      low: Math.round(low),
      high: Math.round(high),
    };
  }
  const from = lowestGood(variable);
  if (from === undefined) return undefined;
  const { share, low, high } = wilsonInterval(
    countOf(value => value >= from),
    total(counts),
  )!;
  return {
    value: percent(share),
    low: Math.round(100 * low),
    high: Math.round(100 * high),
  };
}

function lowestGood({ score, satisfiedFrom, max }: ScoredVariable) {
  if (score === 'topBox') return satisfiedFrom ?? max;
  if (score === 'favourable') return max - 1;
  return undefined;
}

function total(counts: ReadonlyMap<number, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

function decimal(value: number): number {
  return Math.round(value * 10) / 10;
}
