import { ExposureSearch } from './ExposureSearch';
import type { Cell, Column, Family, Row } from './types';

/** Of what cannot be proven safe, so large a part is left out before it is tried again. */
const STEP_BACK = 0.05;

export interface ProtectInput {
  cells: readonly Cell[];
  families: readonly Family[];
  columns: readonly Column[];
  /** Columns of each cell that count in this release. */
  current: readonly Row[];
  /** What was released before and is known for ever. */
  known: readonly Row[];
  /** Cells whose last figure stays as it is: known already. */
  kept: ReadonlySet<number>;
  /** Cells that may not be shown for another reason. */
  barred: ReadonlySet<number>;
  /** Cells beside which nothing follows, which was found out before. */
  proven?: ReadonlySet<number>;
  /** Fewer people are protected. */
  smallest: number;
}

/**
 * Decides which cells are shown, so that nothing about fewer than `smallest` people, and at least
 * one, follows from all that is and was shown. It looks at who answered, never at what they said.
 *
 * In this order, until nothing changes: cells that are too small; siblings from whose sum a hidden
 * one would follow; cells inside others of nearly the same people; and whatever else exact linear
 * algebra finds.
 *
 * @returns indices of the cells that are shown, `kept` among them
 */
export function protect(input: ProtectInput): Set<number> {
  const { cells, columns, current, kept, barred, smallest } = input;
  const peopleOf = current.map(row =>
    row.reduce((sum, column) => sum + columns[column].count, 0),
  );
  const large = (cell: number) =>
    peopleOf[cell] >= smallest && cells[cell].members >= smallest;
  const shown = new Set(
    [...cells.keys()].filter(
      cell => kept.has(cell) || (large(cell) && !barred.has(cell)),
    ),
  );
  const order = [...cells.keys()].sort(
    (a, b) => peopleOf[a] - peopleOf[b] || (cells[a].id < cells[b].id ? -1 : 1),
  );
  const search = new ExposureSearch(
    columns.map(({ count }) => count),
    smallest,
  );
  const state: State = { ...input, shown, order, peopleOf, search };
  do {
    while (hideByFamilies(state) || hideNested(state)) {
      // One may make the other necessary.
    }
  } while (hideExposed(state));
  return shown;
}

/** Whether all of these are among the others. */
export function isWithin(
  cells: ReadonlySet<number>,
  others: ReadonlySet<number>,
): boolean {
  return [...cells].every(cell => others.has(cell));
}

interface State extends ProtectInput {
  shown: Set<number>;
  /** Cells, those of the fewest people first. */
  order: readonly number[];
  peopleOf: readonly number[];
  search: ExposureSearch;
}

/** The first of these cells, in order of size, that can be taken back. */
function smallestOf(state: State, isOne: (cell: number) => boolean) {
  return state.order.find(
    cell => state.shown.has(cell) && !state.kept.has(cell) && isOne(cell),
  );
}

/** What a parent has and its shown children have not is nobody, or enough people. */
function hideByFamilies(state: State): boolean {
  const { columns, current, families, shown, smallest } = state;
  let changed = false;
  for (const { parent, children } of families) {
    while (shown.has(parent)) {
      const open = children.filter(child => shown.has(child));
      const covered = new Set(open.flatMap(child => current[child]));
      const rest = current[parent]
        .filter(column => !covered.has(column))
        .reduce((sum, column) => sum + columns[column].count, 0);
      if (open.length === 0 || rest === 0 || rest >= smallest) break;
      const next =
        smallestOf(state, cell => open.includes(cell)) ??
        smallestOf(state, cell => cell === parent);
      if (next === undefined) break;
      shown.delete(next);
      changed = true;
    }
  }
  return changed;
}

/** Of two cells of nearly the same people, the smaller one goes. */
function hideNested(state: State): boolean {
  const { cells, columns, current, kept, peopleOf, shown, smallest } = state;
  const cellsOfColumn: number[][] = columns.map(() => []);
  for (const cell of shown)
    for (const column of current[cell]) cellsOfColumn[column].push(cell);
  const shared = new Map<number, number>();
  columns.forEach(({ count }, column) => {
    for (const a of cellsOfColumn[column]) {
      for (const b of cellsOfColumn[column]) {
        if (a === b) continue;
        const pair = a * cells.length + b;
        shared.set(pair, (shared.get(pair) ?? 0) + count);
      }
    }
  });
  let changed = false;
  for (const [pair, people] of shared) {
    const outer = Math.floor(pair / cells.length);
    const inner = pair % cells.length;
    const rest = peopleOf[outer] - peopleOf[inner];
    const isNested = people === peopleOf[inner] && rest > 0 && rest < smallest;
    if (!isNested || !shown.has(outer) || !shown.has(inner)) continue;
    const hidden = [inner, outer].find(cell => !kept.has(cell));
    if (hidden === undefined) continue;
    shown.delete(hidden);
    changed = true;
  }
  return changed;
}

/** What still follows from all rows together. */
function hideExposed(state: State): boolean {
  const { current, kept, known, proven, search, shown } = state;
  if (proven && isWithin(shown, proven)) return false;
  const exposure = search.find([
    ...known,
    ...[...shown].map(cell => current[cell]),
  ]);
  if (!exposure) return false;
  if (exposure.kind === 'unproven') {
    const open = state.order.filter(cell => shown.has(cell) && !kept.has(cell));
    const some = open.slice(0, Math.ceil(open.length * STEP_BACK));
    for (const cell of some) shown.delete(cell);
    return some.length > 0;
  }
  let changed = false;
  for (const union of exposure.unions) {
    const exposed = new Set(union);
    const touches = (cell: number) =>
      current[cell].some(column => exposed.has(column));
    // Another union may have taken it back already, and with it this one's way out.
    const next =
      smallestOf(state, touches) ??
      (changed ? undefined : smallestOf(state, () => true));
    if (next === undefined) continue;
    shown.delete(next);
    changed = true;
  }
  return changed;
}
