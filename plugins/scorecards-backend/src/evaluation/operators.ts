import { InputError } from '@backstage/errors';
import type { JsonValue } from '@backstage/types';
import { RE2JS } from 're2js';
import semver from 'semver';
import { ageOperators } from './ageOperators';
import { isSpdxExpression, spdxAllowed } from './spdx';
import { Verdict } from './verdict';

/** A value in a fact; undefined when the fact has nothing there. */
export type FactValue = JsonValue | undefined;

/** What an operator is asked at evaluation time. */
export interface OperatorContext {
  /** Milliseconds since 1970. */
  now: number;
  /** To be called with the instant at which the answer can change by time alone. */
  reviewAt: (instant: number) => void;
}

export type Test = (actual: FactValue, context: OperatorContext) => Verdict;

/**
 * An operator: `prepare` checks and compiles what the rule compares with, once.
 * With `otherFact` the comparison value comes at evaluation time, so that `prepare` runs then.
 */
export interface Operator {
  /** How the comparison reads in a sentence: "wants at least 3". */
  wants: string;
  /** Whether a rule may leave the value out. */
  valueOptional?: boolean;
  prepare(expected: JsonValue | undefined): Test;
}

const LONGEST_PATTERN = 500;
const LONGEST_MATCHED_TEXT = 65_536;

const verdict = (holds: boolean) => (holds ? Verdict.Holds : Verdict.Fails);

/** A scalar as comparisons see it: numbers in text count as numbers. */
function sameScalar(left: FactValue, right: FactValue): boolean {
  return left === right || JSON.stringify(left) === JSON.stringify(right);
}

/** Answers false when nothing is there, and an error when the value has the wrong type. */
function onPresent(test: (actual: JsonValue) => boolean | undefined): Test {
  return actual => {
    if (actual === undefined) return Verdict.Fails;
    const holds = test(actual);
    return holds === undefined ? Verdict.Error : verdict(holds);
  };
}

function negated(test: Test): Test {
  return (actual, context) => {
    const result = test(actual, context);
    if (result === Verdict.Holds) return Verdict.Fails;
    return result === Verdict.Fails ? Verdict.Holds : result;
  };
}

function wantNumberOrText(expected: FactValue): number | string {
  if (typeof expected === 'number' || typeof expected === 'string')
    return expected;
  throw new InputError('needs a number or a text to compare with');
}

function wantCount(expected: FactValue): number {
  if (
    typeof expected === 'number' &&
    Number.isInteger(expected) &&
    expected >= 0
  ) {
    return expected;
  }
  throw new InputError('needs a whole number of 0 or more');
}

function wantList(expected: FactValue): JsonValue[] {
  if (Array.isArray(expected) && expected.length > 0) return expected;
  throw new InputError('needs a list with at least one value');
}

function ordered(holds: (order: number) => boolean) {
  return (expected: FactValue): Test => {
    const limit = wantNumberOrText(expected);
    return onPresent(actual => {
      if (typeof actual !== typeof limit) return undefined;
      if (actual === limit) return holds(0);
      return holds((actual as number | string) < limit ? -1 : 1);
    });
  };
}

/** Elements of a list, characters of a text, keys of an object. */
function sizeOf(value: JsonValue): number | undefined {
  if (typeof value === 'string' || Array.isArray(value)) return value.length;
  if (value !== null && typeof value === 'object')
    return Object.keys(value).length;
  return undefined;
}

function counted(holds: (count: number, limit: number) => boolean) {
  return (expected: FactValue): Test => {
    const limit = wantCount(expected);
    return actual => {
      const size = actual === undefined ? 0 : sizeOf(actual);
      return size === undefined ? Verdict.Error : verdict(holds(size, limit));
    };
  };
}

function contains(expected: FactValue): Test {
  if (expected === undefined) throw new InputError('needs a value to look for');
  return onPresent(actual => {
    if (typeof actual === 'string') return actual.includes(String(expected));
    if (Array.isArray(actual))
      return actual.some(item => sameScalar(item, expected));
    if (actual !== null && typeof actual === 'object') {
      return Object.hasOwn(actual, String(expected));
    }
    return undefined;
  });
}

