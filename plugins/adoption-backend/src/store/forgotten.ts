import type { Knex } from 'knex';

const EVENTS = 'events';

/** Before when single events are forgotten, in milliseconds; undefined while all are kept. */
export async function readForgottenBefore(
  knex: Knex,
): Promise<number | undefined> {
  const [row] = await knex('forgotten').where({ what: EVENTS });
  return row && Number(row.before);
}

/** Notes that events before a time are forgotten. What was forgotten once stays so. */
export async function noteForgotten(knex: Knex, before: number): Promise<void> {
  await knex.raw(
    `insert into forgotten (what, before) values (?, ?)
     on conflict (what) do update set before = excluded.before
     where excluded.before > forgotten.before`,
    [EVENTS, before],
  );
}
