import type { Activity } from './ActivityMatrix';
import { hasDay } from './activityBits';
import type { Day } from './calendar';

/** On which days somebody was noted as eligible. */
export interface Eligible {
  activity: Activity;
  /** Whether they are made up: of those it is noted for the past, too. */
  madeUp?: boolean;
}

/** So many people, and so large a part of all, do not become eligible on one day by themselves. */
const MANY = 5;
const LARGE_PART = 0.1;

/**
 * Who is eligible at the end of a day. It is noted in the course of the day; the newest notes up to
 * the day after are used.
 *
 * @returns the day of the notes; undefined when there are none
 */
export function eligibleAt<T extends { activity: Activity }>(
  eligible: readonly T[],
  day: Day,
): { on?: Day; able: T[] } {
  const on = eligible.reduce(
    (last, { activity }) => Math.max(last, lastDayIn(activity, day + 1)),
    -Infinity,
  );
  if (on === -Infinity) return { able: [] };
  return { on, able: eligible.filter(({ activity }) => hasDay(activity, on)) };
}

/**
 * Since when it is noted on other grounds than before who is eligible, so that shares of two times
 * cannot be compared: when notes of people began who are not made up, or when many became eligible,
 * or no longer were, on one day, as after a change of `adoption.eligible` or of the catalog.
 *
 * @param before - the day of the earlier notes
 * @param on - the day of the later ones
 * @returns undefined where the grounds are the same
 */
export function otherGroundsSince(
  eligible: readonly Eligible[],
  before: Day,
  on: Day,
): Day | undefined {
  const began = eligible.reduce(
    (first, { activity, madeUp }) =>
      madeUp ? first : Math.min(first, activity.firstDay),
    Infinity,
  );
  if (began > before && began <= on) return began;
  const then = eligible.filter(({ activity }) => hasDay(activity, before));
  const now = eligible.filter(({ activity }) => hasDay(activity, on));
  const known = new Set(then);
  const still = new Set(now);
  const joined = now
    .filter(each => !known.has(each))
    .map(({ activity }) => activity.firstDay);
  const left = then
    .filter(each => !still.has(each))
    .map(({ activity }) => lastDayIn(activity, on) + 1);
  return manyOn(joined, now.length) ?? manyOn(left, then.length);
}

/** The day on which many of so many did something at once. */
function manyOn(days: readonly Day[], all: number): Day | undefined {
  const counts = new Map<Day, number>();
  for (const day of days) counts.set(day, (counts.get(day) ?? 0) + 1);
  const most = Math.max(MANY, all * LARGE_PART);
  return [...counts].find(([, count]) => count >= most)?.[0];
}

/** The last day up to a given one that is set; minus infinity when there is none. */
function lastDayIn(activity: Activity, day: Day): number {
  const last = activity.base + activity.bits.length * 8 - 1;
  for (let date = Math.min(day, last); date >= activity.base; date--) {
    if (hasDay(activity, date)) return date;
  }
  return -Infinity;
}
