import { closeSums } from './closeSums';
import { ExposureSearch } from './ExposureSearch';
import { leastChange } from './leastChange';
import { SumsInDoubt } from './SumsInDoubt';
import type { Cell, Row } from './types';

/** Of what cannot be proven safe, so large a part is left out before it is tried again. */
const STEP_BACK = 0.05;

/** People who are, or may be, in the same sums of all waves. */
export interface AlikePeople {
  count: number;
  /** Their atom in this wave's roster, when they are in its sums. */
  atom?: number;
  /** Places in `sums` of those that they are in. */
  rows: readonly number[];
  /** Of other waves: the parts that they belong to of which some are silent. */
  among?: readonly string[];
  /** Left the catalog: who they are in another wave is not known. */
  isGone?: boolean;
}

/** So many of some people are not in a sum that they may be in: nobody knows which of them. */
interface Silent {
  count: number;
}

/**
 * What other waves of the survey showed of one question, over people who are alike in all waves:
 * whoever supposes that people say the same again can subtract one wave from the next.
 */
export interface EarlierWaves {
  people: readonly AlikePeople[];
  /** The sums that were shown; and of people of which atoms some are not in them. */
  sums: readonly {
    silent: readonly (Silent & { who: string })[];
    /** Whether it is known how many people are in it. */
    isCounted: boolean;
  }[];
  /** Of this wave. */
  silent: readonly (Silent & { atom: number })[];
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
  /** Whether it may differ from an earlier row by too few, as who is in both is not known. */
  isDoubtful: boolean;
  silent: readonly string[];
}

/**
 * Cells of this wave that may not be shown beside the rows of other waves, so that nothing follows
 * about fewer than `smallest` people, and at least one. What follows from the other waves alone is
 * known already.
 *
 * Where nobody knows who is in a sum, the worst is supposed: a cell is shown when it differs from
 * every earlier row by enough people whoever they are, and when no combination of rows is left with
 * those of whom nobody knows.
 *
 * @param shown - the cells that would be shown otherwise
 */
export function barByEarlierWaves(
  history: EarlierWaves,
  cells: readonly Cell[],
  shown: ReadonlySet<number>,
  smallest: number,
): Set<number> {
  const { people, sums } = history;
  const weights = people.map(({ count }) => count);
  const known = sums.map((): number[] => []);
  people.forEach(({ rows }, column) => {
    for (const row of rows) known[row].push(column);
  });
  const candidates = candidatesOf(history, cells, shown, known, smallest);
  const barred = inDoubt(history, known, candidates);
  const search = new ExposureSearch(weights, smallest, known);
  for (;;) {
    const open = candidates.filter(({ cell }) => !barred.has(cell));
    const exposure = search.find([
      ...known,
      ...open.map(({ row }) => [...row]),
    ]);
    if (!exposure || open.length === 0) return barred;
    const chosen =
      exposure.kind === 'exposed'
        ? chooseFor(exposure.unions, open)
        : open.slice(0, Math.ceil(open.length * STEP_BACK));
    for (const { cell } of chosen) barred.add(cell);
  }
}

/** Those that may not be shown as it is not known who is in which sum. */
function inDoubt(
  { people, sums }: EarlierWaves,
  known: readonly Row[],
  candidates: readonly Candidate[],
): Set<number> {
  const doubtful = candidates.filter(({ isDoubtful }) => isDoubtful);
  const barred = new Set(doubtful.map(({ cell }) => cell));
  const isCertain =
    sums.every(({ silent }) => silent.length === 0) &&
    candidates.every(({ silent }) => silent.length === 0);
  if (isCertain) return barred;
  const rows = new SumsInDoubt(people.length);
  known.forEach((row, index) =>
    rows.add(
      row,
      sums[index].silent.map(({ who }) => who),
    ),
  );
  // Those that changed most first: they are the likelier ones to be safe.
  for (const { cell, row, silent } of [...candidates].reverse()) {
    if (!barred.has(cell) && !rows.add([...row], silent)) barred.add(cell);
  }
  return barred;
}

/** Cells that tell something new, those that changed least first: they tell most of few. */
function candidatesOf(
  history: EarlierWaves,
  cells: readonly Cell[],
  shown: ReadonlySet<number>,
  known: readonly Row[],
  smallest: number,
): Candidate[] {
  const { people, sums, silent } = history;
  const rowsOf: number[][] = people.map(() => []);
  known.forEach((row, index) => {
    for (const column of row) rowsOf[column].push(index);
  });
  const sizeOf = (row: Iterable<number>) =>
    [...row].reduce((sum, column) => sum + people[column].count, 0);
  const sizes = known.map(sizeOf);
  const mayBeDoubt =
    silent.length > 0 ||
    sums.some(one => one.silent.length > 0) ||
    people.some(({ isGone }) => isGone);
  const knownSets = known.map(row => new Set(row));
  const mayBeClose = closeSums(history, known, smallest);
  return [...shown]
    .flatMap((cell): Candidate[] => {
      const row = new Set(
        [...people.keys()].filter(column => {
          const { atom } = people[column];
          return atom !== undefined && cells[cell].atoms.has(atom);
        }),
      );
      const size = sizeOf(row);
      const ownSilent = silent.filter(({ atom }) =>
        cells[cell].atoms.has(atom),
      );
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
      const isDoubtful =
        mayBeDoubt &&
        mayBeClose(row, shared).some(sum => {
          const then = knownSets[sum];
          const least = leastChange(history, { now: row, then, sum });
          return least !== undefined && least < smallest;
        });
      // The same people in an earlier row: it tells nothing new.
      if (changed === 0 && !isDoubtful && ownSilent.length === 0) return [];
      return [
        {
          cell,
          id: cells[cell].id,
          row,
          size,
          change: difference(row, new Set(known[nearest ?? -1] ?? [])),
          changed,
          isDoubtful,
          silent: ownSilent.map(({ atom }) => `now:${atom}`),
        },
      ];
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
