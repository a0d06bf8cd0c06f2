import { cellsOf } from './cells';
import type { CoarseFigure, Figure, ScoredVariable } from './figures';
import { findExposed } from './findExposed';
import { protect } from './protect';
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

/** A cell that an earlier release of the same wave showed, and the release its figure is of. */
export interface ShownBefore {
  variable: string;
  cell: string;
  release: number;
}

/**
 * What earlier waves of the survey showed, over people who are alike in the rosters of all waves:
 * whoever supposes that people say the same again can subtract one wave from the next.
 */
export interface EarlierWaves {
  /** How many took part, their atom in this wave's roster, and the earlier rows they are in. */
  people: readonly { count: number; atom?: number; rows: readonly number[] }[];
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
  earlierWaves?: EarlierWaves;
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
  const patterns = new Map<string, Set<number>>();
  const decide = (variable: ScoredVariable, barred: ReadonlySet<number>) => {
    const known = knownOf(variable.id, input, cells);
    const key = JSON.stringify([known.columns, [...known.kept], [...barred]]);
    // Questions that the same people answered are decided once.
    const shown =
      patterns.get(key) ??
      protect({
        ...known,
        kept: new Set(known.kept.keys()),
        cells,
        families,
        barred,
        smallest: input.thresholds.respondents,
      });
    patterns.set(key, shown);
    return { shown, kept: known.kept };
  };

  const barred = input.earlierWaves
    ? barByEarlierWaves(
        input.earlierWaves,
        cells,
        new Set(
          input.variables.flatMap(variable => [
            ...decide(variable, new Set()).shown,
          ]),
        ),
        input.thresholds.respondents,
      )
    : new Set<number>();
  const outcomes = new Map<string, Map<string, CellOutcome>>();
  input.variables.forEach((variable, done) => {
    const { shown, kept } = decide(variable, barred);
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

/** Cells of this wave from which, less the rows of earlier waves, few people would follow. */
function barByEarlierWaves(
  { people }: EarlierWaves,
  cells: readonly Cell[],
  shown: Set<number>,
  smallest: number,
): Set<number> {
  const barred = new Set<number>();
  const earlier: number[][] = [];
  people.forEach(({ rows }, column) => {
    for (const row of rows) (earlier[row] ??= []).push(column);
  });
  const weights = people.map(({ count }) => count);
  const rowOf = (cell: number): Row =>
    [...people.keys()].filter(column => {
      const { atom } = people[column];
      return atom !== undefined && cells[cell].atoms.has(atom);
    });
  const order = [...shown]
    .map(cell => {
      const row = rowOf(cell);
      return {
        cell,
        row,
        size: row.reduce((n, index) => n + weights[index], 0),
      };
    })
    .sort(
      (a, b) =>
        a.size - b.size || (cells[a.cell].id < cells[b.cell].id ? -1 : 1),
    );
  for (;;) {
    const open = order.filter(({ cell }) => !barred.has(cell));
    const exposure = findExposed(
      [...earlier.filter(Boolean), ...open.map(({ row }) => row)],
      weights,
      smallest,
    );
    if (!exposure) return barred;
    const unions =
      exposure.kind === 'exposed' ? exposure.unions : [exposure.columns];
    let changed = false;
    for (const union of unions) {
      const next = open.find(
        ({ cell, row }) =>
          !barred.has(cell) && row.some(column => union.includes(column)),
      );
      if (!next) continue;
      barred.add(next.cell);
      changed = true;
    }
    // What follows from earlier waves alone is known already.
    if (!changed) return barred;
  }
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
  const rowAt = (cell: number, at: number): Row =>
    [...columns.keys()].filter(
      index =>
        cells[cell].atoms.has(columns[index].atom) &&
        columns[index].added <= at &&
        (columns[index].erased ?? Infinity) > at,
    );
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
