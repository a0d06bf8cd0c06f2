import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { ruleOf } from '../__testUtils__/evaluate';
import { packs, readPack } from '../policy/packs';
import { parsePolicy } from '../policy/parsePolicy';
import { FileTree } from '../tree/FileTree';
import { treeOf } from '../tree/readTree';
import type { Policy, RuleState } from '../types';
import { Checker } from './Checker';
import { checkTree, verdictOf } from './checkTree';
import { evaluateRule } from './evaluateRule';
import { narrowReport } from './narrowReport';
import { RuleRunner } from './RuleRunner';
import { waiveFindings } from './waiveFindings';

jest.setTimeout(60_000);

const policyOf = (...rules: Policy['rules']): Policy => ({
  id: 'policy',
  title: 'A policy',
  version: '1',
  digest: 'd',
  rules,
  tests: [],
});
const lacks = (pattern: string) =>
  ruleOf('file-lacks', { files: ['**'], pattern });

describe('the engine', () => {
  let runner: RuleRunner;
  beforeEach(() => {
    runner = new RuleRunner();
  });
  afterEach(() => runner.close());

  it('lets an expression that never ends cost its own rule, and nobody’s time', async () => {
    const tree = FileTree.of({ a: `${'a'.repeat(40)}!` });
    const impatient = new RuleRunner({ deadline: 1500 });
    let turns = 0;
    const watch = setInterval(() => {
      turns += 1;
    }, 20);
    const { verdict, results } = await checkTree(
      tree,
      [policyOf(lacks('^(a+)+$'), ruleOf('file-exists', { files: ['a'] }))],
      impatient,
    );
    await impatient.close();
    clearInterval(watch);
    expect(results.map(({ state }) => state)).toEqual(['not-run', 'passed']);
    expect(results[0].reason).toContain('timeout');
    expect(verdict).toBe('unknown');
    // While the expression ran, everything else did, too.
    expect(turns).toBeGreaterThan(5);
  });

  it('takes an error and an empty tree for no pass', async () => {
    const broken = policyOf(
      ruleOf('file-exists', { files: 7 }),
      ruleOf('none'),
    );
    const { verdict, results } = await checkTree(
      FileTree.of({ a: 'x' }),
      [broken],
      runner,
    );
    expect(results.map(({ state }) => state)).toEqual(['error', 'error']);
    expect(verdict).toBe('unknown');
    const empty = await checkTree(
      FileTree.of({}),
      [policyOf(lacks('x'))],
      runner,
    );
    expect(empty.results[0]).toMatchObject({
      state: 'not-run',
      reason: expect.stringContaining('no file'),
    });
    expect(empty.verdict).toBe('unknown');
  });

  it('stops between two rules when it is told to', async () => {
    const signal = AbortSignal.abort();
    const { results } = await checkTree(
      FileTree.of({ a: 'x' }),
      [policyOf(lacks('x'))],
      runner,
      { signal },
    );
    expect(results[0].state).toBe('not-run');
  });

  it('looks at one tree after another', async () => {
    const states = [];
    for (const text of ['x', 'y', 'x']) {
      const { state } = await runner.run(FileTree.of({ a: text }), lacks('x'));
      states.push(state);
    }
    expect(states).toEqual(['failed', 'passed', 'failed']);
  });
});

describe('a file that nobody read', () => {
  const tree = treeOf(
    [
      { path: 'large.json', content: Buffer.from('[1, 2, 3, 4]') },
      { path: 'a.json', content: Buffer.from('TODO') },
    ],
    { limits: { fileBytes: 10 } },
  );
  const read = (files: string[], text: string) =>
    evaluateRule(tree, ruleOf('file-lacks', { files, text }));

  it('keeps rules that had to look into it from passing', async () => {
    expect(await read(['**'], 'x')).toMatchObject({
      state: 'not-run',
      reason:
        'was not read: large.json (it has 12 bytes; the most is 10 bytes). A glob such as "!large.json" takes out of the rule what need not be looked at.',
    });
    expect(await read(['**', '!large.*'], 'x')).toEqual({
      state: 'passed',
      findings: [],
    });
    expect((await read(['large.json'], 'x')).state).toBe('not-run');
    expect((await read(['**'], 'TODO')).state).toBe('failed');
    for (const type of ['secrets', 'catalog-info', 'licence-file'])
      expect([
        type,
        (await evaluateRule(tree, ruleOf(type, { files: ['large.json'] })))
          .state,
      ]).toEqual([type, 'not-run']);
    // One that is no text is not what was asked for.
    const binary = treeOf(
      [{ path: 'large.json', content: Buffer.from('a\0bcdefghijk') }],
      { limits: { fileBytes: 10 } },
    );
    for (const type of ['catalog-info', 'licence-file'])
      expect(
        (await evaluateRule(binary, ruleOf(type, { files: ['large.json'] })))
          .state,
      ).toBe('failed');
    const there = ruleOf('file-exists', { files: ['large.json'] });
    expect((await evaluateRule(tree, there)).state).toBe('passed');
  });

  it('is not forgotten when all that was found is accepted', async () => {
    const checker = new Checker();
    try {
      const report = await checker.checkTree(tree, [policyOf(lacks('TODO'))]);
      const accepted = waiveFindings(report, () => 'w');
      expect(accepted.results[0].state).toBe('not-run');
      expect(accepted.verdict).toBe('unknown');
      const again = waiveFindings(accepted, () => undefined);
      expect(again.results[0].state).toBe('failed');
      expect(again.results[0].reason).toBeUndefined();
      const narrowed = narrowReport(report, () => false, {
        state: 'waived',
        reason: 'x',
      });
      expect(narrowed.verdict).toBe('unknown');
    } finally {
      await checker.close();
    }
  });
});

