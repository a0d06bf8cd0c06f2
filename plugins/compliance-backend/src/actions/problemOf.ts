import { isError } from '@backstage/errors';

const TOLD = ['ConflictError', 'InputError'];

/**
 * What stands against doing something now, in words: of an error that an action throws a template only
 * tells the status. What is not allowed, or broken, is thrown on.
 */
export function problemOf(error: unknown): string {
  if (isError(error) && TOLD.includes(error.name)) return error.message;
  throw error;
}
