import { DateTime } from 'luxon';
import type { DailyLevels } from '../store/RollupStore';

/** The levels of one day. */
export interface DayLevels {
  day: string;
  levels: DailyLevels;
}

/**
 * One point per day between two days, both included: a day without a row repeats the row before.
 * Days before the first row are left out, because nothing is known of them.
 */
export function fillDays(
  rows: readonly DayLevels[],
  from: string,
  to: string,
): DayLevels[] {
  const filled: DayLevels[] = [];
  let next = 0;
  let current: DailyLevels | undefined;
  const last = DateTime.fromISO(to, { zone: 'utc' });
  for (
    let date = DateTime.fromISO(from, { zone: 'utc' });
    date <= last;
    date = date.plus({ days: 1 })
  ) {
    const day = date.toISODate()!;
    for (; next < rows.length && rows[next].day <= day; next++)
      current = rows[next].levels;
    if (current) filled.push({ day, levels: current });
  }
  return filled;
}

/** Mean of the known scores, 0 to 100, one decimal; undefined when no entity has one. */
export function averageScore(levels: {
  scored: number;
  scoreSum: number;
}): number | undefined {
  return levels.scored === 0
    ? undefined
    : Math.round((levels.scoreSum * 10) / levels.scored) / 10;
}
