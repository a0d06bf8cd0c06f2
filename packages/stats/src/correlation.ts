import { Z95 } from './quantiles';

/** A rank correlation from -1 to 1 with the bounds of its 95 % interval. @public */
export interface Correlation {
  rho: number;
  low: number;
  high: number;
  n: number;
}

/**
 * Spearman's rank correlation with ties, and its 95 % interval by Fisher's transformation.
 *
 * Source: C. Spearman, American Journal of Psychology 15 (1904); R. A. Fisher, Metron 1 (1921), with
 * the variance 1.06 / (n - 3) of E. C. Fieller, H. O. Hartley and E. S. Pearson, Biometrika 44 (1957).
 *
 * @param pairs - values that belong together, with how often they come (once by default)
 * @returns undefined for fewer than four pairs, or when one side does not vary
 * @public
 */
export function rankCorrelation(
  pairs: readonly (readonly [x: number, y: number, count?: number])[],
): Correlation | undefined {
  const n = pairs.reduce((sum, [, , count = 1]) => sum + count, 0);
  if (n < 4) return undefined;
  const rankOfX = ranks(pairs.map(([x, , count = 1]) => [x, count]));
  const rankOfY = ranks(pairs.map(([, y, count = 1]) => [y, count]));
  const center = (n + 1) / 2;
  let both = 0;
  let ofX = 0;
  let ofY = 0;
  for (const [x, y, count = 1] of pairs) {
    const dx = rankOfX.get(x)! - center;
    const dy = rankOfY.get(y)! - center;
    both += count * dx * dy;
    ofX += count * dx * dx;
    ofY += count * dy * dy;
  }
  if (ofX === 0 || ofY === 0) return undefined;
  const rho = Math.max(-1, Math.min(1, both / Math.sqrt(ofX * ofY)));
  const half = Z95 * Math.sqrt(1.06 / (n - 3));
  const z = Math.atanh(rho);
  return { rho, low: Math.tanh(z - half), high: Math.tanh(z + half), n };
}

/** The rank of each value, from 1; equal values share the mean of theirs. */
function ranks(
  values: readonly (readonly [value: number, count: number])[],
): Map<number, number> {
  const counts = new Map<number, number>();
  for (const [value, count] of values)
    counts.set(value, (counts.get(value) ?? 0) + count);
  const result = new Map<number, number>();
  let below = 0;
  for (const [value, count] of [...counts].sort(([a], [b]) => a - b)) {
    result.set(value, below + (count + 1) / 2);
    below += count;
  }
  return result;
}
