import type { JsonObject } from '@backstage/types';
import fc from 'fast-check';
import type { CheckDefinition } from '../definitions/model';
import type { EvaluationContext } from './compileRule';
import { compileCheck, evaluateCheck } from './evaluateCheck';
import { explainOutcome } from './explainOutcome';
import type { Rule } from './rule';

const NOW = Date.parse('2026-06-15T12:00:00Z');
const LATER = NOW + 1_000_000_000;

function context(
  facts: Record<string, JsonObject>,
  options: { sparse?: boolean; expiresAt?: number; reviews?: number[] } = {},
): EvaluationContext {
  return {
    now: NOW,
    fact: source =>
      Object.hasOwn(facts, source)
        ? {
            data: facts[source],
            expiresAt: options.expiresAt ?? LATER,
            sparse: options.sparse,
          }
        : undefined,
    reviewAt: instant => options.reviews?.push(instant),
  };
}

function check(rule: Rule, more: Partial<CheckDefinition> = {}) {
  return compileCheck({
    id: 'c',
    title: 'C',
    severity: 'medium',
    weight: 5,
    rule,
    ...more,
  });
}

function stateOf(rule: Rule, facts: Record<string, JsonObject>) {
  return evaluateCheck(check(rule), {}, context(facts)).state;
}

const npm = (fact: string, operator: string, value?: unknown): Rule =>
  ({
    fact: `npm.${fact}`,
    operator,
    ...(value === undefined ? {} : { value }),
  } as Rule);

describe('operators', () => {
  it.each([
    ['equals', 'MIT', 'MIT', 'ISC'],
    ['equals', ['a'], ['a'], ['b']],
    ['notEquals', 'MIT', 'ISC', 'MIT'],
    ['greaterThan', 3, 4, 3],
    ['greaterThanOrEqual', 3, 3, 2],
    ['lessThan', 3, 2, 3],
    ['lessThanOrEqual', 'b', 'a', 'c'],
    ['exists', undefined, 'x', ''],
    ['exists', false, '', 'x'],
    ['contains', 'b', 'abc', 'acc'],
    ['contains', 'b', ['a', 'b'], ['a']],
    ['contains', 'b', { b: 1 }, { a: 1 }],
    ['notContains', 'b', ['a'], ['b']],
    ['in', ['a', 'b'], 'a', 'c'],
    ['notIn', ['a', 'b'], 'c', 'a'],
    ['matches', '^v\\d+$', 'v12', 'w12'],
    ['notMatches', '^v\\d+$', 'w12', 'v12'],
    ['satisfies', '>=1.2 <3', '2.9.0', '3.0.0'],
    ['satisfies', '>=4.0.0-0', '4.0.0-rc.4', '3.9.9'],
    ['satisfies', '>=4.0.0', '4.0.0', '4.0.0-rc.4'],
    ['isSpdx', undefined, '(MIT OR Apache-2.0)', 'SEE LICENSE'],
    [
      'spdxIn',
      ['MIT', 'ISC'],
      '(MIT OR GPL-3.0-only)',
      '(MIT AND GPL-3.0-only)',
    ],
    ['countEquals', 2, ['a', 'b'], ['a']],
    ['countAtLeast', 2, 'ab', 'a'],
    ['countAtMost', 1, { a: 1 }, { a: 1, b: 2 }],
    ['olderThan', '90 days', '2026-01-01', '2026-06-01'],
    ['newerThan', 'P90D', '2026-06-01T00:00:00Z', '2026-01-01'],
  ])('%s %j passes %j and fails %j', (operator, value, good, bad) => {
    expect(
      stateOf(npm('x', operator, value), { npm: { x: good } as JsonObject }),
    ).toBe('pass');
    expect(
      stateOf(npm('x', operator, value), { npm: { x: bad } as JsonObject }),
    ).toBe('fail');
  });

  it.each([
    ['equals', 1],
    ['greaterThan', 1],
    ['contains', 'a'],
    ['in', ['a']],
    ['matches', 'a'],
    ['satisfies', '*'],
    ['isSpdx', undefined],
    ['newerThan', '1 day'],
    ['countAtLeast', 1],
  ])('%s fails where a collected fact has nothing', (operator, value) => {
    expect(stateOf(npm('x', operator, value), { npm: {} })).toBe('fail');
  });

  it.each([
    ['greaterThan', 1, 'one'],
    ['satisfies', '*', 'not a version'],
    ['matches', 'a', 7],
    ['newerThan', '1 day', 'yesterday'],
    ['countAtLeast', 1, 7],
    ['contains', 'a', true],
  ])('%s is an error on a value it cannot judge', (operator, value, actual) => {
    expect(stateOf(npm('x', operator, value), { npm: { x: actual } })).toBe(
      'error',
    );
  });

  it.each([
    ['no such operator', 1, 'unknown operator'],
    ['__proto__', 1, 'unknown operator'],
    ['constructor', 1, 'unknown operator'],
    ['equals', undefined, 'needs a value'],
    ['greaterThan', true, 'a number or a text'],
    ['in', [], 'at least one value'],
    ['matches', '(', 'RE2'],
    ['matches', '(?=x)', 'RE2'],
    ['matches', '(a)\\1', 'RE2'],
    ['matches', 'a'.repeat(501), '500 characters'],
    ['satisfies', 'new', 'semver range'],
    ['newerThan', 'soon', 'duration'],
    ['countAtLeast', -1, 'whole number'],
    ['spdxIn', ['My Own Licence'], 'not an SPDX licence'],
    ['exists', 'yes', 'true or false'],
  ])('refuses %s %j at compile time', (operator, value, message) => {
    expect(() => check(npm('x', operator, value))).toThrow(message);
  });

  it('compares with another fact', () => {
    const rule: Rule = {
      fact: 'npm.version',
      operator: 'equals',
      otherFact: 'ci.version',
    };
    expect(stateOf(rule, { npm: { version: '1' }, ci: { version: '1' } })).toBe(
      'pass',
    );
    expect(stateOf(rule, { npm: { version: '1' }, ci: { version: '2' } })).toBe(
      'fail',
    );
    expect(stateOf(rule, { npm: { version: '1' } })).toBe('unknown');
    expect(stateOf(rule, { npm: { version: '1' }, ci: {} })).toBe('unknown');
  });

  it('matches a pattern that would stall a backtracking engine', () => {
    const rule = npm('x', 'matches', '^(a+)+$');
    expect(stateOf(rule, { npm: { x: `${'a'.repeat(50_000)}!` } })).toBe(
      'fail',
    );
  });
});

