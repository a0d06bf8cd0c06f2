import { findExposed } from './findExposed';
import type { Cell, Row } from './types';

/** Of what cannot be proven safe, so large a part is left out before it is tried again. */
const STEP_BACK = 0.05;

/**
 * What other waves of the survey showed, over people who are alike in the rosters of all waves:
 * whoever supposes that people say the same again can subtract one wave from the next.
 */
export interface EarlierWaves {
  /** How many took part, their atom in this wave's roster, and the earlier rows they are in. */
  people: readonly { count: number; atom?: number; rows: readonly number[] }[];
}

/** A cell of this wave over the people of all waves. */
interface Candidate {
  cell: number;
  id: string;
  row: ReadonlySet<number>;
  size: number;
  /** Who is in it or in the earlier row most like it, and not in both. */
  change: ReadonlySet<number>;
  changed: number;
}

/**
 * Cells of this wave that may not be shown beside the rows of other waves, so that nothing follows
 * about fewer than `smallest` people, and at least one. What follows from the other waves alone is
 * known already.
 *
 * @param shown - the cells that would be shown otherwise
 */
export function barByEarlierWaves(
  { people }: EarlierWaves,
  cells: readonly Cell[],
  shown: ReadonlySet<number>,
  smallest: number,
): Set<number> {
  const weights = people.map(({ count }) => count);
  const earlier: number[][] = [];
  people.forEach(({ rows }, column) => {
    for (const row of rows) (earlier[row] ??= []).push(column);
  });
  const known = earlier.filter(Boolean);
  const candidates = candidatesOf(people, cells, shown, known);
  const barred = new Set<number>();
  for (;;) {
    const open = candidates.filter(({ cell }) => !barred.has(cell));
    const exposure = findExposed(
      [...known, ...open.map(({ row }) => [...row])],
      weights,
      smallest,
    );
    if (!exposure || open.length === 0) return barred;
    const chosen =
      exposure.kind === 'exposed'
        ? chooseFor(exposure.unions, open)
        : open.slice(0, Math.ceil(open.length * STEP_BACK));
    for (const { cell } of chosen) barred.add(cell);
  }
}

/** Cells that tell something new, those that changed least first: they tell most of few. */
function candidatesOf(
  people: EarlierWaves['people'],
  cells: readonly Cell[],
  shown: ReadonlySet<number>,
  known: readonly Row[],
): Candidate[] {
  const rowsOf: number[][] = people.map(() => []);
  known.forEach((row, index) => {
    for (const column of row) rowsOf[column].push(index);
  });
  const sizeOf = (row: Iterable<number>) =>
    [...row].reduce((sum, column) => sum + people[column].count, 0);
  const sizes = known.map(sizeOf);
  return [...shown]
    .flatMap((cell): Candidate[] => {
      const row = new Set(
        [...people.keys()].filter(column => {
          const { atom } = people[column];
          return atom !== undefined && cells[cell].atoms.has(atom);
        }),
      );
      const size = sizeOf(row);
      const shared = new Map<number, number>();
      for (const column of row)
        for (const one of rowsOf[column])
          shared.set(one, (shared.get(one) ?? 0) + people[column].count);
      let nearest: number | undefined;
      let changed = size;
      for (const [one, both] of shared) {
        const differing = size + sizes[one] - 2 * both;
        if (differing >= changed) continue;
        nearest = one;
        changed = differing;
      }
      // The same people in an earlier row: it tells nothing new.
      if (changed === 0) return [];
      const change = difference(row, new Set(known[nearest ?? -1] ?? []));
      return [{ cell, id: cells[cell].id, row, size, change, changed }];
    })
    .sort(
      (a, b) =>
        a.changed - b.changed || a.size - b.size || (a.id < b.id ? -1 : 1),
    );
}

/** One cell for each union that none of the others helps against. */
function chooseFor(
  unions: readonly Row[],
  open: readonly Candidate[],
): Candidate[] {
  const chosen: Candidate[] = [];
  for (const union of unions) {
    const changes = ({ change }: Candidate) =>
      union.some(column => change.has(column));
    if (chosen.some(changes)) continue;
    const next =
      open.find(changes) ??
      open.find(({ row }) => union.some(column => row.has(column)));
    if (next && !chosen.includes(next)) chosen.push(next);
  }
  return chosen.length > 0 ? chosen : open.slice(0, 1);
}

function difference(
  a: ReadonlySet<number>,
  b: ReadonlySet<number>,
): Set<number> {
  return new Set([
    ...[...a].filter(one => !b.has(one)),
    ...[...b].filter(one => !a.has(one)),
  ]);
}
