import { isPostgres, rowsOf } from '@thrive/database';
import type { Knex } from 'knex';
import { DateTime } from 'luxon';

/** Partitions are made for this month and so many after it. */
const MONTHS_AHEAD = 3;

const PREFIX = 'events_';
const FORMAT = 'yyyy_MM';

/**
 * Makes the partitions of the events of this month and the next ones, where the database has partitions and
 * this user may make them. What has none of its own is kept in the default one.
 */
export async function createPartitions(knex: Knex, now: number): Promise<void> {
  if (!(await mayChangePartitions(knex))) return;
  const month = DateTime.fromMillis(now, { zone: 'utc' }).startOf('month');
  for (let ahead = 0; ahead <= MONTHS_AHEAD; ahead++) {
    const from = month.plus({ months: ahead });
    const name = PREFIX + from.toFormat(FORMAT);
    const to = from.plus({ months: 1 });
    await knex.transaction(async tx => {
      // Replicas start together; the second one finds what the first has made.
      await tx.raw('select pg_advisory_xact_lock(hashtext(?))', [name]);
      const { rows } = await tx.raw('select to_regclass(?) as found', [name]);
      if (rows[0].found) return;
      const range = `from (${from.toMillis()}) to (${to.toMillis()})`;
      // No event may come between the copy and the deletion.
      await tx.raw('lock table events in access exclusive mode');
      // Events that came before their partition was made lie in the default one.
      await tx.raw(
        `create temporary table moved on commit drop as
         select * from events_default where received_at >= ${from.toMillis()} and received_at < ${to.toMillis()}`,
      );
      await tx.raw(
        `delete from events_default where received_at >= ${from.toMillis()} and received_at < ${to.toMillis()}`,
      );
      await tx.raw(
        `create table ${name} partition of events for values ${range}`,
      );
      await tx.raw(
        `create unique index ${name}_event_uniq on ${name} ((uuid_hash_extended(event_id, 0)))`,
      );
      await tx.raw(`insert into ${name} select * from moved`);
    });
  }
}

/** Whether there are partitions, and this database user may make and drop them. */
export async function mayChangePartitions(knex: Knex): Promise<boolean> {
  if (!isPostgres(knex)) return false;
  const { rows } = await knex.raw(
    `select pg_has_role(relowner, 'USAGE') and has_schema_privilege(current_schema(), 'CREATE') as may
     from pg_class where oid = 'events'::regclass`,
  );
  return rows[0].may;
}

/** The names of the monthly partitions of the events, the oldest first. */
export async function partitionsOf(knex: Knex): Promise<string[]> {
  if (!isPostgres(knex)) return [];
  const rows = rowsOf<{ name: string }>(
    await knex.raw(
      `select inhrelid::regclass::text as name from pg_inherits where inhparent = 'events'::regclass`,
    ),
  );
  return rows
    .map(({ name }) => name)
    .filter(name => /^events_\d{4}_\d{2}$/.test(name))
    .sort();
}

/** The first day of the month whose events a partition holds. */
export function monthOfPartition(name: string): DateTime {
  return DateTime.fromFormat(name.slice(PREFIX.length), FORMAT, {
    zone: 'utc',
  });
}