describe('what is not known', () => {
  const fails = npm('bad', 'equals', true);
  const holds = npm('good', 'equals', true);
  const unknown: Rule = { fact: 'ci.x', operator: 'exists' };
  const facts = { npm: { good: true, bad: false } };

  it('is unknown, not failing', () => {
    expect(stateOf(unknown, facts)).toBe('unknown');
    expect(stateOf({ not: unknown }, facts)).toBe('unknown');
    expect(stateOf({ all: [holds, unknown] }, facts)).toBe('unknown');
    expect(stateOf({ any: [fails, unknown] }, facts)).toBe('unknown');
  });

  it('does not hide what is decided without it', () => {
    expect(stateOf({ all: [fails, unknown] }, facts)).toBe('fail');
    expect(stateOf({ any: [holds, unknown] }, facts)).toBe('pass');
  });

  it('is unknown when a fact is past its time', () => {
    const outcome = evaluateCheck(
      check(holds),
      {},
      context(facts, { expiresAt: NOW }),
    );
    expect(outcome.state).toBe('unknown');
    expect(explainOutcome(check(holds).rule, 'unknown', outcome.evidence)).toBe(
      'Nothing is known of npm.good yet.',
    );
  });

  it('is unknown when a source was not asked, and failing when it found nothing', () => {
    const rule: Rule = {
      fact: 'files["README*"].exists',
      operator: 'equals',
      value: true,
    };
    const asked = { files: { 'README*': { exists: false } } };
    expect(
      evaluateCheck(check(rule), {}, context({ files: {} }, { sparse: true }))
        .state,
    ).toBe('unknown');
    expect(
      evaluateCheck(check(rule), {}, context(asked, { sparse: true })).state,
    ).toBe('fail');
  });

  it('agrees with three-valued logic on any tree', () => {
    const leaf = fc.constantFrom<[Rule, boolean | undefined]>(
      [holds, true],
      [fails, false],
      [unknown, undefined],
    );
    const { tree } = fc.letrec<{ tree: [Rule, boolean | undefined] }>(tie => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        leaf,
        tie('tree').map(([rule, value]): [Rule, boolean | undefined] => [
          { not: rule },
          value === undefined ? undefined : !value,
        ]),
        fc
          .tuple(
            fc.boolean(),
            fc.array(tie('tree'), { minLength: 1, maxLength: 3 }),
          )
          .map(([all, parts]): [Rule, boolean | undefined] => {
            const values = parts.map(([, value]) => value);
            const decided = values.includes(!all) ? !all : undefined;
            const rules = parts.map(([rule]) => rule);
            const value =
              decided ?? (values.includes(undefined) ? undefined : all);
            return [all ? { all: rules } : { any: rules }, value];
          }),
      ),
    }));
    const names = new Map([
      [true, 'pass'],
      [false, 'fail'],
      [undefined, 'unknown'],
    ]);
    fc.assert(
      fc.property(tree, ([rule, value]) => {
        expect(stateOf(rule, facts)).toBe(names.get(value));
      }),
    );
  });
});

