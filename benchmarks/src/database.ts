import knexFactory, { type Knex } from 'knex';

/** The connection string of a database on the benchmark's server. */
export function urlOfDatabase(name: string): string {
  const url = process.env.BENCH_POSTGRES_URL;
  if (!url) throw new Error('Run this with ./yarnw bench');
  return url.replace(/\/postgres$/, `/${name}`);
}

/** A fresh database on the benchmark's server. */
export async function createDatabase(name: string): Promise<Knex> {
  const admin = knexFactory({
    client: 'pg',
    connection: urlOfDatabase('postgres'),
  });
  await admin.raw(`create database ${name}`);
  await admin.destroy();
  return knexFactory({
    client: 'pg',
    connection: urlOfDatabase(name),
    pool: { min: 0, max: 10 },
  });
}

/** What was asked of the database since the last look. */
export interface Asked {
  statements: number;
  /** Rows inserted, updated or deleted, as the database answered. */
  rowsWritten: number;
}

/** Counts statements and written rows from now on; `take` answers and starts anew. */
export function watchDatabase(knex: Knex): { take: () => Asked } {
  let asked: Asked = { statements: 0, rowsWritten: 0 };
  knex.on('query', () => {
    asked.statements += 1;
  });
  knex.on(
    'query-response',
    (
      _: unknown,
      query: { response?: { command?: string; rowCount?: number } },
    ) => {
      const { command = '', rowCount = 0 } = query.response ?? {};
      if (['INSERT', 'UPDATE', 'DELETE'].includes(command))
        asked.rowsWritten += rowCount;
    },
  );
  return {
    take: () => {
      const taken = asked;
      asked = { statements: 0, rowsWritten: 0 };
      return taken;
    },
  };
}
