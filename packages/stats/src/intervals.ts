import { Z95 } from './quantiles';

/** An estimate of a share with the bounds of its 95 % confidence interval, all from 0 to 1. @public */
export interface ShareEstimate {
  share: number;
  low: number;
  high: number;
  n: number;
}

/**
 * The share of successes with its 95 % Wilson score interval, which stays within 0 and 1 and holds
 * for small samples.
 *
 * Source: E. B. Wilson, Probable Inference, the Law of Succession, and Statistical Inference,
 * Journal of the American Statistical Association 22 (1927).
 *
 * @param successes - from 0 to n
 * @param n - how many were observed
 * @returns undefined when nothing was observed
 * @throws RangeError when there are more successes than observations, or fewer than none
 * @public
 */
export function wilsonInterval(
  successes: number,
  n: number,
): ShareEstimate | undefined {
  if (successes < 0 || successes > n) {
    throw new RangeError(`${successes} of ${n} is no share`);
  }
  if (n === 0) return undefined;
  const share = successes / n;
  const z2 = Z95 * Z95;
  const center = (share + z2 / (2 * n)) / (1 + z2 / n);
  const half =
    (Z95 * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n))) /
    (1 + z2 / n);
  return {
    share,
    low: Math.max(0, center - half),
    high: Math.min(1, center + half),
    n,
  };
}
