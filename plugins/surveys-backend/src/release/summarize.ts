import {
  coarseFigureOf,
  commonValue,
  figureOf,
  isScoreAlike,
  type CoarseFigure,
  type Figure,
  type ScoredVariable,
} from './figures';
import type { Cell, Family, Tally } from './types';

/** A mean that is known to lie in so small a part of the scale is as good as known. */
const NARROWEST = 0.3;

export interface SummarizeInput {
  variable: ScoredVariable;
  cells: readonly Cell[];
  families: readonly Family[];
  /** Cells whose figure is made anew. */
  shown: ReadonlySet<number>;
  /** Answers that count. */
  tallies: readonly Tally[];
  smallest: number;
}

export type Summary =
  | { state: 'shown'; figure: Figure }
  | { state: 'coarse'; figure: CoarseFigure };

/**
 * The figures of the cells that are shown. Where nearly everybody said the same, or where the
 * figures would tell what a hidden part said within narrow bounds, only that is said: who is shown
 * does not depend on answers, how exactly does.
 */
export function summarize(input: SummarizeInput): Map<number, Summary> {
  const { variable, cells, shown, tallies, smallest } = input;
  const countsOf = cells.map(({ atoms }) => {
    const counts = new Map<number, number>();
    for (const { atom, value, count } of tallies)
      if (atoms.has(atom)) counts.set(value, (counts.get(value) ?? 0) + count);
    return counts;
  });
  const coarse = new Set(
    [...shown].filter(
      cell =>
        commonValue(countsOf[cell]) !== undefined ||
        isScoreAlike(variable, countsOf[cell], smallest),
    ),
  );
  coarsenOverlapping(input, countsOf, coarse);
  coarsenWhatTellsOfOthers(input, countsOf, coarse);
  return new Map(
    [...shown].map((cell): [number, Summary] => [
      cell,
      coarse.has(cell)
        ? { state: 'coarse', figure: coarseFigureOf(countsOf[cell], smallest) }
        : {
            state: 'shown',
            figure: figureOf(
              variable,
              countsOf[cell],
              cells[cell].members,
              smallest,
            ),
          },
    ]),
  );
}

/**
 * Of two exact cells that share most of their people, what one says more often than the other was
 * said by those who are in it alone. Where they are few, and that leaves them little to have said,
 * the smaller cell is told less exactly.
 */
function coarsenOverlapping(
  input: SummarizeInput,
  countsOf: readonly ReadonlyMap<number, number>[],
  coarse: Set<number>,
): void {
  const { cells, smallest, variable } = input;
  const size = (cell: number) => momentsOf(countsOf[cell]).n;
  for (const [one, other, shared] of overlapsOf(input)) {
    if (coarse.has(one) || coarse.has(other)) continue;
    const alone = size(one) - shared;
    if (alone < 1 || alone >= smallest) continue;
    const range = variable.categories
      ? freedomOf(alone, countsOf[one], countsOf[other])
      : rangeBeside(alone, size(other) - shared, {
          more: sumOf(countsOf[one]) - sumOf(countsOf[other]),
          variable,
        });
    if (range >= NARROWEST) continue;
    const order =
      size(one) - size(other) || (cells[one].id < cells[other].id ? -1 : 1);
    coarse.add(order < 0 ? one : other);
  }
}

/** Pairs of shown cells that share people, both ways, with how many, those of the fewest people first. */
function overlapsOf({
  cells,
  shown,
  tallies,
}: SummarizeInput): [number, number, number][] {
  const answered = new Map<number, number>();
  for (const { atom, count } of tallies)
    answered.set(atom, (answered.get(atom) ?? 0) + count);
  const cellsOf = new Map<number, number[]>();
  for (const cell of [...shown].sort((a, b) => a - b))
    for (const atom of cells[cell].atoms)
      if (answered.has(atom))
        cellsOf.set(atom, [...(cellsOf.get(atom) ?? []), cell]);
  const shared = new Map<number, number>();
  for (const [atom, inside] of cellsOf)
    for (const one of inside)
      for (const other of inside)
        if (one !== other) {
          const pair = one * cells.length + other;
          shared.set(pair, (shared.get(pair) ?? 0) + answered.get(atom)!);
        }
  return [...shared]
    .map(([pair, people]): [number, number, number] => [
      Math.floor(pair / cells.length),
      pair % cells.length,
      people,
    ])
    .sort((a, b) => a[2] - b[2] || a[0] - b[0] || a[1] - b[1]);
}

