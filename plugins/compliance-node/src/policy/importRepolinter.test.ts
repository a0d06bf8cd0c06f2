import { evaluateRule } from '../engine/evaluateRule';
import { FileTree } from '../tree/FileTree';
import { importRepolinter } from './importRepolinter';
import { parsePolicy } from './parsePolicy';

const rule = (type: string, options: object, more: object = {}) => ({
  level: 'error',
  rule: { type, options },
  ...more,
});
const imported = (rules: object) =>
  importRepolinter(
    JSON.stringify({ version: 2, axioms: {}, rules }),
    'repolinter.json',
  );

it.each<[string, object, Record<string, string>, Record<string, string>]>([
  [
    'file-existence',
    { globsAny: ['readme*'], nocase: true },
    { 'README.md': '' },
    { a: '' },
  ],
  [
    'directory-existence',
    { globsAny: ['docs/'] },
    { 'docs/a.md': '' },
    { docs: '' },
  ],
  ['file-not-exists', { globsAll: ['*.log'] }, { a: '' }, { 'a.log': '' }],
  ['file-type-exclusion', { type: ['**/*.exe'] }, { a: '' }, { 'b/a.exe': '' }],
  [
    'file-contents',
    { globsAll: ['a'], content: 'b+C', flags: 'i' },
    { a: 'BBc' },
    { a: 'd' },
  ],
  [
    'file-not-contents',
    { globsAll: ['a'], content: 'b' },
    { a: 'c' },
    { a: 'b' },
  ],
  [
    'file-starts-with',
    { globsAll: ['a'], lineCount: 2, patterns: ['x', 'y'] },
    { a: 'x\ny' },
    { a: 'z\nz\nx y' },
  ],
  [
    'large-file',
    { globsAll: ['*'], size: 2048 },
    { a: 'x' },
    { a: 'x'.repeat(3000) },
  ],
  [
    'json-schema-passes',
    { glob: '*.json', schema: { type: 'object' } },
    { 'a.json': '{}' },
    { 'a.json': '[]' },
  ],
])(
  'takes %s over: it passes and fails as it did',
  async (type, options, sound, wrong) => {
    const { text, left } = imported({ 'the-rule': rule(type, options) });
    expect(left).toEqual([]);
    for (const one of parsePolicy(text, 'x').rules) {
      expect(one.enforcement).toBe('block');
      expect((await evaluateRule(FileTree.of(sound), one)).state).toBe(
        'passed',
      );
      expect((await evaluateRule(FileTree.of(wrong), one)).state).toBe(
        'failed',
      );
    }
  },
);

it('says what it leaves out, and takes the rest', () => {
  const { text, left } = imported({
    off: rule('file-existence', { globsAny: ['a'] }, { level: 'off' }),
    badge: rule('best-practices-badge-present', {}),
    'Only JavaScript!': rule(
      'file-existence',
      { globsAny: ['package.json'] },
      {
        level: 'warning',
        where: ['language=javascript'],
        policyInfo: 'Add one.',
        policyUrl: 'https://example.com',
      },
    ),
    broken: rule('file-contents', { globsAll: ['a'], content: '(' }),
    nothing: rule('file-starts-with', {}),
  });
  expect(left).toEqual([
    'badge: there is no counterpart of best-practices-badge-present',
    'Only JavaScript!: its condition (language=javascript) is left out',
    expect.stringMatching(/^broken: .*pattern/),
    expect.stringMatching(/^nothing: /),
  ]);
  expect(parsePolicy(text, 'x').rules).toEqual([
    expect.objectContaining({
      id: 'only-javascript',
      title: 'Only JavaScript!',
      enforcement: 'warn',
      severity: 'warning',
      remediation: { text: 'Add one.', url: 'https://example.com' },
    }),
  ]);
});

it.each([
  ['no JSON', '{', 'is no rule set of repolinter'],
  [
    'another version',
    '{ "version": 1, "rules": {} }',
    'is no rule set of repolinter',
  ],
  [
    'a rule set of which nothing is left',
    '{ "version": 2, "rules": {} }',
    'Nothing of',
  ],
])('says what is wrong with %s', (_, text, message) => {
  expect(() => importRepolinter(text, 'repolinter.json')).toThrow(message);
});
