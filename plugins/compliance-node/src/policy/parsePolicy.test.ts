import { parsePolicy } from './parsePolicy';

const policy = (more: string = '', rule: string = '') => `
id: own
title: Our own
version: 1.0.0
rules:
  - id: readme
    title: It says what it is
    type: file-exists
    options: { files: [README.md] }
${rule}
${more}`;

it('reads a policy, and fills in what is usual', () => {
  const { rules, tests, digest } = parsePolicy(policy(), 'own.yaml');
  expect(rules[0]).toMatchObject({
    severity: 'error',
    enforcement: 'warn',
    controls: [],
  });
  expect(tests).toEqual([]);
  const reordered = `title: Our own\nid: own\n${policy()
    .split('\n')
    .slice(3)
    .join('\n')}`;
  expect(parsePolicy(reordered, 'x').digest).toBe(digest);
  expect(parsePolicy(policy().replace('1.0.0', '1.0.1'), 'x').digest).not.toBe(
    digest,
  );
});

it.each([
  ['no YAML', 'id: [', 'own.yaml is no YAML'],
  ['nothing', '', 'own.yaml'],
  ['a key that means nothing', policy('colour: red'), 'colour'],
  [
    'an id with spaces',
    policy().replace('id: own', 'id: "my own"'),
    'small letters',
  ],
  ['no rule', 'id: a\ntitle: A\nversion: 1\nrules: []', 'rules'],
  [
    'a rule type that is none',
    policy().replace('file-exists', 'file-exist'),
    'There is no rule type "file-exist"; there are binary-files',
  ],
  [
    'options that do not fit',
    policy().replace('[README.md]', '7'),
    'own.yaml:9: rules.0.options.files is a number; a list is needed.',
  ],
  [
    'a rule twice',
    policy('', '  - { id: readme, title: Again, type: binary-files }'),
    'Another rule has this id',
  ],
  [
    'a pattern that is none',
    policy(
      '',
      "  - { id: a, title: A, type: file-lacks, options: { files: ['*'], pattern: '(' } }",
    ),
    'options.pattern',
  ],
  [
    'a text and a pattern',
    policy(
      '',
      "  - { id: a, title: A, type: file-lacks, options: { files: ['*'], pattern: a, text: b } }",
    ),
    'Say text or pattern',
  ],
  [
    'a test of a rule that is none',
    policy('tests: [{ name: a, files: { a: b }, expect: { other: passed } }]'),
    'There is no rule "other"',
  ],
  [
    'a schema that is none',
    policy(
      '',
      "  - { id: a, title: A, type: json-schema, options: { files: ['*'], schema: { type: 7 } } }",
    ),
    'options.schema',
  ],
  [
    'a bomb of aliases',
    `a: &a [1,1,1,1,1,1,1,1,1]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nid: [*c,*c,*c,*c,*c,*c,*c]`,
    'alias',
  ],
])('says what is wrong with %s', (_, text, message) => {
  expect(() => parsePolicy(text, 'own.yaml')).toThrow(message);
});

it('says everything at once, in plain words, with lines', () => {
  const text = `id: own
title: Our own
version: 1.2
effectiveFrom: soon
appliesTo: { kind: { $never: 1 } }
rules:
  - id: readme
    type: file-exists
    severity: grave
    options: { files: [] }
  - id: readme
    title: ''
    type: file-exist
  - id: secrets
    title: No secrets
    type: secrets
    options: { fils: ['**'] }
    graceDays: -1
    remediation: { text: Mend it, url: nowhere }
tests:
  - { name: a, expect: { other: passed, readme: well } }
`;
  const said = (() => {
    try {
      parsePolicy(text, 'house.yaml');
      return '';
    } catch (error) {
      return (error as Error).message;
    }
  })();
  expect(said.split('\n')).toEqual([
    'house.yaml:3: version is a number; a text in quotes is needed.',
    'house.yaml:4: effectiveFrom is "soon"; a date such as 2026-12-01 is needed.',
    expect.stringMatching(/^house.yaml:5: appliesTo: /),
    'house.yaml:7: rules.0.title is missing; a text is needed.',
    'house.yaml:9: rules.0.severity is "grave"; one of error, warning, note is needed.',
    'house.yaml:10: rules.0.options.files is empty; something is needed.',
    'house.yaml:11: rules.1.id: Another rule has this id, readme.',
    'house.yaml:12: rules.1.title is empty; something is needed.',
    expect.stringMatching(
      /^house.yaml:13: rules.1.type: There is no rule type "file-exist"; there are /,
    ),
    'house.yaml:17: rules.2.options.fils means nothing here.',
    'house.yaml:18: rules.2.graceDays is less than 0.',
    'house.yaml:19: rules.2.remediation.url is "nowhere"; an address such as https://example.com is needed.',
    'house.yaml:21: tests.0.expect.readme is "well"; one of passed, failed, not-applicable is needed.',
    'house.yaml:21: tests.0.expect: There is no rule "other".',
  ]);
});

it.each([
  ['nothing', '', 'x:1: The policy is empty; a mapping is needed.'],
  ['a list', '- a', 'x:1: The policy is a list; a mapping is needed.'],
  [
    'rules that are none',
    'id: a\ntitle: A\nversion: "1"\nrules: [null, 7]',
    'x:4: rules.1 is a number; a mapping is needed.',
  ],
  [
    'what holds itself',
    'id: &a { toString: 1, b: *a }',
    'x: Converting circular',
  ],
  [
    'an id that is no text, twice',
    'rules: [{ id: &a { toString: 1 } }, { id: *a }]',
    'rules.0.id is a mapping; a text is needed.',
  ],
  [
    'a severity that is no text',
    'rules: [{ severity: [1] }]',
    'rules.0.severity is a list; one of',
  ],
])('is not surprised by %s', (_, text, message) => {
  expect(() => parsePolicy(text, 'x')).toThrow(message);
});

it('does not go on without an end about what is wrong', () => {
  const rules = Array.from({ length: 150 }, () => '0').join(', ');
  expect(() =>
    parsePolicy(`id: a\ntitle: A\nversion: "1"\nrules: [${rules}]`, 'x'),
  ).toThrow('And 50 more.');
});
