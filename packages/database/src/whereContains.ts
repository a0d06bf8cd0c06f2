import type { Knex } from 'knex';

/**
 * Keeps rows of which one column contains some text, whatever its case; `%` and `_` stand for themselves.
 * Without a text it keeps all.
 *
 * @param columns - their names, of the program and never of what somebody sent
 */
export function whereContains(
  query: Knex.QueryBuilder,
  columns: readonly string[],
  text: string | undefined,
): void {
  const words = text?.trim().toLocaleLowerCase('en-US');
  if (!words) return;
  const pattern = `%${words.replace(/[\\%_]/g, '\\$&')}%`;
  const matches = columns.map(column => `lower(${column}) like ? escape '\\'`);
  query.whereRaw(
    `(${matches.join(' or ')})`,
    columns.map(() => pattern),
  );
}
