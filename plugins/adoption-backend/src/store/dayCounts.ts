import { jsonRows } from '@thrive/database';
import type { Knex } from 'knex';
import type { Day } from '../measures/calendar';

/** How many events of something there were on a day. */
export interface DayCount<T> {
  day: Day;
  of: T;
  events: number;
}

/** Counts events by day and by what they are of. */
export class DayCounts<T extends string | number> {
  readonly #counts = new Map<string, DayCount<T>>();

  add(day: Day, of: T): void {
    const key = `${day} ${of}`;
    const known = this.#counts.get(key);
    if (known) known.events += 1;
    else this.#counts.set(key, { day, of, events: 1 });
  }

  get all(): DayCount<T>[] {
    return [...this.#counts.values()];
  }
}

/** What events are counted by: routes are not entities. */
export function isEntityRef(
  subject: string | null | undefined,
): subject is string {
  return Boolean(subject) && !subject!.startsWith('/');
}

/** Tables of counts by day, with the column that says what is counted, and its type. */
const COUNTED = {
  capability_id: 'integer',
  subject_id: 'integer',
  outcome: 'text',
} as const;

/** Adds counts to those of a table, in one order everywhere, so that no two wait for each other. */
export async function addCounts<T extends string | number>(
  knex: Knex,
  table: 'capability_days' | 'subject_days' | 'intake_days',
  column: keyof typeof COUNTED,
  counts: readonly DayCount<T>[],
): Promise<void> {
  if (counts.length === 0) return;
  const sorted = [...counts].sort(
    (a, b) => a.day - b.day || (a.of < b.of ? -1 : 1),
  );
  const rows = jsonRows(
    knex,
    { day: 'integer', counted: COUNTED[column], events: 'integer' },
    sorted.map(({ day, of, events }) => ({ day, counted: of, events })),
  );
  await knex.raw(
    `insert into ${table} (day, ${column}, events)
     select day, counted, events from (${rows.sql}) as incoming where true
     on conflict (day, ${column}) do update set events = ${table}.events + excluded.events`,
    [rows.binding],
  );
}

/** Takes counts off those of a table. What nothing is left of goes. */
export async function takeCounts<T extends string | number>(
  knex: Knex,
  table: 'capability_days' | 'subject_days',
  column: keyof typeof COUNTED,
  counts: readonly DayCount<T>[],
): Promise<void> {
  if (counts.length === 0) return;
  const taken = counts.map(each => ({ ...each, events: -each.events }));
  await addCounts(knex, table, column, taken);
  const days = [...new Set(counts.map(({ day }) => day))];
  await knex(table).whereIn('day', days).where('events', '<=', 0).delete();
}
