import { storableText } from '@thrive/database';

const SHORTEST = 2;
const LONGEST = 60;
/** An address, a link, or a number that could be somebody's. */
const TELLING = /@|:\/\/|\d{6,}/;

/**
 * What was searched for, as it is counted: in small letters, with single spaces. Undefined for what is
 * too long to be a search, or looks as if it told of somebody.
 */
export function readSearchTerm(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > 1000) return undefined;
  const term = storableText(value)
    .trim()
    .replace(/\s+/g, ' ')
    .toLocaleLowerCase('en-US');
  const fits = term.length >= SHORTEST && term.length <= LONGEST;
  return fits && !TELLING.test(term) ? term : undefined;
}
