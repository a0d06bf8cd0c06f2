import type { AlikePeople, EarlierWaves } from './barByEarlierWaves';

/** Columns of people who are, or may be, in a cell of this wave and in a sum of another. */
export interface Pair {
  now: ReadonlySet<number>;
  then: ReadonlySet<number>;
  /** The place of the other one among the sums. */
  sum: number;
}

/**
 * How many people are at least in one of two sums and not in both, whoever of those who may be in
 * them is.
 *
 * @returns undefined where there is no doubt about who is in which
 */
export function leastChange(
  { people, sums, silent }: EarlierWaves,
  { now, then, sum }: Pair,
): number | undefined {
  const isNow = ({ atom }: AlikePeople, one: number) => atom === one;
  const isThen = ({ among = [] }: AlikePeople, one: string) =>
    among.includes(one);
  const silentNow = silent.filter(({ atom }) =>
    [...now].some(column => people[column].atom === atom),
  );
  const silentThen = sums[sum].silent;
  const count = (columns: Iterable<number>) =>
    [...columns].reduce((total, column) => total + people[column].count, 0);
  const gone = (columns: Iterable<number>) =>
    count([...columns].filter(column => people[column].isGone));
  // One who left may be one of those who left, or another one.
  const maybeSame = 2 * Math.min(gone(now), gone(then));
  if (silentNow.length + silentThen.length + maybeSame === 0) return undefined;

  const only = (side: ReadonlySet<number>, other: ReadonlySet<number>) =>
    [...side].filter(column => !other.has(column));
  const sumOf = (list: readonly { count: number }[]) =>
    list.reduce((total, one) => total + one.count, 0);
  const certain = <T>(
    columns: readonly number[],
    doubts: readonly { count: number; who: T }[],
    isOne: (person: AlikePeople, who: T) => boolean,
  ) =>
    doubts.reduce((left, doubt) => {
      const own = count(
        columns.filter(column => isOne(people[column], doubt.who)),
      );
      return left - Math.min(own, doubt.count);
    }, count(columns));
  const apart =
    certain(
      only(now, then),
      silentNow.map(({ atom, count: of }) => ({ who: atom, count: of })),
      isNow,
    ) + certain(only(then, now), silentThen, isThen);
  // However they are spread, so many more are in one than in the other.
  const more = sums[sum].isCounted
    ? Math.abs(
        count(now) - sumOf(silentNow) - (count(then) - sumOf(silentThen)),
      )
    : 0;
  return Math.max(more, apart - maybeSame);
}
