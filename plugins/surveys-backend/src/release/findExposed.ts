import { MODULUS, nullVector } from './nullVector';
import { SumMarks } from './SumMarks';
import type { Row } from './types';

/** Partial unions that are looked at at a time. What needs more is not proven safe, and so not released. */
const LARGEST_TABLE = 12_000_000;

/** What an attacker with exact linear algebra can find out, or that this could not be ruled out. */
export type Exposure =
  | { kind: 'exposed'; unions: readonly (readonly number[])[] }
  | { kind: 'unproven'; columns: readonly number[] };

/**
 * Finds unions of columns with fewer than `smallest` people, and at least one, whose sum follows
 * from sums that are known: every linear combination of the rows is considered.
 *
 * A union follows from the rows when it is orthogonal to all that the rows are orthogonal to. It is
 * tested on one arbitrary vector of those. Unions are put together from two halves whose sums on the
 * vector cancel out, the smallest unions first; when some are found, larger ones are left for the
 * next time.
 *
 * @param rows - columns whose sum is known
 * @param weights - people per column
 * @param published - so many rows at the front were known before: what follows from them alone is
 *   not to be helped any more, and not told
 * @returns undefined when there is none
 */
export function findExposed(
  rows: readonly Row[],
  weights: readonly number[],
  smallest: number,
  published: number = 0,
): Exposure | undefined {
  const { members, merged, mergedRows } = merge(rows, weights);
  const vector = nullVector(mergedRows, merged.length);
  const ofPublished =
    published > 0
      ? nullVector(mergedRows.slice(0, published), merged.length)
      : undefined;
  const isNews = (union: readonly number[]) =>
    !ofPublished ||
    union.reduce((sum, column) => add(sum, ofPublished[column]), 0) !== 0;
  const limit = smallest - 1;
  const small = [...merged.keys()].filter(index => merged[index] <= limit);
  const parts = {
    small,
    weights: Float64Array.from(small, index => merged[index]),
    values: Float64Array.from(small, index => vector[index]),
    limit,
  };
  const toColumns = (union: readonly number[]) =>
    union.flatMap(index => members[index]);
  for (let size = 1; size <= limit && size <= small.length; size++) {
    const unions = exposedOfSize(parts, size);
    if (!unions) return { kind: 'unproven', columns: toColumns(small) };
    const news = unions.filter(isNews);
    if (news.length > 0)
      return { kind: 'exposed', unions: news.map(toColumns) };
  }
  return undefined;
}

/** Columns that are in the same rows are one to an attacker; those in none, or of nobody, are no one's. */
function merge(rows: readonly Row[], weights: readonly number[]) {
  const signatures: number[][] = weights.map(() => []);
  rows.forEach((row, index) => {
    for (const column of row) signatures[column].push(index);
  });
  const groups = new Map<string, number[]>();
  signatures.forEach((signature, column) => {
    if (weights[column] === 0 || signature.length === 0) return;
    const key = signature.join(',');
    const group = groups.get(key);
    if (group) group.push(column);
    else groups.set(key, [column]);
  });
  const members = [...groups.values()];
  const mergedRows: number[][] = rows.map(() => []);
  members.forEach(([first], index) => {
    for (const row of signatures[first]) mergedRows[row].push(index);
  });
  return {
    members,
    merged: members.map(columns =>
      columns.reduce((sum, column) => sum + weights[column], 0),
    ),
    mergedRows,
  };
}

interface Parts {
  /** Columns that may be in a union, by index, each with its people and its number on the vector. */
  small: readonly number[];
  weights: Float64Array;
  values: Float64Array;
  /** People that a union may have at the most. */
  limit: number;
}

