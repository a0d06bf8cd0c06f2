import { DateTime } from 'luxon';
import { language } from './language';

/** A point in time as people say it: "3 hours ago", and the date when it is longer ago than a month. @public */
export function ago(iso: string): string {
  const time = inLanguage(DateTime.fromISO(iso, { zone: 'utc' }));
  if (!time.isValid) {
    return iso;
  }
  if (time < DateTime.utc().minus({ days: 30 })) {
    return time.toLocaleString(DateTime.DATE_MED);
  }
  return time.toRelative() ?? iso;
}

/** A day of the portal's calendar, e.g. "3 Mar 2025" in the reader's language. @public */
export function dayText(day: string): string {
  return inLanguage(DateTime.fromISO(day, { zone: 'utc' })).toLocaleString(
    DateTime.DATE_MED,
  );
}

/**
 * A day without its year, where there is no room for it, as one writes it in the reader's language.
 *
 * @public
 */
export function shortDayText(day: string): string {
  return inLanguage(DateTime.fromISO(day, { zone: 'utc' })).toLocaleString({
    month: 'short',
    day: 'numeric',
  });
}

function inLanguage(time: DateTime): DateTime {
  return time.reconfigure({ locale: language() });
}
