import knexFactory, { type Knex } from 'knex';

/** A fresh database on the benchmark's server. */
export async function createDatabase(name: string): Promise<Knex> {
  const url = process.env.BENCH_POSTGRES_URL;
  if (!url) throw new Error('Run this with ./yarnw bench');
  const admin = knexFactory({ client: 'pg', connection: url });
  await admin.raw(`create database ${name}`);
  await admin.destroy();
  return knexFactory({
    client: 'pg',
    connection: url.replace(/\/postgres$/, `/${name}`),
    pool: { min: 0, max: 10 },
  });
}

/** Counts statements from now on; `take` answers and starts anew. */
export function countStatements(knex: Knex): { take: () => number } {
  let statements = 0;
  knex.on('query', () => {
    statements += 1;
  });
  return {
    take: () => {
      const taken = statements;
      statements = 0;
      return taken;
    },
  };
}

/** Rows written so far, by the database's own account. */
export async function readRowsWritten(knex: Knex): Promise<number> {
  // Sessions report what they did at most once a second.
  await new Promise(resolve => setTimeout(resolve, 1500));
  const { rows } = await knex.raw(
    'select coalesce(sum(n_tup_ins + n_tup_upd + n_tup_del), 0) as written from pg_stat_user_tables',
  );
  return Number(rows[0].written);
}
