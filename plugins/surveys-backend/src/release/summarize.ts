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
