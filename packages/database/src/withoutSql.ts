import { InputError, ServiceUnavailableError } from '@backstage/errors';

/** Postgres' character_not_in_repertoire: a parameter that is no text. Batches are cleaned before. */
const NO_CHARACTER = '22021';

/** Errors that are meant for a client already. */
const OWN_ERRORS = [
  'ConflictError',
  'InputError',
  'NotAllowedError',
  'NotFoundError',
  'ServiceUnavailableError',
];

/**
 * Runs a database call so that its errors can go to a client: the SQL and the values stay in
 * `cause`, which is logged and never sent. (Backstage hides Postgres' errors from clients, not SQLite's.)
 * @public
 */
export async function withoutSql<T>(
  what: string,
  call: () => Promise<T>,
): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (isOwnError(error)) throw error;
    if ((error as { code?: unknown }).code === NO_CHARACTER) {
      throw new InputError(
        'The request has a character that no text may have, such as NUL; leave it out.',
      );
    }
    const wrapped = new ServiceUnavailableError(
      `The database could not ${what}. Nothing was lost; try again in a moment.`,
    );
    Object.defineProperty(wrapped, 'cause', {
      value: error,
      enumerable: false,
    });
    throw wrapped;
  }
}

function isOwnError(error: unknown): boolean {
  return error instanceof Error && OWN_ERRORS.includes(error.name);
}
