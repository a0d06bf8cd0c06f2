import { jsonRows, rowsOf } from '@thrive/database';
import type { Knex } from 'knex';
import { readBits, storeBits, withDays } from '../measures/activityBits';
import type { Activity } from '../measures/ActivityMatrix';
import type { Day } from '../measures/calendar';

/** The tracks that are no capability. */
export const ANY_USE = 0;
export const ELIGIBLE = -1;

export interface ActivityRow {
  person_id: number;
  track: number;
  first_day: number;
  base_day: number;
  bits: string;
}

/** Days on which a person was active, on one track. */
export interface ActiveDays {
  personId: number;
  track: number;
  days: Set<Day>;
}

/** Days by person and track, each once. */
export class ActiveDaysByPerson {
  readonly #days = new Map<string, ActiveDays>();

  add(personId: number, track: number, day: Day): void {
    const key = `${personId} ${track}`;
    const known = this.#days.get(key);
    if (known) known.days.add(day);
    else this.#days.set(key, { personId, track, days: new Set([day]) });
  }

  get all(): ActiveDays[] {
    return [...this.#days.values()];
  }
}

/** Which days of some people are known, on some tracks. */
export async function readActiveDays(
  tx: Knex.Transaction,
  wanted: readonly Pick<ActiveDays, 'personId' | 'track'>[],
): Promise<(personId: number, track: number) => Activity | undefined> {
  if (wanted.length === 0) return () => undefined;
  const keys = jsonRows(
    tx,
    { person_id: 'integer', track: 'integer' },
    wanted.map(({ personId, track }) => ({ person_id: personId, track })),
  );
  const rows = rowsOf<ActivityRow>(
    await tx.raw(
      `select activity.* from activity join (${keys.sql}) as wanted
       on wanted.person_id = activity.person_id and wanted.track = activity.track`,
      [keys.binding],
    ),
  );
  const known = new Map(
    rows.map(row => [`${row.person_id} ${row.track}`, readBits(fromRow(row))]),
  );
  return (personId, track) => known.get(`${personId} ${track}`);
}

/** Adds days to the activity of people whose rows are locked; writes only what changed. */
export async function addActiveDays(
  tx: Knex.Transaction,
  active: readonly ActiveDays[],
): Promise<void> {
  if (active.length === 0) return;
  const known = await readActiveDays(tx, active);
  const changed = active.flatMap(({ personId, track, days }) => {
    const grown = withDays(known(personId, track), [...days]);
    if (!grown) return [];
    const { firstDay, base, bits } = storeBits(grown);
    return {
      person_id: personId,
      track,
      first_day: firstDay,
      base_day: base,
      bits,
    };
  });
  if (changed.length === 0) return;
  const written = jsonRows(
    tx,
    {
      person_id: 'integer',
      track: 'integer',
      first_day: 'integer',
      base_day: 'integer',
      bits: 'text',
    },
    changed,
  );
  await tx.raw(
    `insert into activity (person_id, track, first_day, base_day, bits)
     select person_id, track, first_day, base_day, bits from (${written.sql}) as incoming where true
     on conflict (person_id, track) do update set
       first_day = excluded.first_day, base_day = excluded.base_day, bits = excluded.bits`,
    [written.binding],
  );
}

export function fromRow(row: ActivityRow) {
  return { firstDay: row.first_day, base: row.base_day, bits: row.bits };
}