/** All exposed unions of so many columns; undefined when there are too many halves to look at. */
function exposedOfSize(parts: Parts, size: number): number[][] | undefined {
  const larger = Math.ceil(size / 2);
  const smaller = size - larger;
  const opposites = new SumMarks();
  const isComplete = forFewUnions(parts, smaller, sums => {
    for (let at = 0; at < sums.length; at++) opposites.add(negate(sums[at]));
  });
  if (!isComplete) return undefined;
  const left = sumsAmong(parts, larger, opposites);
  if (!left) return undefined;
  if (left.length === 0) return [];
  const right =
    smaller === larger ? left : sumsAmong(parts, smaller, marksOf(left));
  const wanted = cancelling(left, right!);
  if (wanted.size === 0) return [];
  const halves = new Map<number, number[][]>();
  for (const half of new Set([larger, smaller])) {
    forEachUnion(parts, half, (sum, union) => {
      if (wanted.has(sum))
        halves.set(sum, [...(halves.get(sum) ?? []), [...union]]);
    });
  }
  const found = new Map<string, number[]>();
  for (const [sum, unions] of halves) {
    for (const one of unions.filter(({ length }) => length === larger)) {
      for (const other of halves.get(negate(sum)) ?? []) {
        const union = [...new Set([...one, ...other])].sort((a, b) => a - b);
        const people = union.reduce((n, at) => n + parts.weights[at], 0);
        if (union.length === size && people <= parts.limit)
          found.set(union.join(','), union);
      }
    }
  }
  return [...found.values()].map(union => union.map(at => parts.small[at]));
}

function marksOf(sums: Float64Array): SumMarks {
  const marks = new SumMarks();
  for (const sum of sums) marks.add(negate(sum));
  return marks;
}

/** Sorted sums of the unions of so many columns that are among the marked ones, and of a few others. */
function sumsAmong(
  parts: Parts,
  size: number,
  marks: SumMarks,
): Float64Array | undefined {
  const found: number[] = [];
  const isComplete = forFewUnions(parts, size, sums => {
    for (let at = 0; at < sums.length; at++)
      if (marks.mayHave(sums[at])) found.push(sums[at]);
  });
  return isComplete ? Float64Array.from(found).sort() : undefined;
}

/**
 * Calls with the sums of all unions of so many columns, in blocks; false when there are too many of
 * them. A call for each would cost more than its sum.
 */
function forFewUnions(
  { small, weights, values, limit }: Parts,
  size: number,
  use: (sums: Float64Array) => void,
): boolean {
  if (size === 0) {
    use(new Float64Array(1));
    return true;
  }
  const block = new Float64Array(small.length);
  let count = 0;
  const grow = (
    left: number,
    start: number,
    sum: number,
    people: number,
  ): boolean => {
    let filled = 0;
    for (let next = start; next < small.length; next++) {
      const withNext = people + weights[next];
      if (withNext > limit) continue;
      const total = add(sum, values[next]);
      if (left > 1) {
        if (!grow(left - 1, next + 1, total, withNext)) return false;
      } else {
        block[filled] = total;
        filled += 1;
      }
    }
    count += filled;
    if (count > LARGEST_TABLE) return false;
    if (filled > 0) use(block.subarray(0, filled));
    return true;
  };
  return grow(size, 0, 0, 0);
}

/** Calls for the sum of every union of so many columns, until that says false. */
function forEachUnion(
  { small, weights, values, limit }: Parts,
  size: number,
  use: (sum: number, union: readonly number[]) => boolean | void,
): boolean {
  if (size === 0) return use(0, []) !== false;
  const union: number[] = new Array(size).fill(0);
  const grow = (
    depth: number,
    start: number,
    sum: number,
    people: number,
  ): boolean => {
    for (let next = start; next < small.length; next++) {
      const withNext = people + weights[next];
      if (withNext > limit) continue;
      union[depth] = next;
      const total = add(sum, values[next]);
      const goesOn =
        depth + 1 === size
          ? use(total, union) !== false
          : grow(depth + 1, next + 1, total, withNext);
      if (!goesOn) return false;
    }
    return true;
  };
  return grow(0, 0, 0, 0);
}

/** Values of the first table whose opposite is in the second, with their opposites. */
function cancelling(left: Float64Array, right: Float64Array): Set<number> {
  const wanted = new Set<number>();
  let other = right.length - 1;
  for (const sum of left) {
    if (sum === 0) {
      if (right[0] === 0) wanted.add(0);
      continue;
    }
    const opposite = MODULUS - sum;
    while (other >= 0 && right[other] > opposite) other -= 1;
    if (other >= 0 && right[other] === opposite) wanted.add(sum).add(opposite);
  }
  return wanted;
}

function add(a: number, b: number): number {
  const sum = a + b;
  return sum >= MODULUS ? sum - MODULUS : sum;
}

function negate(a: number): number {
  return a === 0 ? 0 : MODULUS - a;
}
