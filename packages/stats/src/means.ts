import { finiteCorrection, type Difference } from './proportions';
import { studentQuantile, studentTwoSided } from './quantiles';

/** A sample by what a mean needs of it. @public */
export interface Moments {
  n: number;
  mean: number;
  /** With n - 1 in the denominator; 0 for a single value. */
  variance: number;
}

/** A mean with the bounds of its 95 % interval. @public */
export interface MeanEstimate {
  mean: number;
  low: number;
  high: number;
  n: number;
}

/**
 * The moments of values that come with how often each was given.
 *
 * @returns undefined when there is none
 * @public
 */
export function momentsOf(
  counts: Iterable<readonly [value: number, count: number]>,
): Moments | undefined {
  const all = [...counts];
  const n = all.reduce((sum, [, count]) => sum + count, 0);
  if (n === 0) return undefined;
  const mean = all.reduce((sum, [value, count]) => sum + value * count, 0) / n;
  const squares = all.reduce(
    (sum, [value, count]) => sum + count * (value - mean) ** 2,
    0,
  );
  return { n, mean, variance: n > 1 ? squares / (n - 1) : 0 };
}

/**
 * A mean with its 95 % interval of Student's t, narrower the more of a finite population answered.
 *
 * Source: Student, The Probable Error of a Mean, Biometrika 6 (1908); W. G. Cochran, Sampling
 * Techniques (1977), chapter 2.
 *
 * @returns undefined for fewer than two values, which say nothing of their spread
 * @public
 */
export function meanInterval(
  { n, mean, variance }: Moments,
  population: number = Infinity,
): MeanEstimate | undefined {
  if (n < 2) return undefined;
  const half =
    studentQuantile(0.975, n - 1) *
    Math.sqrt(variance / n) *
    finiteCorrection(n, population);
  return { mean, low: mean - half, high: mean + half, n };
}

/**
 * The difference of two means, the second less the first, without supposing the same spread.
 *
 * Source: B. L. Welch, The Generalization of "Student's" Problem when Several Different Population
 * Variances are Involved, Biometrika 34 (1947).
 *
 * @returns undefined when one has fewer than two values, or neither varies
 * @public
 */
export function meanDifference(
  first: Moments,
  second: Moments,
):
  | (Difference & { p: number; t: number; degreesOfFreedom: number })
  | undefined {
  if (first.n < 2 || second.n < 2) return undefined;
  const a = first.variance / first.n;
  const b = second.variance / second.n;
  if (a + b === 0) return undefined;
  const difference = second.mean - first.mean;
  const t = difference / Math.sqrt(a + b);
  const degreesOfFreedom =
    (a + b) ** 2 / (a ** 2 / (first.n - 1) + b ** 2 / (second.n - 1));
  const half = studentQuantile(0.975, degreesOfFreedom) * Math.sqrt(a + b);
  return {
    difference,
    low: difference - half,
    high: difference + half,
    t,
    degreesOfFreedom,
    p: studentTwoSided(t, degreesOfFreedom),
  };
}
