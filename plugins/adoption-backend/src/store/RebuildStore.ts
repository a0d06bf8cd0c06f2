import { isPostgres, jsonRows, rowsOf, withoutSql } from '@thrive/database';
import type { Knex } from 'knex';
import {
  hasDay,
  readBits,
  storeBits,
  withDays,
  withoutDay,
} from '../measures/activityBits';
import type { Day } from '../measures/calendar';
import { ANY_USE, ELIGIBLE, fromRow, type ActivityRow } from './activityRows';
import { KINDS } from './people';

/** A day with when it begins and ends, in milliseconds. */
export interface DaySpan {
  day: Day;
  from: number;
  to: number;
}

/** Counts days again from single events. */
export interface RebuildStore {
  /** When the oldest single event that is kept happened; undefined when none is. */
  oldestEvent(): Promise<number | undefined>;

  /**
   * Makes what is counted of a day what its single events say. Nothing comes in meanwhile.
   *
   * @returns whether anything was different
   */
  rebuildDay(span: DaySpan): Promise<boolean>;
}

export class KnexRebuildStore implements RebuildStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async oldestEvent(): Promise<number | undefined> {
    const [row] = await withoutSql('find the oldest event', () =>
      this.#knex('events').min('received_at as at'),
    );
    return row.at === null ? undefined : Number(row.at);
  }

  async rebuildDay(span: DaySpan): Promise<boolean> {
    return withoutSql('count a day again', () =>
      this.#knex.transaction(async tx => {
        if (isPostgres(tx))
          await tx.raw('lock table events in share row exclusive mode');
        const counts = [
          await recount(tx, span, 'capability_days', 'capability_id', ''),
          await recount(
            tx,
            span,
            'subject_days',
            'subject_id',
            `and e.subject_id in (select id from terms where kind = 'subject' and value not like '/%')`,
          ),
        ];
        const activity = await reactivate(tx, span);
        return counts.some(Boolean) || activity;
      }),
    );
  }
}

/** Replaces the counts of a day when they are not what the events say. */
async function recount(
  tx: Knex.Transaction,
  { day, from, to }: DaySpan,
  table: 'capability_days' | 'subject_days',
  column: 'capability_id' | 'subject_id',
  only: string,
): Promise<boolean> {
  const counted = rowsOf<{ of: number; events: number }>(
    await tx.raw(
      `select e.${column} as of, count(*) as events
       from events as e join people as p on p.id = e.person_id
       where e.received_at >= ? and e.at >= ? and e.at < ? and p.kind <> ${KINDS.service} ${only}
       group by e.${column}`,
      [from, from, to],
    ),
  );
  const known: { of: number; events: number }[] = await tx(table)
    .where({ day })
    .select(`${column} as of`, 'events');
  const text = (rows: typeof known) =>
    rows
      .map(({ of, events }) => `${of} ${events}`)
      .sort()
      .join();
  if (text(counted) === text(known)) return false;
  await tx(table).where({ day }).delete();
  if (counted.length > 0) {
    await tx.batchInsert(
      table,
      counted.map(({ of, events }) => ({
        day,
        [column]: of,
        events: Number(events),
      })),
    );
  }
  return true;
}

/** Sets and clears the bits of a day as the events say. */
async function reactivate(
  tx: Knex.Transaction,
  { day, from, to }: DaySpan,
): Promise<boolean> {
  const active = rowsOf<{ person_id: number; track: number }>(
    await tx.raw(
      `select distinct person_id, capability_id as track from events where received_at >= ? and at >= ? and at < ?
       union select distinct person_id, ${ANY_USE} from events where received_at >= ? and at >= ? and at < ?`,
      [from, from, to, from, from, to],
    ),
  );
  const wanted = new Map(
    active.map(row => [`${row.person_id} ${row.track}`, row]),
  );
  const rows: ActivityRow[] = await tx('activity').whereNot('track', ELIGIBLE);
  const changed = rows.flatMap(row => {
    const key = `${row.person_id} ${row.track}`;
    const isActive = wanted.delete(key);
    const activity = readBits(fromRow(row));
    if (isActive === hasDay(activity, day)) return [];
    const mended = isActive
      ? withDays(activity, [day])!
      : withoutDay(activity, day);
    return [{ ...row, ...rowOf(mended) }];
  });
  const added = [...wanted.values()].map(({ person_id, track }) => ({
    person_id,
    track,
    ...rowOf(withDays(undefined, [day])!),
  }));
  const written = [...changed, ...added];
  if (written.length === 0) return false;
  const incoming = jsonRows(
    tx,
    {
      person_id: 'integer',
      track: 'integer',
      first_day: 'integer',
      base_day: 'integer',
      bits: 'text',
    },
    written,
  );
  await tx.raw(
    `insert into activity (person_id, track, first_day, base_day, bits)
     select person_id, track, first_day, base_day, bits from (${incoming.sql}) as incoming where true
     on conflict (person_id, track) do update set
       first_day = excluded.first_day, base_day = excluded.base_day, bits = excluded.bits`,
    [incoming.binding],
  );
  return true;
}

function rowOf(activity: Parameters<typeof storeBits>[0]) {
  const { firstDay, base, bits } = storeBits(activity);
  return { first_day: firstDay, base_day: base, bits };
}
