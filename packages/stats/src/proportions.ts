import { wilsonInterval } from './intervals';
import { Z95 } from './quantiles';

/** A difference with the bounds of its 95 % interval. @public */
export interface Difference {
  difference: number;
  low: number;
  high: number;
}

/**
 * The difference of two independent shares, the second minus the first, with its 95 % interval made
 * of both Wilson intervals.
 *
 * Source: R. G. Newcombe, Interval estimation for the difference between independent proportions,
 * Statistics in Medicine 17 (1998), method 10.
 *
 * @returns undefined when one of them observed nothing
 * @throws RangeError when one is no share
 * @public
 */
export function shareDifference(
  first: { successes: number; n: number },
  second: { successes: number; n: number },
): Difference | undefined {
  const a = wilsonInterval(first.successes, first.n);
  const b = wilsonInterval(second.successes, second.n);
  if (!a || !b) return undefined;
  const difference = b.share - a.share;
  return {
    difference,
    low: difference - Math.hypot(b.share - b.low, a.high - a.share),
    high: difference + Math.hypot(b.high - b.share, a.share - a.low),
  };
}

/**
 * Half the width of a share's 95 % interval, from 0 to 1, when `n` of a population of `N` answered:
 * at a share of one half, where it is widest, and narrower the more of the population is known.
 *
 * Source: W. G. Cochran, Sampling Techniques, 3rd edition (1977), chapter 3 (finite population
 * correction).
 *
 * @returns undefined when nobody answered
 * @public
 */
export function marginOfError(
  n: number,
  population: number = Infinity,
): number | undefined {
  if (n <= 0) return undefined;
  return Z95 * Math.sqrt(0.25 / n) * finiteCorrection(n, population);
}

/**
 * What an interval shrinks to, from 0 to 1, because `n` of a finite population were observed.
 *
 * Source: W. G. Cochran, Sampling Techniques, 3rd edition (1977), chapter 2.
 * @public
 */
export function finiteCorrection(n: number, population: number): number {
  if (!Number.isFinite(population)) return 1;
  if (population <= 1 || n >= population) return 0;
  return Math.sqrt((population - n) / (population - 1));
}

/**
 * How many answers of a population give a 95 % interval of a share that is `margin` (from 0 to 1)
 * to each side.
 *
 * Source: W. G. Cochran, Sampling Techniques, 3rd edition (1977), chapter 4.
 * @public
 */
export function sampleSize(
  margin: number,
  population: number = Infinity,
): number {
  const infinite = (Z95 * Z95 * 0.25) / (margin * margin);
  if (!Number.isFinite(population)) return Math.ceil(infinite);
  return Math.ceil(infinite / (1 + (infinite - 1) / population));
}
