import type { EarlierWaves } from './barByEarlierWaves';
import type { Row } from './types';

/**
 * Sums of other waves that a cell may differ from by fewer than `smallest` people, whoever the
 * silent and those who left are: of the others `leastChange` is known to be larger without looking
 * at who is in them, as all that are in doubt together cannot make up for the difference.
 *
 * @returns asked with the columns of a cell, and how many people it shares with which sum
 */
export function closeSums(
  { people, sums, silent }: EarlierWaves,
  known: readonly Row[],
  smallest: number,
): (row: ReadonlySet<number>, shared: ReadonlyMap<number, number>) => number[] {
  const count = (columns: Iterable<number>, goneOnly = false) => {
    let total = 0;
    for (const column of columns)
      if (!goneOnly || people[column].isGone) total += people[column].count;
    return total;
  };
  const then = known.map((row, sum) => ({
    size: count(row),
    gone: count(row, true),
    silent: sums[sum].silent.reduce((total, one) => total + one.count, 0),
  }));
  return (row, shared) => {
    const atoms = new Set([...row].map(column => people[column].atom));
    const now = {
      size: count(row),
      gone: count(row, true),
      silent: silent
        .filter(({ atom }) => atoms.has(atom))
        .reduce((total, one) => total + one.count, 0),
    };
    return [...sums.keys()].filter(sum => {
      const other = then[sum];
      const more = sums[sum].isCounted
        ? Math.abs(now.size - now.silent - (other.size - other.silent))
        : 0;
      const apart = now.size + other.size - 2 * (shared.get(sum) ?? 0);
      const inDoubt =
        now.silent + other.silent + 2 * Math.min(now.gone, other.gone);
      return Math.max(more, apart - inDoubt) < smallest;
    });
  };
}