/** Matching in time linear in the text (RE2), so that no rule can stall the backend. */
function matches(expected: FactValue): Test {
  if (typeof expected !== 'string')
    throw new InputError('needs a regular expression');
  if (expected.length > LONGEST_PATTERN) {
    throw new InputError(
      `has a regular expression of over ${LONGEST_PATTERN} characters`,
    );
  }
  let pattern: RE2JS;
  try {
    pattern = RE2JS.compile(expected);
  } catch (error) {
    throw new InputError(
      `has a regular expression that RE2 does not take (no look-around, no back-references): ${
        (error as Error).message
      }`,
    );
  }
  return onPresent(actual => {
    if (typeof actual !== 'string' || actual.length > LONGEST_MATCHED_TEXT)
      return undefined;
    return pattern.matcher(actual).find();
  });
}

function satisfies(expected: FactValue): Test {
  if (typeof expected !== 'string' || semver.validRange(expected) === null) {
    throw new InputError('needs a semver range such as ">=1.2 <3"');
  }
  // A pre-release is a version, too; it comes before its release.
  const range = new semver.Range(expected, { includePrerelease: true });
  return onPresent(actual =>
    typeof actual === 'string' && semver.valid(actual)
      ? range.test(actual)
      : undefined,
  );
}

const equals = (expected: FactValue): Test => {
  if (expected === undefined)
    throw new InputError('needs a value to compare with');
  return actual => verdict(sameScalar(actual, expected));
};

const isIn = (expected: FactValue): Test => {
  const list = wantList(expected);
  return onPresent(actual => list.some(item => sameScalar(actual, item)));
};

const exists = (expected: FactValue): Test => {
  if (expected !== undefined && typeof expected !== 'boolean') {
    throw new InputError('takes true or false');
  }
  const wanted = expected ?? true;
  return actual => verdict((actual !== undefined && actual !== '') === wanted);
};

const isSpdx = (expected: FactValue): Test => {
  if (expected !== undefined && expected !== true)
    throw new InputError('takes true or nothing');
  return onPresent(actual => isSpdxExpression(actual));
};

const spdxIn = (expected: FactValue): Test => {
  const test = spdxAllowed(wantList(expected));
  return onPresent(test);
};

/** Every operator a rule may name. */
export const operators: Readonly<Record<string, Operator>> = {
  equals: { wants: 'to equal', prepare: equals },
  notEquals: {
    wants: 'not to equal',
    prepare: value => negated(equals(value)),
  },
  greaterThan: { wants: 'more than', prepare: ordered(order => order > 0) },
  greaterThanOrEqual: {
    wants: 'at least',
    prepare: ordered(order => order >= 0),
  },
  lessThan: { wants: 'less than', prepare: ordered(order => order < 0) },
  lessThanOrEqual: { wants: 'at most', prepare: ordered(order => order <= 0) },
  exists: { wants: 'to be there', valueOptional: true, prepare: exists },
  contains: { wants: 'to contain', prepare: contains },
  notContains: {
    wants: 'not to contain',
    prepare: value => negated(contains(value)),
  },
  in: { wants: 'one of', prepare: isIn },
  notIn: { wants: 'none of', prepare: value => negated(isIn(value)) },
  matches: { wants: 'to match', prepare: matches },
  notMatches: {
    wants: 'not to match',
    prepare: value => negated(matches(value)),
  },
  satisfies: { wants: 'a version in', prepare: satisfies },
  isSpdx: {
    wants: 'an SPDX licence expression',
    valueOptional: true,
    prepare: isSpdx,
  },
  spdxIn: { wants: 'a licence of', prepare: spdxIn },
  countEquals: {
    wants: 'as many as',
    prepare: counted((count, limit) => count === limit),
  },
  countAtLeast: {
    wants: 'a count of at least',
    prepare: counted((count, limit) => count >= limit),
  },
  countAtMost: {
    wants: 'a count of at most',
    prepare: counted((count, limit) => count <= limit),
  },
  ...ageOperators,
};
