import {
  CheckerPool,
  ruleType,
  type Policy,
  type Report,
} from '@thrive/backstage-plugin-compliance-node';
import { z } from 'zod';
import { AddedRules } from './AddedRules';

const words = ruleType({
  id: 'words',
  description: 'No text has the word "bad".',
  options: z.strictObject({ files: z.array(z.string()) }),
  evaluate: (tree, { files }) => ({
    findings: tree
      .texts(files)
      .filter(({ text }) => text.includes('bad'))
      .map(({ path }) => ({ message: `${path} is bad.`, path })),
  }),
});
const checkers = new CheckerPool({ added: [words] });
afterAll(() => checkers.close());
const added = new AddedRules({ checkers, types: [words] });

const RULE: Policy['rules'][number] = {
  id: 'words',
  title: 'Good words',
  type: 'words',
  options: { files: ['*.yaml'] },
  severity: 'error',
  enforcement: 'block',
  controls: [],
  graceDays: 0,
};
const POLICY: Policy = {
  id: 'house',
  title: 'The house',
  version: '1',
  digest: 'd',
  tests: [],
  rules: [RULE],
};

async function decide(
  files: { path: string; text: string }[],
  unread: Report['tree']['unread'],
) {
  const sent: Report = {
    verdict: 'unknown',
    tree: { files: 2, bytes: 2, digest: 'd', unread },
    policies: [POLICY],
    results: [
      { policyId: 'house', rule: RULE, state: 'not-run', findings: [] },
    ],
  };
  const { verdict, results } = await added.decide(sent, [POLICY], {
    files,
    context: {},
    moment: 'workspace',
  });
  return [verdict, results[0].state, results[0].reason];
}

const GOOD = { path: 'a.yaml', text: 'good' };
const large = (path: string) => [
  { path, why: 'it has 3 MB; the most is 2 MB' },
];

it('a rule that has to look into a file that nobody read does not pass', async () => {
  expect(await decide([GOOD], [])).toEqual(['clear', 'passed', undefined]);
  expect(await decide([GOOD], large('large.yaml'))).toEqual([
    'unknown',
    'not-run',
    expect.stringContaining('large.yaml (it has 3 MB; the most is 2 MB)'),
  ]);
  // What it need not look into is none of its business.
  expect(await decide([GOOD], large('large.bin'))).toEqual([
    'clear',
    'passed',
    undefined,
  ]);
});

it('a rule that fails, fails whatever else there is', async () => {
  const [verdict, state] = await decide(
    [{ path: 'a.yaml', text: 'bad' }],
    large('large.yaml'),
  );
  expect([verdict, state]).toEqual(['enforced', 'failed']);
});
