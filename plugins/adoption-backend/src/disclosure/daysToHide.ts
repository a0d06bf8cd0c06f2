import { isTellable } from './counts';

/** How many people came on a day: of those who are told of, and of everybody else. */
export interface DayOfPeople<Day> {
  day: Day;
  own: number;
  /** Nobody when the numbers are those of everybody. */
  others: number;
  /** Whether it may not be told for another reason. */
  secret?: boolean;
}

/**
 * The days of which it may not be told how many people came, when sums over several days are told as
 * well. A day of too few people is hidden; as what a sum leaves beside the days that are told must
 * not be a single day, nor of too few people, the day with the fewest is hidden with it until it is
 * not (complementary suppression).
 *
 * @param sums - which days each sum is over
 * @returns undefined where no sum may be told whatever is hidden: then each day may stand for itself
 */
export function daysToHide<Day>(
  days: readonly DayOfPeople<Day>[],
  sums: readonly ((day: Day) => boolean)[],
  minimumGroupSize: number,
): ReadonlySet<Day> | undefined {
  const isEnough = (count: number) => isTellable(count, minimumGroupSize);
  const hidden = new Set(
    days.filter(
      ({ own, others, secret }) =>
        secret || !isEnough(own) || !isEnough(others),
    ),
  );
  const total = (of: DayOfPeople<Day>[], part: 'own' | 'others') =>
    of.reduce((sum, each) => sum + each[part], 0);
  for (;;) {
    const unsafe = sums.find(isIn => {
      const secret = [...hidden].filter(({ day }) => isIn(day));
      return (
        secret.length === 1 ||
        !isEnough(total(secret, 'own')) ||
        !isEnough(total(secret, 'others'))
      );
    });
    if (!unsafe) return new Set([...hidden].map(({ day }) => day));
    const [next] = days
      .filter(each => unsafe(each.day) && !hidden.has(each) && each.own > 0)
      .sort((a, b) => a.own - b.own);
    if (!next) return undefined;
    hidden.add(next);
  }
}
