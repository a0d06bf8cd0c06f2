import { setImmediate } from 'node:timers/promises';
import type { StateCounts } from '@thrive/backstage-plugin-scorecards-common';
import type { Knex } from 'knex';
import { jsonList, jsonRows } from '@thrive/database';
import { addCounts, addStates } from './stateCounts';

/** After so many rows the event loop gets a turn. */
const YIELD_AFTER = 2000;

/** Counts the states of groups' checks anew and stores what differs from their latest row; returns how many rows. */
export async function rollUpChecks(
  tx: Knex.Transaction,
  groups: readonly string[],
  day: string,
  checkIdAt: (slot: number) => string | undefined,
): Promise<number> {
  const list = jsonList(tx, groups);
  const current = await countChecks(tx, list, checkIdAt);
  const latest = await tx('daily_checks as d')
    .whereRaw(`group_ref in (${list.sql})`, [list.binding])
    .whereRaw(
      'day = (select max(day) from daily_checks m where m.group_ref = d.group_ref)',
    )
    .select('group_ref', 'body');
  const before = new Map(latest.map(row => [row.group_ref, row.body]));
  for (const group of before.keys()) {
    if (!current.has(group)) current.set(group, new Map());
  }
  const changed = [...current]
    .map(([group_ref, counts]) => ({
      group_ref,
      day,
      body: JSON.stringify(
        Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1))),
      ),
    }))
    .filter(row => before.get(row.group_ref) !== row.body);
  if (changed.length === 0) return 0;
  const rows = jsonRows(
    tx,
    { group_ref: 'text', day: 'text', body: 'text' },
    changed,
  );
  await tx.raw(
    `insert into daily_checks (group_ref, day, body) select * from (${rows.sql}) as incoming where true
     on conflict (group_ref, day) do update set body = excluded.body`,
    [rows.binding],
  );
  return changed.length;
}

/**
 * States of every check per group. The database counts per owner, where many entities share one
 * text of states; the owners are added up to groups here.
 */
async function countChecks(
  tx: Knex.Transaction,
  groups: { sql: string; binding: string },
  checkIdAt: (slot: number) => string | undefined,
): Promise<Map<string, Map<string, StateCounts>>> {
  const pairs = await tx('owner_groups')
    .whereRaw(`group_ref in (${groups.sql})`, [groups.binding])
    .select('owner_ref', 'group_ref');
  // The platform is among the groups whenever one is, so that every owner counts.
  const counted = await tx('entities')
    .whereNot('states', '')
    .groupBy('owner_ref', 'states')
    .select('owner_ref', 'states')
    .count('* as entities');
  const byOwner = new Map<string, Map<string, StateCounts>>();
  for (const [index, row] of counted.entries()) {
    if (index % YIELD_AFTER === 0) await setImmediate();
    const counts =
      byOwner.get(String(row.owner_ref)) ?? new Map<string, StateCounts>();
    addStates(counts, String(row.states), Number(row.entities), checkIdAt);
    byOwner.set(String(row.owner_ref), counts);
  }
  const byGroup = new Map<string, Map<string, StateCounts>>();
  for (const { owner_ref: owner, group_ref: group } of pairs) {
    const sums = byGroup.get(group) ?? new Map<string, StateCounts>();
    addCounts(sums, byOwner.get(owner) ?? new Map());
    byGroup.set(group, sums);
  }
  return byGroup;
}