describe('evaluateCheck', () => {
  it('does not apply where its predicate does not match', () => {
    const only = check(npm('x', 'exists'), {
      appliesTo: { kind: 'Component' },
    });
    expect(evaluateCheck(only, { kind: 'API' }, context({ npm: {} }))).toEqual({
      state: 'not-applicable',
      evidence: { verdicts: '', values: [] },
    });
  });

  it('names the evidence in its message', () => {
    const named = check(npm('license', 'equals', 'MIT'), {
      failureMessage:
        'The licence is {{ npm.license }}, the owner {{ ci.owner }}.',
    });
    const messageFor = (ci: JsonObject) =>
      evaluateCheck(
        named,
        {},
        context({ npm: { license: 'GPL-3.0-only' }, ci }),
      ).message;
    expect(messageFor({ owner: 'web' })).toBe(
      'The licence is GPL-3.0-only, the owner web.',
    );
    // A sentence with a hole in it says nothing; the rule explains itself then.
    expect(messageFor({})).toBeUndefined();
    expect(messageFor({ owner: '' })).toBeUndefined();
    expect(messageFor({ owner: [] })).toBeUndefined();
  });

  it('explains itself when its author did not', () => {
    const plain = check(npm('count', 'greaterThan', 3));
    const { evidence } = evaluateCheck(
      plain,
      {},
      context({ npm: { count: 2 } }),
    );
    expect(explainOutcome(plain.rule, 'fail', evidence)).toBe(
      'npm.count is "2"; wanted: more than 3.',
    );
    expect(explainOutcome(plain.rule, 'pass', evidence)).toBeUndefined();
  });

  it('keeps what every comparison saw, cut when long', () => {
    const rule: Rule = {
      any: [npm('a', 'equals', 1), npm('b', 'exists', false)],
    };
    const outcome = evaluateCheck(
      check(rule),
      {},
      context({ npm: { a: 2, b: 'x'.repeat(500), c: true } }),
    );
    expect(outcome.evidence.values.map(value => value?.length)).toEqual([
      1, 120,
    ]);
  });

  it('says when time alone can change its answer', () => {
    const reviews: number[] = [];
    const rule = npm('released', 'newerThan', '10 days');
    const facts = { npm: { released: '2026-06-10T12:00:00Z' } };
    expect(
      evaluateCheck(check(rule), {}, context(facts, { reviews })).state,
    ).toBe('pass');
    expect(reviews).toContain(Date.parse('2026-06-20T12:00:00Z'));
  });

  it('never reaches a prototype through a path', () => {
    expect(() =>
      check({ fact: 'npm.__proto__.x', operator: 'exists' }),
    ).toThrow('__proto__');
    expect(() =>
      check({ fact: 'npm.constructor', operator: 'exists' }),
    ).toThrow('constructor');
    expect(stateOf(npm('toString', 'exists'), { npm: {} })).toBe('fail');
    expect(stateOf(npm('text.trim', 'exists'), { npm: { text: 'x' } })).toBe(
      'fail',
    );
  });

  it('refuses rules that are too deep or too long', () => {
    let deep: Rule = npm('x', 'exists');
    for (let depth = 0; depth < 25; depth++) deep = { not: deep };
    expect(() => check(deep)).toThrow('nested more than 20 deep');
    const long: Rule = {
      all: Array.from({ length: 201 }, () => npm('x', 'exists')),
    };
    expect(() => check(long)).toThrow('more than 200 conditions');
  });
});