describe('a fingerprint', () => {
  const printsOf = async (text: string) =>
    (await evaluateRule(FileTree.of({ a: text }), lacks('TODO'))).findings.map(
      ({ fingerprint }) => fingerprint,
    );

  it('stays the same when lines move, and tells two from each other', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('// fine', '', 'x = 1;'), { maxLength: 6 }),
        fc.nat(4),
        async (lines, indent) => {
          const text = 'TODO a\nTODO b\nTODO a';
          const moved = [
            ...lines,
            text.replace(/^/gm, ' '.repeat(indent)),
          ].join('\n');
          expect(await printsOf(moved)).toEqual(await printsOf(text));
        },
      ),
    );
    expect(new Set(await printsOf('TODO a\nTODO b\nTODO a')).size).toBe(3);
  });
});

describe('a verdict', () => {
  const of = (...all: [RuleState, 'block' | 'warn'][]) =>
    verdictOf(
      all.map(([state, enforcement]) => ({
        state,
        rule: ruleOf('x', {}, { enforcement }),
      })),
    );

  it.each<[ReturnType<typeof of>, [RuleState, 'block' | 'warn'][]]>([
    [
      'clear',
      [
        ['passed', 'block'],
        ['not-applicable', 'warn'],
        ['waived', 'block'],
      ],
    ],
    [
      'tolerated',
      [
        ['failed', 'warn'],
        ['passed', 'block'],
      ],
    ],
    [
      'enforced',
      [
        ['failed', 'block'],
        ['error', 'block'],
      ],
    ],
    [
      'unknown',
      [
        ['not-run', 'block'],
        ['failed', 'warn'],
      ],
    ],
    [
      'tolerated',
      [
        ['failed', 'warn'],
        ['error', 'warn'],
      ],
    ],
    ['unknown', [['error', 'warn']]],
  ])('is %s of %j', (verdict, all) => {
    expect(of(...all)).toBe(verdict);
  });
});

it('narrows a report to what is left of it', async () => {
  const runner = new RuleRunner();
  const tree = FileTree.of({ a: 'x', b: 'x' });
  const report = await checkTree(tree, [policyOf(lacks('x'))], runner);
  await runner.close();
  const waived = { state: 'waived', reason: 'Known.' } as const;
  const one = narrowReport(
    report,
    ({ location }) => location?.path === 'a',
    waived,
  );
  expect(one.results[0].findings).toHaveLength(1);
  expect(one.verdict).toBe('enforced');
  const none = narrowReport(report, () => false, waived);
  expect(none.results[0]).toMatchObject(waived);
  expect(none.verdict).toBe('clear');
});

it('reads the policy of the documentation, which keeps its own test', async () => {
  const page = path.resolve(__dirname, '../../../../docs/compliance.md');
  const [, shown] = /^```yaml\n(id: [^]*?)^```$/m.exec(
    readFileSync(page, 'utf8'),
  )!;
  const policy = parsePolicy(shown, page);
  expect(policy.tests).toHaveLength(1);
  const checker = new Checker();
  expect(await checker.testPolicies([policy])).toEqual([]);
  await checker.close();
});

it('comes with policies that keep their own tests', async () => {
  const checker = new Checker();
  const policies = await Promise.all(packs.map(readPack));
  expect(await checker.testPolicies(policies)).toEqual([]);
  for (const { rules, tests } of policies) {
    const tested = new Set(
      tests.flatMap(({ expect: expected }) => Object.keys(expected)),
    );
    expect(rules.map(({ id }) => id).filter(id => !tested.has(id))).toEqual([]);
  }
  await checker.close();
});
