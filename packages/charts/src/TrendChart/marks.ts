import { language } from '@thrive/locale';

/** Something that happened on a day, drawn on the picture and named under it. @public */
export interface TrendMark {
  /** ISO day. */
  day: string;
  label: string;
}

const DAY = 86_400_000;

/**
 * Marks with the place of the last day shown that is not after theirs, and where they stand exactly:
 * between that place and the next one, as far as days have passed. Each place stands for all days until
 * the next one; what happened before the first or after all of the last is left out.
 *
 * @param days - ISO days, oldest first, at even distances
 */
export function marksOn(
  days: readonly string[],
  marks: readonly TrendMark[],
): (TrendMark & { index: number; at: number })[] {
  if (days.length === 0) return [];
  const last = Date.parse(days[days.length - 1]);
  const step = days.length < 2 ? DAY : last - Date.parse(days[days.length - 2]);
  return marks.flatMap(mark => {
    const index = days.findLastIndex(day => day <= mark.day);
    const isAfter = Date.parse(mark.day) >= last + step;
    if (index === -1 || isAfter) return [];
    const passed = (Date.parse(mark.day) - Date.parse(days[index])) / step;
    const at = Math.min(index + passed, days.length - 1);
    return [{ ...mark, index, at }];
  });
}

/** A day of the portal's calendar; it has no time zone to convert. */
export function shortDay(day: string): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString(language(), {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  });
}
