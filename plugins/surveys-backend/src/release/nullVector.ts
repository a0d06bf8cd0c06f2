import type { Row } from './types';

/** Primes below 2^26: products of what is below them stay exact in a double. */
const PRIMES = [67_108_859, 67_108_837] as const;

/** What numbers of `nullVector` are counted modulo; two of them can be added exactly. */
export const MODULUS = PRIMES[0] * PRIMES[1];

/** Of two numbers modulo `MODULUS`. */
export function add(a: number, b: number): number {
  const sum = a + b;
  return sum >= MODULUS ? sum - MODULUS : sum;
}

/** What makes a number zero when it is added, modulo `MODULUS`. */
export function negate(a: number): number {
  return a === 0 ? 0 : MODULUS - a;
}

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

/** A row of which the first number that is not zero is one; only those are kept that are not zero. */
interface Pivot {
  columns: Int32Array;
  values: Float64Array;
}

/** By Gaussian elimination. Rows with few columns that do not overlap cost next to nothing. */
function nullVectorModulo(
  rows: readonly Row[],
  columns: number,
  prime: number,
): Float64Array {
  const pivots: Pivot[] = [];
  const sorted = [...rows].sort((a, b) => a.length - b.length);
  for (const row of sorted) {
    const values = new Float64Array(columns);
    for (const column of row) values[column] = 1;
    for (const pivot of pivots) subtract(values, pivot, prime);
    const pivot = pivotOf(values, prime);
    if (pivot) pivots.push(pivot);
  }

  const taken = new Set(pivots.map(pivot => pivot.columns[0]));
  const vector = new Float64Array(columns);
  const random = generator(prime);
  for (let column = 0; column < columns; column++)
    if (!taken.has(column)) vector[column] = random();
  // A row may have something in the columns of later pivots, so the last one is known first.
  for (const pivot of pivots.reverse()) {
    let known = 0;
    for (let at = 1; at < pivot.columns.length; at++) {
      const product = pivot.values[at] * vector[pivot.columns[at]];
      known = modulo(known + product, prime);
    }
    vector[pivot.columns[0]] = known === 0 ? 0 : prime - known;
  }
  return vector;
}

/** So many times the pivot that nothing is left in its first column. */
function subtract(row: Float64Array, pivot: Pivot, prime: number): void {
  const { columns, values } = pivot;
  const factor = row[columns[0]];
  if (factor === 0) return;
  const times = prime - factor;
  for (let at = 0; at < columns.length; at++) {
    const column = columns[at];
    row[column] = modulo(row[column] + times * values[at], prime);
  }
}

function pivotOf(row: Float64Array, prime: number): Pivot | undefined {
  const columns: number[] = [];
  for (let column = 0; column < row.length; column++)
    if (row[column] !== 0) columns.push(column);
  if (columns.length === 0) return undefined;
  const inverse = power(row[columns[0]], prime - 2, prime);
  return {
    columns: Int32Array.from(columns),
    values: Float64Array.from(columns, column =>
      modulo(row[column] * inverse, prime),
    ),
  };
}

/** Of whole numbers below 2^53; several times as fast as `%` is on what is no small integer. */
function modulo(value: number, prime: number): number {
  const rest = value - Math.floor(value / prime) * prime;
  return rest < 0 ? rest + prime : rest;
}

function power(base: number, exponent: number, prime: number): number {
  let result = 1;
  let square = base;
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = modulo(result * square, prime);
    square = modulo(square * square, prime);
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
