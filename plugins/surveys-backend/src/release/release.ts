import { barByEarlierWaves, type EarlierWaves } from './barByEarlierWaves';
import { cellsOf } from './cells';
import type { CoarseFigure, Figure, ScoredVariable } from './figures';
import { isWithin, protect } from './protect';
import { summarize } from './summarize';
import type {
  Atom,
  Cell,
  Column,
  Dimension,
  Erased,
  Family,
  Row,
  Tally,
  Thresholds,
} from './types';

/** Not a question: whether somebody answered at all. Its cells tell where response rates may be shown. */
export const RESPONDED = '$responded';

/** A cell that an earlier release of the same wave showed, and the release its figure is of. */
export interface ShownBefore {
  variable: string;
  cell: string;
  release: number;
}

export interface ReleaseInput {
  /** From 1, within the wave. */
  number: number;
  thresholds: Thresholds;
  dimensions: readonly Dimension[];
  /** Pairs of dimensions that are told apart together, by index. */
  pairs: readonly (readonly [number, number])[];
  /** The roster as it was when the wave opened. */
  atoms: readonly Atom[];
  variables: readonly ScoredVariable[];
  /** Answers that count in this release. */
  tallies: readonly Tally[];
  erased: readonly Erased[];
  shownBefore: readonly ShownBefore[];
  /** By variable; those that no other wave showed are not in it. */
  earlierWaves?: Readonly<Record<string, EarlierWaves>>;
}

/** What becomes of a cell: a new figure, the one of an earlier release, or nothing. */
export type CellOutcome =
  | { state: 'shown'; figure: Figure }
  | { state: 'coarse'; figure: CoarseFigure }
  | { state: 'kept'; release: number }
  | { state: 'hidden' };

export interface Released {
  cells: readonly Cell[];
  /** By variable, then by cell. */
  outcomes: ReadonlyMap<string, ReadonlyMap<string, CellOutcome>>;
}

/**
 * Makes the tables of a release: the only thing that is ever read of a wave.
 *
 * The result depends on the roster, on who answered and on what they said; not on the order in
 * which anything was stored.
 *
 * @param progress - called with the number of variables that are done
 */
export function release(
  input: ReleaseInput,
  progress: (done: number) => void = () => {},
): Released {
  const { cells, families } = cellsOf(
    input.dimensions,
    input.atoms,
    input.pairs,
  );
  const decided = new Map<string, ReadonlySet<number>>();
  /** Questions that the same people answered are decided once. */
  const decide = (
    known: ReturnType<typeof knownOf>,
    barred: ReadonlySet<number>,
  ) => {
    const pattern = JSON.stringify([
      known.columns,
      known.known,
      [...known.kept],
    ]);
    const key = JSON.stringify([pattern, [...barred]]);
    const shown =
      decided.get(key) ??
      protect({
        ...known,
        kept: new Set(known.kept.keys()),
        cells,
        families,
        barred,
        // Without anything barred, which comes first.
        proven: decided.get(JSON.stringify([pattern, []])),
        smallest: input.thresholds.respondents,
      });
    decided.set(key, shown);
    return { shown, kept: known.kept, key };
  };

  const barredOfPattern = new Map<string, ReadonlySet<number>>();
  const barredOf = (
    variable: string,
    own: ReturnType<typeof knownOf>,
  ): ReadonlySet<number> => {
    const history = input.earlierWaves?.[variable];
    if (!history) return new Set();
    const key = JSON.stringify([history, decide(own, new Set()).key]);
    const known = barredOfPattern.get(key);
    if (known) return known;
    const barred = new Set<number>();
    barredOfPattern.set(key, barred);
    let proven: ReadonlySet<number> = new Set();
    // What is left out can be a reason to show something else, which is then looked at, too.
    for (let more = true; more; ) {
      const { shown } = decide(own, barred);
      // Of sums from which nothing follows, nothing follows from some of them.
      if (isWithin(shown, proven)) break;
      const found = barByEarlierWaves(
        history,
        cells,
        shown,
        input.thresholds.respondents,
      );
      proven = new Set([...shown].filter(cell => !found.has(cell)));
      more = [...found].some(cell => !barred.has(cell));
      for (const cell of found) barred.add(cell);
    }
    return barred;
  };
  const outcomes = new Map<string, Map<string, CellOutcome>>();
  input.variables.forEach((variable, done) => {
    const known = knownOf(variable.id, input, cells);
    const { shown, kept } = decide(known, barredOf(variable.id, known));
    outcomes.set(
      variable.id,
      present(variable, input, { cells, families, shown, kept }),
    );
    progress(done + 1);
  });
  return { cells, outcomes };
}

