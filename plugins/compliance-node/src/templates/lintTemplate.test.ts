import { look } from '../__testUtils__/evaluate';
import { lintTemplate } from './lintTemplate';

const check = { action: 'compliance:check:workspace' };
const gate = { action: 'compliance:gate' };
const publish = { action: 'publish:github' };
const problems = (steps: object[], more: object = {}) =>
  lintTemplate({
    kind: 'Template',
    spec: { owner: 'team', steps, ...more } as never,
  }).map(({ check: what, step }) => [what, step]);

it.each<[string, object[], unknown[]]>([
  ['with a gate', [check, gate, publish], []],
  ['that publishes nothing', [{ action: 'fetch:template' }], []],
  ['without a gate', [check, publish], [['gate-missing', 1]]],
  ['whose gate comes too late', [check, publish, gate], [['gate-late', 2]]],
  [
    'whose gate has a condition',
    [check, { ...gate, if: '${{ parameters.strict }}' }, publish],
    [['gate-skippable', 1]],
  ],
  [
    'whose gate runs for each of a list',
    [check, { ...gate, each: '${{ parameters.all }}' }, publish],
    [['gate-skippable', 1]],
  ],
  [
    'whose gate only warns',
    [check, { ...gate, input: { mode: 'warn' } }, publish],
    [['gate-lenient', 1]],
  ],
  ['without a check', [gate, publish], [['check-missing', 0]]],
  [
    'whose check may be left out',
    [{ ...check, if: false }, gate, publish],
    [['check-missing', 0]],
  ],
  [
    'whose check looks at a part',
    [{ ...check, input: { path: 'docs' } }, gate, publish],
    [['check-partial', 0]],
  ],
  [
    'whose last gate counts, not one of the form before it',
    [gate, check, { ...gate, if: 'x' }, { action: 'catalog:register' }],
    [['gate-skippable', 2]],
  ],
  [
    'that publishes by an action of the company',
    [{ action: 'demo:publish:local' }],
    [['gate-missing', 0]],
  ],
])('a template %s', (_, steps, expected) => {
  expect(problems(steps)).toEqual(expected);
});

it('a template without an owner, and one that shows a secret', () => {
  expect(
    problems([], {
      owner: undefined,
      output: { text: ['${{ secrets.TOKEN }}'] },
    }),
  ).toEqual([
    ['owner-missing', undefined],
    ['secret-shown', undefined],
  ]);
});

it('templates of a repository are a rule type, with the line of the step', async () => {
  const text = [
    'kind: Template',
    'spec:',
    '  owner: team',
    '  steps:',
    '    - action: fetch:template',
    '    - action: publish:github',
  ].join('\n');
  expect(await look('template-steps', {}, { 'a/template.yaml': text })).toEqual(
    ['a/template.yaml:6'],
  );
  expect(await look('template-steps', {}, { a: '' })).toBe('not-applicable');
});
