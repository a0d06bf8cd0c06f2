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
    'rules.0 (readme): options.files',
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
