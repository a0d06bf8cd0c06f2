import { isPostgres, jsonList, jsonRows, rowsOf } from '@thrive/database';
import type { Knex } from 'knex';
import type { Actor } from './UsageStore';

export const KINDS = { person: 0, service: 1, simulated: 2 } as const;

export interface PersonRow {
  id: number;
  optedOut: boolean;
  /** When they did anything, and something of value, for the first time. */
  firstAt?: number;
  valueAt?: number;
}

/**
 * The rows of actors by pseudonym, made where there is none, and locked until the transaction ends:
 * two replicas never change the activity of the same person at the same time.
 */
export async function lockPeople(
  tx: Knex.Transaction,
  actors: readonly Actor[],
  keyId: string,
): Promise<ReadonlyMap<string, PersonRow>> {
  const byPseudonym = new Map(actors.map(actor => [actor.pseudonym, actor]));
  // In one order everywhere, so that no two wait for each other.
  const sorted = [...byPseudonym.values()].sort((a, b) =>
    a.pseudonym < b.pseudonym ? -1 : 1,
  );
  await renameFormer(tx, sorted, keyId);
  const rows = jsonRows(
    tx,
    { pseudonym: 'text', kind: 'integer' },
    sorted.map(({ pseudonym, kind }) => ({ pseudonym, kind: KINDS[kind] })),
  );
  await tx.raw(
    `insert into people (pseudonym, kind, key_id)
     select pseudonym, kind, ? from (${rows.sql}) as incoming
     where not exists (select 1 from people where people.pseudonym = incoming.pseudonym)
     on conflict do nothing`,
    [keyId, rows.binding],
  );
  const list = jsonList(tx, [...byPseudonym.keys()]);
  const found = tx('people')
    .whereRaw(`pseudonym in (${list.sql})`, [list.binding])
    .orderBy('id')
    .select('id', 'pseudonym', 'opted_out', 'first_at', 'value_at');
  const people = await (isPostgres(tx) ? found.forUpdate() : found);
  return new Map(
    people.map(row => [
      row.pseudonym,
      {
        id: row.id,
        optedOut: row.opted_out === 1,
        firstAt: row.first_at === null ? undefined : Number(row.first_at),
        valueAt: row.value_at === null ? undefined : Number(row.value_at),
      },
    ]),
  );
}

/** Someone who is known under a former key goes on under the present one. */
async function renameFormer(
  tx: Knex.Transaction,
  actors: readonly Actor[],
  keyId: string,
): Promise<void> {
  const renamed = actors.flatMap(({ pseudonym, former }) =>
    former.map(old => ({ pseudonym, old })),
  );
  if (renamed.length === 0) return;
  const rows = jsonRows(tx, { pseudonym: 'text', old: 'text' }, renamed);
  const known = rowsOf<{ pseudonym: string; old: string }>(
    await tx.raw(
      `select incoming.pseudonym, incoming.old from (${rows.sql}) as incoming
       join people on people.pseudonym = incoming.old
       where not exists (select 1 from people as own where own.pseudonym = incoming.pseudonym)`,
      [rows.binding],
    ),
  );
  for (const { pseudonym, old } of known) {
    // Once in the life of a key and a person.
    await tx('people')
      .where({ pseudonym: old })
      .update({ pseudonym, key_id: keyId });
  }
}

/** Notes when people did something for the first time; writes only of whom that is news. */
export async function noteFirsts(
  tx: Knex.Transaction,
  uses: readonly { person: PersonRow; at: number; isValue: boolean }[],
): Promise<void> {
  const firsts = new Map<number, { first: number; value?: number }>();
  const earliest = (a: number | undefined, b: number | undefined) =>
    a === undefined || b === undefined ? a ?? b : Math.min(a, b);
  for (const { person, at, isValue } of uses) {
    const known = firsts.get(person.id);
    firsts.set(person.id, {
      first: Math.min(known?.first ?? person.firstAt ?? at, at),
      value: earliest(
        known ? known.value : person.valueAt,
        isValue ? at : undefined,
      ),
    });
  }
  const before = new Map(uses.map(({ person }) => [person.id, person]));
  const changed = [...firsts].filter(([id, { first, value }]) => {
    const { firstAt, valueAt } = before.get(id)!;
    return first !== firstAt || value !== valueAt;
  });
  if (changed.length === 0) return;
  const rows = jsonRows(
    tx,
    { id: 'integer', first_at: 'bigint', value_at: 'bigint' },
    changed.map(([id, { first, value }]) => ({
      id,
      first_at: first,
      value_at: value,
    })),
  );
  await tx.raw(
    `update people set first_at = incoming.first_at, value_at = incoming.value_at
     from (${rows.sql}) as incoming where people.id = incoming.id`,
    [rows.binding],
  );
}
