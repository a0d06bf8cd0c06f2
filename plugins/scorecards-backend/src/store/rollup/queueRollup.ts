import type { Knex } from 'knex';
import { jsonRows } from '@thrive/database';

/**
 * Asks for the roll-up of owners or groups to be made anew, in the caller's transaction. What is asked
 * for already is written again: the lock on it keeps a roll-up that does not see this transaction from
 * taking it for done.
 */
export async function queueRollup(
  tx: Knex.Transaction,
  kind: 'owner' | 'group',
  refs: readonly string[],
): Promise<void> {
  const unique = [...new Set(refs)].sort();
  if (unique.length === 0) return;
  const rows = jsonRows(
    tx,
    { kind: 'text', ref: 'text' },
    unique.map(ref => ({ kind, ref })),
  );
  await tx.raw(
    `insert into rollup_queue (kind, ref) select * from (${rows.sql}) as incoming where true
     on conflict (kind, ref) do update set ref = excluded.ref`,
    [rows.binding],
  );
}
