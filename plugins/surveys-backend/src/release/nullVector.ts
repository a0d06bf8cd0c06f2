import type { Row } from './types';

/** Primes below 2^26: products of what is below them stay exact in a double. */
const PRIMES = [67_108_859, 67_108_837] as const;

/** What numbers of `nullVector` are counted modulo; two of them can be added exactly. */
export const MODULUS = PRIMES[0] * PRIMES[1];

/**
 * A vector, modulo `MODULUS`, that every row is orthogonal to, and that is arbitrary otherwise, but
 * the same every time.
 *
 * A sum over columns that follows from the rows is zero on it always; one that does not follow is
 * zero by a chance of one in 4.5e15.
 */
export function nullVector(
  rows: readonly Row[],
  columns: number,
): Float64Array {
  const [p, q] = PRIMES;
  const ofP = nullVectorModulo(rows, columns, p);
  const ofQ = nullVectorModulo(rows, columns, q);
  // By the Chinese remainder theorem, one number for both residues.
  const inverse = power(p % q, q - 2, q);
  return ofP.map((a, index) => {
    const step = (((ofQ[index] - a) % q) + q) % q;
    return a + p * ((step * inverse) % q);
  });
}

/** By Gaussian elimination. Rows with few columns that do not overlap cost next to nothing. */
function nullVectorModulo(
  rows: readonly Row[],
  columns: number,
  prime: number,
): Float64Array {
  const pivots: { column: number; values: Float64Array }[] = [];
  const sorted = [...rows].sort((a, b) => a.length - b.length);
  for (const row of sorted) {
    const values = new Float64Array(columns);
    for (const column of row) values[column] = 1;
    for (const pivot of pivots) {
      const factor = values[pivot.column];
      if (factor === 0) continue;
      for (let index = pivot.column; index < columns; index++) {
        if (pivot.values[index] !== 0) {
          values[index] =
            (values[index] + (prime - factor) * pivot.values[index]) % prime;
        }
      }
    }
    const column = values.findIndex(value => value !== 0);
    if (column === -1) continue;
    const inverse = power(values[column], prime - 2, prime);
    for (let index = column; index < columns; index++)
      values[index] = (values[index] * inverse) % prime;
    pivots.push({ column, values });
  }

  const taken = new Set(pivots.map(({ column }) => column));
  const vector = new Float64Array(columns);
  const random = generator(prime);
  for (let column = 0; column < columns; column++)
    if (!taken.has(column)) vector[column] = random();
  // A row may have something in the columns of later pivots, so the last one is known first.
  for (const { column, values } of pivots.reverse()) {
    let known = 0;
    for (let index = column + 1; index < columns; index++) {
      if (values[index] !== 0)
        known = (known + values[index] * vector[index]) % prime;
    }
    vector[column] = (prime - known) % prime;
  }
  return vector;
}

function power(base: number, exponent: number, prime: number): number {
  let result = 1;
  let square = base;
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = (result * square) % prime;
    square = (square * square) % prime;
  }
  return result;
}

/** The same numbers every time: what is released must not depend on chance (xorshift32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % seed;
  };
}
