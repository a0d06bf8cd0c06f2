import { InputError } from '@backstage/errors';

/** What a value of a cursor is compared with; Postgres takes no other number for a whole one. @public */
export type CursorType = 'string' | 'number' | 'integer' | 'id';

const FITS: Readonly<Record<CursorType, (value: unknown) => boolean>> = {
  string: value => typeof value === 'string' && !value.includes('\0'),
  number: Number.isFinite,
  integer: value =>
    Number.isInteger(value) && Math.abs(value as number) < 2 ** 31,
  id: Number.isSafeInteger,
};

/** Where the next page starts: the sort values of the last row, opaque to clients. @public */
export function encodeCursor(values: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/**
 * Reads a cursor.
 *
 * @param types - of the values it must hold; an `integer` fits a column of 32 bits, an `id` one of 64
 * @throws InputError when it was not made by `encodeCursor` for the same order
 * @public
 */
export function decodeCursor(
  cursor: string,
  types: readonly CursorType[],
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
    values.every((value, index) => FITS[types[index]](value));
  if (!sound) {
    throw new InputError(
      'The cursor does not belong to this list; start again without one.',
    );
  }
  return values as (string | number)[];
}
