import type { ListColumn } from '@thrive/pages';

const DAY = 86_400_000;
const WEEK = 7;
/** 1970-01-01 was a Thursday. */
const THURSDAY = 3;

/** The Mondays of so many weeks, the last of which is over at the end of a day; oldest first. */
export function mondaysUntil(day: string, count: number): string[] {
  const tomorrow = Date.parse(day) / DAY + 1;
  const thisMonday = tomorrow - ((tomorrow + THURSDAY) % WEEK);
  return Array.from({ length: count }, (_, index) => {
    const monday = thisMonday - (count - index) * WEEK;
    return new Date(monday * DAY).toISOString().slice(0, 10);
  });
}

/** The weeks of a small line as columns of the file. */
export function weekCells<T>(
  mondays: readonly string[],
  label: (monday: string) => string,
  of: (row: T) => readonly (number | null)[],
): NonNullable<ListColumn<T>['more']> {
  return mondays.map((monday, index) => ({
    id: monday,
    label: label(monday),
    value: row => of(row)[index] ?? undefined,
  }));
}
