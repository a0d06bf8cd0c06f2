import { InputError } from '@backstage/errors';

/** Where the next page starts: the sort values of the last row, opaque to clients. */
export function encodeCursor(values: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/**
 * Reads a cursor.
 *
 * @param types - of the values it must hold
 * @throws InputError when it was not made by `encodeCursor` for the same order
 */
export function decodeCursor(
  cursor: string,
  types: readonly ('string' | 'number')[],
): (string | number)[] {
  let values: unknown;
  try {
    values = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    values = undefined;
  }
  const sound =
    Array.isArray(values) &&
    values.length === types.length &&
    values.every((value, index) => typeof value === types[index]);
  if (!sound) {
    throw new InputError(
      'The cursor does not belong to this list; start again without one.',
    );
  }
  return values as (string | number)[];
}
