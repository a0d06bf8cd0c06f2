import jstat from 'jstat';

/** The value that a standard normal variable stays below with probability `p`. */
export function normalQuantile(p: number): number {
  return jstat.normal.inv(p, 0, 1);
}

/** The probability that a standard normal variable is further from zero than `z`, on both sides. */
export function normalTwoSided(z: number): number {
  return 2 * (1 - jstat.normal.cdf(Math.abs(z), 0, 1));
}

/** The value that a variable of Student's t distribution stays below with probability `p`. */
export function studentQuantile(p: number, degreesOfFreedom: number): number {
  return jstat.studentt.inv(p, degreesOfFreedom);
}

/** The probability that a variable of Student's t distribution is further from zero than `t`, on both sides. */
export function studentTwoSided(t: number, degreesOfFreedom: number): number {
  return 2 * (1 - jstat.studentt.cdf(Math.abs(t), degreesOfFreedom));
}

/** The value that a standard normal variable exceeds in absolute terms once in twenty. */
export const Z95 = normalQuantile(0.975);
