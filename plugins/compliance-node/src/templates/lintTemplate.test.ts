import { look } from '../__testUtils__/evaluate';
import { lintTemplate } from './lintTemplate';

const check = { action: 'compliance:check:workspace' };
const gate = { action: 'compliance:gate' };
const publish = { action: 'publish:github' };
const fetch = { action: 'fetch:template' };
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
  [
    'whose gate is always run',
    [check, { ...gate, if: '${{ always() }}' }, publish],
    [],
  ],
  [
    'whose check is always run',
    [{ ...check, if: '${{ always() }}' }, gate, publish],
    [],
  ],
  [
    'whose check is run for each of a list',
    [{ ...check, each: '${{ parameters.all }}' }, gate, publish],
    [['check-missing', 0]],
  ],
  ...['failOn', 'mode', 'moment'].map((key): [string, object[], unknown[]] => [
    `whose gate is told ${key} by the form`,
    [check, { ...gate, input: { [key]: '${{ parameters.x }}' } }, publish],
    [['gate-lenient', 1]],
  ]),
  [
    'whose gate is stricter than usual',
    [
      check,
      {
        ...gate,
        input: { failOn: 'warning', mode: 'enforce', moment: 'workspace' },
      },
      publish,
    ],
    [],
  ],
  ...[
    { maxFileSizeKb: 1 },
    { maxFileSizeKb: '${{ parameters.size }}' },
    { include: ['**/*.md'] },
    { exclude: '${{ parameters.exclude }}' },
    { path: '${{ parameters.path }}' },
  ].map((input): [string, object[], unknown[]] => [
    `whose check has ${JSON.stringify(input)}`,
    [{ ...check, input }, gate, publish],
    [['check-partial', 0]],
  ]),
  [
    'whose check looks at larger files',
    [{ ...check, input: { maxFileSizeKb: 9000, path: './' } }, gate, publish],
    [],
  ],
  [
    'that writes after its check',
    [check, fetch, gate, publish],
    [['changed-after-check', 1]],
  ],
  [
    'that writes after its gate',
    [check, gate, { action: 'acme:anything' }, publish],
    [['changed-after-check', 2]],
  ],
  [
    'that mends after its check',
    [check, { action: 'compliance:fix:workspace' }, gate, publish],
    [['changed-after-check', 1]],
  ],
  [
    'that checks again after it wrote',
    [check, fetch, check, gate, publish],
    [],
  ],
  [
    'that only tells between its check and publishing',
    [
      check,
      { action: 'debug:log' },
      { action: 'compliance:report:write' },
      gate,
      { action: 'notification:send' },
      publish,
      { action: 'acme:anything' },
      { action: 'catalog:register' },
    ],
    [],
  ],
  [
    'that publishes something else after a sound beginning',
    [check, gate, publish, fetch, { action: 'github:repo:push' }],
    [['changed-after-check', 3]],
  ],
  [
    'that publishes twice behind one gate',
    [gate, publish, { action: 'publish:gitlab' }],
    [['check-missing', 0]],
  ],
  [
    'that publishes before its gate and after it',
    [{ action: 'github:repo:create' }, check, gate, publish],
    [['gate-late', 2]],
  ],
  [
    'that pushes by an action of the company',
    [{ action: 'acme:git-push' }],
    [['gate-missing', 0]],
  ],
  [
    'that makes a repository',
    [{ action: 'bitbucketCloud:create-repo' }],
    [['gate-missing', 0]],
  ],
  [
    'that publishes also when its gate holds up',
    [check, gate, { ...publish, if: '${{ parameters.x or always() }}' }],
    [['gate-skippable', 2]],
  ],
  [
    'whose sound gate is followed by one of the form',
    [check, gate, { ...gate, input: { moment: 'parameters' } }, publish],
    [],
  ],
  [
    'with a gate of the form only',
    [check, { ...gate, input: { moment: 'parameters' } }, publish],
    [['gate-lenient', 1]],
  ],
  [
    'with steps that are none',
    [
      null,
      'x',
      [],
      { action: 7 },
      { ...check, input: null },
      { ...gate, input: null, each: null },
      publish,
    ] as never,
    [],
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

it.each([{}, { spec: null }, { spec: 'x' }, { spec: { steps: 'x' } }])(
  'what is no template at all has no owner: %j',
  template => {
    expect(lintTemplate(template)).toEqual([
      expect.objectContaining({ check: 'owner-missing' }),
    ]);
  },
);

it('looks for a check of the form, where policies ask for something in it', () => {
  const form = {
    action: 'compliance:check:parameters',
    input: { values: '${{ parameters }}' },
  };
  const said = (steps: object[]) =>
    lintTemplate(
      { spec: { owner: 'team', steps: steps as never } },
      { asksForForm: true },
    ).map(({ check: what, step }) => [what, step]);
  expect(said([form, check, gate, publish])).toEqual([]);
  expect(said([fetch])).toEqual([]);
  const missing = [['form-check-missing', 2]];
  expect(said([fetch, check, gate, publish])).toEqual(missing);
  expect(
    said([{ ...form, if: '${{ parameters.x }}' }, check, gate, publish]),
  ).toEqual(missing);
  expect(
    said([{ ...form, each: '${{ parameters.x }}' }, check, gate, publish]),
  ).toEqual(missing);
  expect(said([check, gate, form, publish])).toEqual([
    ['form-check-missing', 1],
  ]);
});

it.each([
  { values: '${{ parameters }}', found: [] },
  { values: ' ${{parameters}} ', found: [] },
  { values: { name: 'fine' }, found: ['form-check-partial'] },
  { values: '${{ parameters.first }}', found: ['form-check-partial'] },
  { values: '${{ steps.other.output }}', found: ['form-check-partial'] },
  { values: undefined, found: ['form-check-partial'] },
])('a check of the form gets all of it: $values', ({ values, found }) => {
  const form = { action: 'compliance:check:parameters', input: { values } };
  const problemsWith = (...steps: object[]) =>
    lintTemplate(
      { spec: { owner: 'team', steps: steps as never } },
      { asksForForm: true },
    ).map(({ check: what }) => what);
  expect(problemsWith(form, check, gate, publish)).toEqual(found);
  // One that gets it all is enough.
  const whole = { ...form, input: { values: '${{ parameters }}' } };
  expect(problemsWith(whole, form, check, gate, publish)).toEqual([]);
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
