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
  /** Share of the two highest values of at least four, of the highest one of fewer, in percent */
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

/** Who gives this or more is a promoter. */
export const PROMOTERS_FROM = 9;
/** Who gives this or less is a detractor. */
export const DETRACTORS_TO = 6;

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
 * Whether the score tells what everybody said though their answers differ: all are promoters, or all
 * are satisfied, or nobody is. Of few people, also when nearly all are.
 */
export function isScoreAlike(
  variable: ScoredVariable,
  counts: ReadonlyMap<number, number>,
  smallest: number,
): boolean {
  const classOf = classesOf(variable);
  if (!classOf) return false;
  const classes = new Map<number, number>();
  for (const [value, count] of counts) {
    const key = classOf(value);
    classes.set(key, (classes.get(key) ?? 0) + count);
  }
  const n = total(counts);
  const most = Math.max(...classes.values());
  return most === n || (n < 2 * smallest && most >= ALIKE * n);
}

/** What a score tells apart. */
function classesOf(
  variable: ScoredVariable,
): ((value: number) => number) | undefined {
  if (variable.score === 'nps')
    return value =>
      Number(value >= PROMOTERS_FROM) - Number(value <= DETRACTORS_TO);
  const from = lowestGood(variable);
  return from === undefined ? undefined : value => Number(value >= from);
}

/**
 * The figure of a cell: percentages as whole numbers, means to one decimal; tens of percent,
 * wider intervals and bounds of n where few answered, because exact shares of few people count them.
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
  const moments = momentsOf(counts)!;
  const interval = meanInterval(moments, population);
  return {
    n: boundsOf(n, smallest),
    distribution: variable.categories?.map(value => ({
      value,
      percent: percentOf((counts.get(value) ?? 0) / n, few),
    })),
    mean: {
      value: decimal(moments.mean),
      ...(interval && boundsOfMean(variable, interval, few)),
    },
    score: scoreOf(variable, counts, few),
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
  few: boolean,
): ReleasedScore | undefined {
  const countOf = (isOne: (value: number) => boolean) =>
    [...counts].reduce(
      (sum, [value, count]) => sum + (isOne(value) ? count : 0),
      0,
    );
  if (variable.score === 'nps') {
    const promoters = countOf(value => value >= PROMOTERS_FROM);
    const detractors = countOf(value => value <= DETRACTORS_TO);
    const { score, low, high } = netScore({
      promoters,
      detractors,
      passives: total(counts) - promoters - detractors,
    })!;
    return {
      value: percentOf(score / 100, few),
      ...percentBounds(low, high, few),
    };
  }
  const from = lowestGood(variable);
  if (from === undefined) return undefined;
  const { share, low, high } = wilsonInterval(
    countOf(value => value >= from),
    total(counts),
  )!;
  return {
    value: percentOf(share, few),
    ...percentBounds(100 * low, 100 * high, few),
  };
}

/** Of three points the middle one is neither; of two, only one is good. */
const POINTS_WITH_TWO_GOOD = 4;

function lowestGood({ score, satisfiedFrom, min, max }: ScoredVariable) {
  if (score === 'topBox') return satisfiedFrom ?? max;
  if (score === 'favourable')
    return max - min + 1 < POINTS_WITH_TWO_GOOD ? max : max - 1;
  return undefined;
}

function percentOf(share: number, few: boolean): number {
  return few ? Math.round(share * 10) * 10 : Math.round(share * 100);
}

/** Of few people outward to tens: the width of an exact interval counts them. */
function percentBounds(low: number, high: number, few: boolean) {
  return few
    ? { low: Math.floor(low / 10) * 10, high: Math.ceil(high / 10) * 10 }
    : { low: Math.round(low), high: Math.round(high) };
}

/** Of few people outward to tenths of the scale. */
function boundsOfMean(
  { min, max }: ScoredVariable,
  interval: { low: number; high: number },
  few: boolean,
) {
  const step = (max - min) / 10;
  const [low, high] = few
    ? [
        min + Math.floor((interval.low - min) / step) * step,
        min + Math.ceil((interval.high - min) / step) * step,
      ]
    : [interval.low, interval.high];
  return {
    low: decimal(Math.max(min, low)),
    high: decimal(Math.min(max, high)),
  };
}

function total(counts: ReadonlyMap<number, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

function decimal(value: number): number {
  return Math.round(value * 10) / 10;
}