function present(
  variable: ScoredVariable,
  input: ReleaseInput,
  decided: {
    cells: readonly Cell[];
    families: readonly Family[];
    shown: ReadonlySet<number>;
    kept: ReadonlyMap<number, number>;
  },
): Map<string, CellOutcome> {
  const { cells, kept, shown } = decided;
  const figures = summarize({
    ...decided,
    variable,
    shown: new Set([...shown].filter(cell => !kept.has(cell))),
    tallies: input.tallies.filter(tally => tally.variable === variable.id),
    smallest: input.thresholds.respondents,
  });
  return new Map(
    cells.map(({ id }, cell): [string, CellOutcome] => {
      const earlier = kept.get(cell);
      if (earlier !== undefined)
        return [id, { state: 'kept', release: earlier }];
      return [id, figures.get(cell) ?? { state: 'hidden' }];
    }),
  );
}

/** People by when their answers count, and what is known of them from earlier releases of the wave. */
function knownOf(
  variable: string,
  { number, tallies, erased, shownBefore, thresholds }: ReleaseInput,
  cells: readonly Cell[],
) {
  const columns = columnsOf(
    tallies.filter(tally => tally.variable === variable),
    erased.filter(one => one.variable === variable),
  );
  const ofAtom = new Map<number, number[]>();
  columns.forEach(({ atom }, index) => {
    const known = ofAtom.get(atom);
    if (known) known.push(index);
    else ofAtom.set(atom, [index]);
  });
  const rowAt = (cell: number, at: number): Row =>
    [...cells[cell].atoms]
      .flatMap(atom => ofAtom.get(atom) ?? [])
      .filter(
        index =>
          columns[index].added <= at &&
          (columns[index].erased ?? Infinity) > at,
      )
      .sort((a, b) => a - b);
  const current = cells.map((_, cell) => rowAt(cell, number));
  const indexOf = new Map(cells.map(({ id }, index) => [id, index]));
  const known: Row[] = [];
  const kept = new Map<number, number>();
  for (const { cell: id, release: at } of shownBefore.filter(
    one => one.variable === variable,
  )) {
    const cell = indexOf.get(id);
    if (cell === undefined) continue;
    known.push(rowAt(cell, at));
    kept.set(cell, Math.max(at, kept.get(cell) ?? 0));
  }
  // A figure that changed by fewer people would tell what these said.
  for (const [cell, at] of kept) {
    const before = new Set(rowAt(cell, at));
    const now = new Set(current[cell]);
    const changed = columns.reduce(
      (sum, { count }, column) =>
        before.has(column) === now.has(column) ? sum : sum + count,
      0,
    );
    if (changed >= thresholds.respondents) kept.delete(cell);
  }
  return { columns, current, known, kept };
}

function columnsOf(
  tallies: readonly Tally[],
  erased: readonly Erased[],
): Column[] {
  const columns = new Map<string, Column>();
  for (const one of [...tallies, ...erased]) {
    const until = 'erased' in one ? one.erased : undefined;
    const key = `${one.atom}:${one.added}:${until ?? ''}`;
    const column = columns.get(key);
    if (column) column.count += one.count;
    else {
      columns.set(key, {
        atom: one.atom,
        added: one.added,
        erased: until,
        count: one.count,
      });
    }
  }
  return [...columns.values()].sort(
    (a, b) =>
      a.atom - b.atom ||
      a.added - b.added ||
      (a.erased ?? Infinity) - (b.erased ?? Infinity),
  );
}
