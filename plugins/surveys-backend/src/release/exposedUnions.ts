import { add, negate } from './nullVector';
import type { Span } from './Span';
import { SumMarks } from './SumMarks';

/** Partial unions that are looked at at a time. What needs more is not proven safe, and so not released. */
const LARGEST_TABLE = 12_000_000;

/** Groups that may be in a union, by index, each with its people and its number on the vector. */
interface Parts {
  small: readonly number[];
  people: Float64Array;
  values: Float64Array;
  /** People that a union may have at the most. */
  limit: number;
}

/**
 * Unions of groups, with at most `limit` people, whose sum follows: those of which the larger half
 * has `half` groups. They are put together from two halves whose sums on the span's vector cancel out.
 *
 * @returns columns of each, or undefined when there are too many halves to look at
 */
export function exposedUnions(
  span: Span,
  limit: number,
  half: number,
): number[][] | undefined {
  const small = [...span.groups.keys()].filter(
    group => span.people[group] <= limit,
  );
  const parts = {
    small,
    people: Float64Array.from(small, group => span.people[group]),
    values: Float64Array.from(small, group => span.values[group]),
    limit,
  };
  const sums = cancellingSums(parts, half);
  if (!sums) return undefined;
  if (sums.size === 0) return [];
  const halves = unionsOf(parts, half, sums);
  const found = new Map<string, number[]>();
  for (const [sum, unions] of halves) {
    const others = halves.get(negate(sum)) ?? [];
    for (const one of unions.filter(({ length }) => length === half)) {
      for (const other of others) {
        const union = [...new Set([...one, ...other])].sort((a, b) => a - b);
        const people = union.reduce((n, at) => n + parts.people[at], 0);
        if (union.length === one.length + other.length && people <= limit)
          found.set(union.join(','), union);
      }
    }
  }
  return [...found.values()].map(union =>
    union.flatMap(at => span.groups[small[at]]),
  );
}

/** Sums of unions of `half` groups that those of as many, or of one less, cancel out, and the sums of these. */
function cancellingSums(parts: Parts, half: number): Set<number> | undefined {
  const opposites = new SumMarks(mostHalves(parts, half));
  const isComplete = forHalves(parts, half, sums => {
    for (let at = 0; at < sums.length; at++) opposites.add(negate(sums[at]));
  });
  if (!isComplete) return undefined;
  const likely = new Set<number>();
  forHalves(parts, half, sums => {
    for (let at = 0; at < sums.length; at++)
      if (opposites.mayHave(sums[at])) likely.add(sums[at]);
  });
  return new Set([...likely].filter(sum => likely.has(negate(sum))));
}

function unionsOf(
  parts: Parts,
  half: number,
  wanted: ReadonlySet<number>,
): Map<number, number[][]> {
  const marks = new SumMarks(wanted.size);
  for (const sum of wanted) marks.add(sum);
  const halves = new Map<number, number[][]>();
  forHalves(parts, half, (sums, unionAt) => {
    for (let at = 0; at < sums.length; at++) {
      if (!marks.mayHave(sums[at]) || !wanted.has(sums[at])) continue;
      const unions = halves.get(sums[at]);
      if (unions) unions.push(unionAt(at));
      else halves.set(sums[at], [unionAt(at)]);
    }
  });
  return halves;
}

/** Called with the sums of some unions, and with what says which union the sum at a place is of. */
type UseSums = (
  sums: Float64Array,
  unionAt: (place: number) => number[],
) => void;

/**
 * Of the unions of `half` groups, and of one less, that leave room for a person in each group of the
 * other half; false when there are too many of them.
 */
function forHalves(parts: Parts, half: number, use: UseSums): boolean {
  const { limit } = parts;
  return (
    forUnions({ ...parts, limit: limit - (half - 1) }, half, use) &&
    forUnions({ ...parts, limit: limit - half }, half - 1, use)
  );
}

/** How many unions `forHalves` looks at, at the most. */
function mostHalves({ small }: Parts, half: number): number {
  let ofSize = 1;
  let ofLess = 0;
  for (let size = 1; size <= half; size++) {
    ofLess = ofSize;
    ofSize = (ofSize * Math.max(0, small.length - size + 1)) / size;
  }
  return ofSize + ofLess;
}

/** Calls for all unions of so many groups, in blocks: a call for each would cost more than its sum. */
function forUnions(
  { small, people: peopleOf, values, limit }: Parts,
  size: number,
  use: UseSums,
): boolean {
  if (size === 0) {
    use(new Float64Array(1), () => []);
    return true;
  }
  const sums = new Float64Array(small.length);
  const lasts = new Int32Array(small.length);
  const union: number[] = [];
  const unionAt = (place: number) => [...union, lasts[place]];
  let count = 0;
  const grow = (start: number, sum: number, people: number): boolean => {
    const isLast = union.length + 1 === size;
    let filled = 0;
    for (let next = start; next < small.length; next++) {
      const withNext = people + peopleOf[next];
      if (withNext > limit) continue;
      const total = add(sum, values[next]);
      if (isLast) {
        sums[filled] = total;
        lasts[filled] = next;
        filled += 1;
      } else {
        union.push(next);
        const goesOn = grow(next + 1, total, withNext);
        union.pop();
        if (!goesOn) return false;
      }
    }
    count += filled;
    if (count > LARGEST_TABLE) return false;
    if (filled > 0) use(sums.subarray(0, filled), unionAt);
    return true;
  };
  return grow(0, 0, 0);
}
