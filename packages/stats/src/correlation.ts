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
 * @returns undefined for fewer than four pairs, or when one side does not vary
 * @public
 */
export function rankCorrelation(
  pairs: readonly (readonly [number, number])[],
): Correlation | undefined {
  const n = pairs.length;
  if (n < 4) return undefined;
  const x = ranks(pairs.map(([first]) => first));
  const y = ranks(pairs.map(([, second]) => second));
  const center = (n + 1) / 2;
  let both = 0;
  let ofX = 0;
  let ofY = 0;
  for (let index = 0; index < n; index++) {
    both += (x[index] - center) * (y[index] - center);
    ofX += (x[index] - center) ** 2;
    ofY += (y[index] - center) ** 2;
  }
  if (ofX === 0 || ofY === 0) return undefined;
  const rho = Math.max(-1, Math.min(1, both / Math.sqrt(ofX * ofY)));
  const half = Z95 * Math.sqrt(1.06 / (n - 3));
  const z = Math.atanh(rho);
  return { rho, low: Math.tanh(z - half), high: Math.tanh(z + half), n };
}

/** Ranks from 1; equal values share the mean of theirs. */
function ranks(values: readonly number[]): number[] {
  const order = values
    .map((value, index) => ({ value, index }))
    .sort((a, b) => a.value - b.value);
  const result = new Array<number>(values.length);
  for (let start = 0; start < order.length; ) {
    let end = start;
    while (end < order.length && order[end].value === order[start].value)
      end += 1;
    for (const { index } of order.slice(start, end))
      result[index] = (start + end + 1) / 2;
    start = end;
  }
  return result;
}
