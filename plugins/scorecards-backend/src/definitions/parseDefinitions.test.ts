import { readFileSync } from 'node:fs';
import path from 'node:path';
import { compileRule } from '../evaluation/compileRule';
import { Verdict } from '../evaluation/verdict';
import { parseDefinitions } from './parseDefinitions';

const parse = (text: string) => parseDefinitions(text, 'rules.yaml');
const problemsOf = (text: string) => parse(text).problems;

/** A file with one check whose rule is the given one, on line 4. */
const withRule = (rule: string) => `checks:
  - id: good
    title: It is good
    rule: ${rule}
`;

const SOUND = `
  - id: sound
    title: It is sound
    rule: { fact: npm.license, operator: exists }
`;

describe('parseDefinitions', () => {
  it('reads what the documentation shows', () => {
    const page = path.resolve(__dirname, '../../../../docs/scorecards.md');
    const [, shown] = /^```yaml\n(checks:[^]*?)^```$/m.exec(
      readFileSync(page, 'utf8'),
    )!;
    const { checks, problems } = parse(shown);
    expect(problems).toEqual([]);
    expect(checks.map(({ definition }) => definition.id)).toEqual([
      'runbook-kept',
    ]);
  });

  it('fills in what the author left out', () => {
    const { checks, problems } = parse(`checks:${SOUND}`);
    expect(problems).toEqual([]);
    expect(checks[0]).toMatchObject({
      location: 'rules.yaml',
      line: 2,
      definition: { id: 'sound', severity: 'medium', weight: 5 },
    });
  });

  it('takes an empty file, an empty list and several documents', () => {
    expect(problemsOf('')).toEqual([]);
    expect(problemsOf('# only a comment\n')).toEqual([]);
    expect(problemsOf('checks:\nscorecards: []\n')).toEqual([]);
    expect(parse(`checks:${SOUND}---\nfactSources: []\n`).checks).toHaveLength(
      1,
    );
  });

  it.each([
    ['malformed YAML', 'checks:\n  - id: [good\n', 3, /not YAML/],
    [
      'a key twice',
      'checks: []\nscorecards: []\nchecks: []\n',
      3,
      /not YAML.*unique/,
    ],
    [
      'a key no file has',
      'checks: []\nscorecard: []\n',
      2,
      /unknown key "scorecard".*scorecards/,
    ],
    ['a text instead of a map', 'hello\n', 1, /expected the keys checks/],
    [
      'a map instead of a list',
      'checks:\n  good: {}\n',
      2,
      /"checks" must be a list/,
    ],
    ['a definition that is nothing', 'checks:\n  -\n', 2, /must be an object/],
    [
      'an operator deep in a rule',
      `checks:
  - id: deep
    title: Deep
    rule:
      all:
        - { fact: npm.name, operator: exists }
        - any:
            - { fact: npm.license, operator: exists }
            - { fact: npm.license, operator: countAtLeest, value: 1 }
`,
      9,
      /unknown operator "countAtLeest"/,
    ],
    [
      'a check without a title',
      'checks:\n  - { id: a, rule: { fact: npm.name, operator: exists } }\n',
      2,
      /^title: is missing; it is a string$/,
    ],
    ['a key no check has', `checks:${SOUND}    colour: red\n`, 2, /colour/],
  ])('says where the problem is: %s', (_, text, line, message) => {
    expect(problemsOf(text)).toEqual([
      expect.objectContaining({
        location: 'rules.yaml',
        line,
        message: expect.stringMatching(message),
      }),
    ]);
  });

  it.each([
    [
      'an unknown operator',
      '{ fact: npm.license, operator: smells }',
      /unknown operator "smells"; use one of .*equals/,
    ],
    [
      'an operator of every object',
      '{ fact: npm.license, operator: constructor }',
      /unknown operator "constructor"/,
    ],
    [
      'a value that the operator cannot use',
      '{ fact: npm.license, operator: matches, value: 3 }',
      /"npm.license matches" needs a regular expression/,
    ],
    [
      'a malformed path',
      '{ fact: npm..license, operator: exists }',
      /is not a fact path/,
    ],
    [
      'a key of a prototype',
      '{ fact: npm.__proto__.x, operator: exists }',
      /the key "__proto__", which no fact may have/,
    ],
    [
      'look-around',
      '{ fact: npm.license, operator: matches, value: "(?=a)b" }',
      /RE2 does not take \(no look-around/,
    ],
    [
      'a back-reference',
      `{ fact: npm.license, operator: matches, value: '(a)\\1' }`,
      /RE2 does not take/,
    ],
    [
      'an endless expression',
      `{ fact: npm.license, operator: matches, value: ${'a'.repeat(501)} }`,
      /over 500 characters/,
    ],
    ['no condition', '{ all: [] }', />=1/],
    [
      'a condition without an operator',
      '{ not: { fact: npm.license } }',
      /operator/,
    ],
    [
      'rules 25 deep',
      `${'{ not: '.repeat(
        25,
      )}{ fact: npm.license, operator: exists }${' }'.repeat(25)}`,
      /nested more than 20 deep/,
    ],
  ])('refuses a rule with %s, naming its line', (_, rule, message) => {
    const { checks, problems } = parse(withRule(rule));
    expect(checks).toEqual([]);
    expect(problems).toEqual([
      expect.objectContaining({
        id: 'good',
        line: 4,
        message: expect.stringMatching(message),
      }),
    ]);
  });

  it('takes a catastrophic expression and matches it in linear time', () => {
    const { checks, problems } = parse(
      withRule('{ fact: npm.license, operator: matches, value: "(a+)+$" }'),
    );
    expect(problems).toEqual([]);
    const rule = compileRule(checks[0].definition.rule);
    const license = `${'a'.repeat(60_000)}!`;
    const started = Date.now();
    const verdict = rule.evaluate(
      {
        now: 0,
        fact: () => ({ data: { license }, expiresAt: 1 }),
        reviewAt: () => {},
      },
      { verdicts: [], values: [] },
    );
    expect(verdict).toBe(Verdict.Fails);
    expect(Date.now() - started).toBeLessThan(2000);
  });

  it('refuses addresses that are not of the web', () => {
    for (const url of [
      ['javascript', 'alert(1)'].join(':'),
      'data:text/html,hi',
      'rules',
    ]) {
      expect(
        problemsOf(
          `checks:${SOUND}    fix: { text: mend it, url: "${url}" }\n`,
        ),
      ).toEqual([
        expect.objectContaining({
          id: 'sound',
          line: 5,
          message: 'fix.url: use an http or https address',
        }),
      ]);
    }
  });

  it.each(['health', 'checks'])(
    'refuses a scorecard with the id "%s", which is the path of a page',
    id => {
      expect(
        problemsOf(`scorecards:
  - id: ${id}
    title: Health
    levels: [{ id: bronze, name: Bronze, checks: [good] }]
`),
      ).toEqual([
        expect.objectContaining({
          id,
          line: 2,
          message: `id: "${id}" is the path of a page of the portal; choose another id`,
        }),
      ]);
    },
  );

  it('refuses a level without checks and a scorecard without levels', () => {
    const scorecard = (levels: string) =>
      problemsOf(`scorecards:
  - id: quality
    title: Quality
    levels: ${levels}
`).map(({ line, message }) => [line, message]);
    expect(scorecard('[{ id: bronze, name: Bronze, checks: [] }]')).toEqual([
      [4, 'levels.0.checks: a level needs at least one check'],
    ]);
    expect(scorecard('[]')).toEqual([
      [4, 'levels: a scorecard needs at least one level'],
    ]);
  });

  it('refuses ids that no path can hold', () => {
    for (const id of ['Good', 'a b', '"../x"', '__proto__', 'a'.repeat(101)]) {
      const [problem] = problemsOf(`checks:
  - id: ${id}
    title: T
    rule: { fact: npm.license, operator: exists }
`);
      expect(problem).toMatchObject({ line: 2 });
      expect(problem.message).toMatch(/^id: /);
    }
  });

  it('takes no key of a prototype and changes none', () => {
    const { checks, problems } = parse(`checks:
  - id: good
    title: T
    __proto__: { polluted: true }
    rule: { fact: npm.license, operator: exists }
`);
    expect(checks).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('survives an alias bomb', () => {
    const levels = Array.from({ length: 9 }, (_, index) => {
      const inner = index === 0 ? '"lol"' : `*l${index - 1}`;
      return `l${index}: &l${index} [${Array(9).fill(inner).join(', ')}]`;
    });
    const started = Date.now();
    const problems = problemsOf(
      `${levels.join('\n')}\nchecks:\n  - { id: bomb, title: *l8 }\n`,
    );
    expect(problems.some(({ message }) => /alias/.test(message))).toBe(true);
    expect(Date.now() - started).toBeLessThan(2000);
  });

  it('keeps the sound definitions beside a broken one', () => {
    const { checks, problems } = parse(`checks:
  - id: broken
    title: Broken
    rule: { fact: npm.license, operator: smells }
${SOUND}  - 42
factSources:
  - { id: ci, title: CI, ttl: { days: 7 }, schema: { type: object } }
`);
    expect(checks.map(({ definition }) => definition.id)).toEqual(['sound']);
    expect(problems.map(({ line, id }) => [line, id])).toEqual([
      [4, 'broken'],
      [9, undefined],
    ]);
  });
});
