import type { z } from 'zod';

/** What is asked for, in words. */
const NEEDED: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping',
  record: 'a mapping',
};
const FORMATS: Readonly<Record<string, string>> = {
  url: 'an address such as https://example.com',
  date: 'a date such as 2026-12-01',
};
const LONGEST = 80;
/** What there is a number of in a value. */
const COUNTED: Readonly<Record<string, string>> = {
  string: 'characters',
  array: 'entries',
};

/** What is wrong with a value, as people say it, and what is needed instead. */
export function wordsOfIssue(
  issue: z.core.$ZodIssue,
  place: string,
  value: unknown,
): string {
  const needs = (what: string) =>
    `${place} is ${kindOf(value)}; ${what} is needed.`;
  switch (issue.code) {
    case 'invalid_type': {
      const needed = NEEDED[issue.expected] ?? issue.expected;
      const isUnquoted =
        needed === NEEDED.string &&
        (typeof value === 'number' || typeof value === 'boolean');
      return needs(isUnquoted ? `${needed} in quotes` : needed);
    }
    case 'invalid_value': {
      const values = issue.values.map(String).join(', ');
      return `${place} is ${shown(value)}; ${
        issue.values.length > 1 ? `one of ${values}` : values
      } is needed.`;
    }
    case 'unrecognized_keys':
      return `${place} means nothing here.`;
    case 'too_small':
      return Number(issue.minimum) === 1 && issue.origin in COUNTED
        ? `${place} is empty; something is needed.`
        : `${place} ${measured(issue.origin, 'less', issue.minimum)}.`;
    case 'too_big':
      return `${place} ${measured(issue.origin, 'more', issue.maximum)}.`;
    case 'invalid_format':
      return issue.format in FORMATS
        ? `${place} is ${shown(value)}; ${FORMATS[issue.format]} is needed.`
        : `${place}: ${issue.message}`;
    case 'invalid_union':
      return `${place} is ${kindOf(value)}, which is none of what it may be.`;
    default:
      return `${place}: ${issue.message}`;
  }
}

function measured(
  origin: string,
  way: 'less' | 'more',
  bound: number | bigint,
): string {
  if (!(origin in COUNTED)) return `is ${way} than ${bound}`;
  const than = way === 'less' ? 'fewer' : way;
  return `has ${than} than ${bound} ${COUNTED[origin]}`;
}

/** A value that is short to say, or what kind of a value it is. */
function shown(value: unknown): string {
  return typeof value === 'string' && value.length <= LONGEST
    ? JSON.stringify(value)
    : kindOf(value);
}

function kindOf(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'empty';
  if (Array.isArray(value)) return NEEDED.array;
  return NEEDED[typeof value] ?? typeof value;
}
