import { isPostgres, jsonRows, withoutSql } from '@thrive/database';
import type { Knex } from 'knex';
import {
  readBits,
  storeBits,
  withoutDaysBefore,
} from '../measures/activityBits';
import type { Day } from '../measures/calendar';
import { fromRow, type ActivityRow } from './activityRows';
import { noteForgotten } from './forgotten';
import {
  mayChangePartitions,
  monthOfPartition,
  partitionsOf,
} from './partitions';

/** Rows of one transaction. */
const CHUNK = 5_000;
const PEOPLE_CHUNK = 500;

/** Forgets what is past its time. Everything goes in parts, and may stop between them. */
export interface ForgettingStore {
  /**
   * Forgets single events that were received before a time, in milliseconds. Where there are
   * partitions, whole months go, once their last day is past: at once if this database user may drop
   * them, else row by row.
   *
   * @returns how many partitions and rows went
   */
  forgetEvents(
    before: number,
    signal: AbortSignal,
  ): Promise<{ partitions: number; rows: number }>;

  /**
   * Forgets on which days before one people were active. The first day of each is remembered.
   *
   * @returns how many activities became shorter
   */
  forgetDays(before: Day, signal: AbortSignal): Promise<number>;
}

export class KnexForgettingStore implements ForgettingStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async forgetEvents(before: number, signal: AbortSignal) {
    return withoutSql('forget old events', async () => {
      // First, so that nothing of before is imported again meanwhile.
      await noteForgotten(this.#knex, before);
      const past = (await partitionsOf(this.#knex)).filter(
        name => monthOfPartition(name).plus({ months: 1 }).toMillis() <= before,
      );
      const mayDrop = await mayChangePartitions(this.#knex);
      const dropped = mayDrop ? past : [];
      for (const name of dropped) await this.#knex.schema.dropTable(name);
      // What came when no partition was there, and everything where there are none.
      const tables = isPostgres(this.#knex)
        ? ['events_default', ...(mayDrop ? [] : past)]
        : ['events'];
      let rows = 0;
      for (const table of tables)
        rows += await this.#deleteRows(table, before, signal);
      return { partitions: dropped.length, rows };
    });
  }

  async #deleteRows(
    table: string,
    before: number,
    signal: AbortSignal,
  ): Promise<number> {
    const row = isPostgres(this.#knex) ? 'ctid' : 'rowid';
    let rows = 0;
    while (!signal.aborted) {
      const gone: number = await this.#knex(table)
        .whereRaw(
          `${row} in (select ${row} from ${table} where received_at < ? limit ${CHUNK})`,
          [before],
        )
        .delete();
      rows += gone;
      if (gone < CHUNK) break;
    }
    return rows;
  }

  async forgetDays(before: Day, signal: AbortSignal): Promise<number> {
    const forgetPage = (after: number) =>
      withoutSql('forget old days', () =>
        this.#knex.transaction(tx => forgetDaysOfPage(tx, before, after)),
      );
    let after = 0;
    let shortened = 0;
    while (!signal.aborted) {
      const page = await forgetPage(after);
      shortened += page.shortened;
      if (page.last === undefined) break;
      after = page.last;
    }
    return shortened;
  }
}

async function forgetDaysOfPage(
  tx: Knex.Transaction,
  before: Day,
  after: number,
): Promise<{ shortened: number; last?: number }> {
  // Locked as by those who add days, so that none of today is overwritten.
  const people = tx('people')
    .where('id', '>', after)
    .orderBy('id')
    .limit(PEOPLE_CHUNK)
    .select('id');
  const rows = await (isPostgres(tx) ? people.forUpdate() : people);
  if (rows.length === 0) return { shortened: 0 };
  const last = rows[rows.length - 1].id;
  const old: ActivityRow[] = await tx('activity')
    .whereBetween('person_id', [rows[0].id, last])
    .where('base_day', '<', before)
    .whereNot('bits', '')
    .select('*');
  const shorter = old.flatMap(row => {
    const kept = withoutDaysBefore(readBits(fromRow(row)), before);
    const { base, bits } = storeBits(kept);
    return bits === row.bits
      ? []
      : [{ person_id: row.person_id, track: row.track, base_day: base, bits }];
  });
  if (shorter.length > 0) {
    const written = jsonRows(
      tx,
      {
        person_id: 'integer',
        track: 'integer',
        base_day: 'integer',
        bits: 'text',
      },
      shorter,
    );
    await tx.raw(
      `update activity set base_day = incoming.base_day, bits = incoming.bits
       from (${written.sql}) as incoming
       where activity.person_id = incoming.person_id and activity.track = incoming.track`,
      [written.binding],
    );
  }
  return { shortened: shorter.length, last };
}
