import type { Knex } from 'knex';
import { storableText } from './storableText';

/** Types of the columns a batch brings, as both databases know them. @public */
export type ColumnType =
  | 'text'
  | 'uuid'
  | 'integer'
  | 'bigint'
  | 'real'
  | 'double precision';

/** Whether the database is Postgres; the other one that is supported is SQLite. @public */
export function isPostgres(knex: Knex): boolean {
  return knex.client.config.client === 'pg';
}

/**
 * A batch as a table: SQL that selects the rows of one JSON parameter, and that parameter.
 * One statement shape for any number of rows on both databases, without a limit on binds.
 *
 * @example
 * `insert into t (a, b) ${rows.sql}` with `[rows.binding]`
 * @public
 */
export function jsonRows<TColumn extends string>(
  knex: Knex,
  columns: Readonly<Record<TColumn, ColumnType>>,
  rows: readonly Readonly<
    Record<TColumn, string | number | null | undefined>
  >[],
): { sql: string; binding: string } {
  const names = Object.keys(columns) as TColumn[];
  if (isPostgres(knex)) {
    // json_to_recordset reads each row once; picking columns one by one would read it once for each.
    const types = names.map(name => `${name} ${columns[name]}`);
    return {
      sql: `select * from json_to_recordset(?::json) as r(${types.join(
        ', ',
      )}) ${limitTo(rows)}`,
      binding: toJson(rows),
    };
  }
  const picks = names.map(
    (name, index) => `json_extract(r.value, '$[${index}]') as ${name}`,
  );
  return {
    sql: `select ${picks.join(', ')} from json_each(?) as r`,
    binding: toJson(rows.map(row => names.map(name => row[name] ?? null))),
  };
}

/** A list of texts as a subquery with one parameter: `where x in (${list.sql})`. @public */
export function jsonList(
  knex: Knex,
  values: readonly string[],
): { sql: string; binding: string } {
  return {
    sql: isPostgres(knex)
      ? `select json_array_elements_text(?::json) ${limitTo(values)}`
      : 'select value from json_each(?)',
    binding: toJson(values),
  };
}

/**
 * Tells Postgres of how few rows it is: it takes JSON for a hundred, and reads the whole of a table of
 * thousands to find ten.
 */
function limitTo({ length }: readonly unknown[]): string {
  return `limit ${length}`;
}

/** One text that Postgres cannot hold, in an error or a title, must not cost the whole batch. */
function toJson(value: unknown): string {
  const json = JSON.stringify(value);
  return /\\u0000|\\ud[89a-f]/.test(json)
    ? JSON.stringify(value, (_, inner) =>
        typeof inner === 'string' ? storableText(inner) : inner,
      )
    : json;
}

/** The rows that a raw statement gave back, from either database. @public */
export function rowsOf<TRow>(result: unknown): TRow[] {
  return Array.isArray(result) ? result : (result as { rows: TRow[] }).rows;
}