/** Of how large a part of those who are in the first alone it is open what they said. */
function freedomOf(
  alone: number,
  counts: ReadonlyMap<number, number>,
  others: ReadonlyMap<number, number>,
): number {
  let known = 0;
  for (const [value, count] of counts)
    known += Math.max(0, count - (others.get(value) ?? 0));
  return (alone - known) / alone;
}

/** In what part of the scale the mean of `n` people lies, who said so much more than some others. */
function rangeBeside(
  n: number,
  others: number,
  { more, variable: { min, max } }: { more: number; variable: ScoredVariable },
): number {
  if (max === min) return 1;
  const low = Math.max(n * min, more + others * min);
  const high = Math.min(n * max, more + others * max);
  return (high - low) / n / (max - min);
}

/**
 * What a parent has and its exact children have not is known by subtraction. Where that leaves the
 * part without an exact figure only a narrow range, one more exact figure is given up.
 */
function coarsenWhatTellsOfOthers(
  { cells, families, shown, smallest, variable }: SummarizeInput,
  countsOf: readonly ReadonlyMap<number, number>[],
  coarse: Set<number>,
): void {
  const size = (cell: number) => momentsOf(countsOf[cell]).n;
  const isExact = (cell: number) => shown.has(cell) && !coarse.has(cell);
  for (let changed = true; changed; ) {
    changed = false;
    for (const { parent, children } of families) {
      if (!isExact(parent)) continue;
      const exact = children.filter(isExact);
      const rest = subtract(
        momentsOf(countsOf[parent]),
        exact.map(child => momentsOf(countsOf[child])),
      );
      const hidden = children.filter(child => !exact.includes(child));
      if (rest.n === 0 || hidden.length === 0) continue;
      const sizes = hidden.map(size);
      // People in no child are a part of their own.
      sizes.push(rest.n - sizes.reduce((sum, n) => sum + n, 0));
      const isNarrow = sizes.some(
        n =>
          n > 0 &&
          n < smallest &&
          n < rest.n &&
          rangeOf(n, rest, variable) < NARROWEST,
      );
      const isAlike = hidden.some(
        child => coarse.has(child) && size(child) === rest.n,
      );
      if (!isNarrow && !isAlike) continue;
      const next = [...exact].sort(
        (a, b) => size(a) - size(b) || (cells[a].id < cells[b].id ? -1 : 1),
      )[0];
      coarse.add(next ?? parent);
      changed = true;
    }
  }
}

/** In what part of the scale the mean of `n` people lies, whose sum with others is known. */
function rangeOf(
  n: number,
  rest: { n: number; sum: number },
  { min, max }: ScoredVariable,
): number {
  if (max === min) return 1;
  const others = rest.n - n;
  const low = Math.max(min, (rest.sum - others * max) / n);
  const high = Math.min(max, (rest.sum - others * min) / n);
  return (high - low) / (max - min);
}

function sumOf(counts: ReadonlyMap<number, number>): number {
  return momentsOf(counts).sum;
}

function momentsOf(counts: ReadonlyMap<number, number>) {
  let n = 0;
  let sum = 0;
  for (const [value, count] of counts) {
    n += count;
    sum += value * count;
  }
  return { n, sum };
}

function subtract(
  whole: { n: number; sum: number },
  parts: readonly { n: number; sum: number }[],
) {
  return parts.reduce(
    (rest, part) => ({ n: rest.n - part.n, sum: rest.sum - part.sum }),
    whole,
  );
}
