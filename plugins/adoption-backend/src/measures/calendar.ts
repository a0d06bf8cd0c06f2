import { DateTime, type Zone } from 'luxon';

const DAY = 86_400_000;

/** A calendar date, as days since 1970-01-01. */
export type Day = number;

/** What time is cut into. Weeks are those of ISO 8601, Monday to Sunday. */
export type Grain = 'day' | 'week' | 'month';

/** The date in a time zone at an instant, in milliseconds since 1970. */
export function dayOf(instant: number, zone: Zone): Day {
  return Math.floor((instant + zone.offset(instant) * 60_000) / DAY);
}

/** When a date begins in a time zone, in milliseconds since 1970. */
export function startOfDay(day: Day, zone: Zone): number {
  return DateTime.fromISO(isoOf(day), { zone }).toMillis();
}

/** `2028-02-29`. */
export function isoOf(day: Day): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** @throws RangeError when the text is no date of the calendar */
export function dayOfIso(text: string): Day {
  const day = Date.parse(`${text}T00:00:00Z`) / DAY;
  if (
    !/^\d{4}-\d\d-\d\d$/.test(text) ||
    Number.isNaN(day) ||
    isoOf(day) !== text
  )
    throw new RangeError(`"${text}" is no date like 2028-02-29`);
  return day;
}

/** Saturday or Sunday. */
export function isWeekend(day: Day): boolean {
  // 1970-01-01 was a Thursday.
  return (((day + 3) % 7) + 7) % 7 >= 5;
}

/** The number of the period that a day is in: consecutive periods have consecutive numbers. */
export function periodOf(day: Day, grain: Grain): number {
  if (grain === 'day') return day;
  if (grain === 'week') return Math.floor((day + 3) / 7);
  const date = new Date(day * DAY);
  return (date.getUTCFullYear() - 1970) * 12 + date.getUTCMonth();
}

/** The first day of a period. */
export function firstDayOf(period: number, grain: Grain): Day {
  if (grain === 'day') return period;
  if (grain === 'week') return period * 7 - 3;
  const year = 1970 + Math.floor(period / 12);
  return Date.UTC(year, ((period % 12) + 12) % 12) / DAY;
}

/** The last day of a period. */
export function lastDayOf(period: number, grain: Grain): Day {
  return firstDayOf(period + 1, grain) - 1;
}

/** The last period that is over at the end of a day. */
export function lastCompletePeriod(day: Day, grain: Grain): number {
  return periodOf(day + 1, grain) - 1;
}
