import { look } from '../__testUtils__/evaluate';

describe('github-workflow', () => {
  const workflow = (change: (text: string) => string = text => text) => ({
    '.github/workflows/ci.yml': change(
      [
        'on: [push]',
        'permissions: { contents: read }',
        'jobs:',
        '  test:',
        '    runs-on: ubuntu-latest',
        '    steps:',
        '      - uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8',
        '      - uses: ./.github/actions/own',
        '      - run: npm test',
      ].join('\n'),
    ),
  });
  const check = (files: Record<string, string>, options = {}) =>
    look('github-workflow', options, files);

  it('finds nothing in what is sound', async () => {
    expect(await check(workflow())).toBe('passed');
    expect(await check({})).toBe('not-applicable');
    const tagged = workflow(text => text.replace(/@[0-9a-f]{40}/, '@v5'));
    expect(await check(tagged, { trusted: ['actions'] })).toBe('passed');
  });

  it.each<[string, (text: string) => string, number]>([
    ['an action by its tag', text => text.replace(/@[0-9a-f]{40}/, '@v5'), 7],
    [
      'an image by its tag',
      text => text.replace('./.github/actions/own', 'docker://alpine:3'),
      8,
    ],
    [
      'no permissions',
      text => text.replace('permissions: { contents: read }', 'name: ci'),
      1,
    ],
    [
      'all permissions',
      text => text.replace('{ contents: read }', 'write-all'),
      2,
    ],
    [
      'a permission to write for all',
      text => text.replace('read }', 'write }'),
      2,
    ],
    [
      'a title in a script',
      text => text.replace('npm test', 'echo ${{ github.event.issue.title }}'),
      9,
    ],
    [
      'a branch in a script',
      text => text.replace('npm test', 'git log ${{ github.head_ref }}'),
      9,
    ],
    [
      'secrets handed on',
      text =>
        text.concat(
          '\n  other:\n    uses: ./.github/workflows/o.yml\n    secrets: inherit',
        ),
      12,
    ],
    ['no YAML', text => text.concat('\n  - ]'), 10],
  ])('finds %s', async (_, change, line) => {
    expect(await check(workflow(change))).toEqual([
      `.github/workflows/ci.yml:${line}`,
    ]);
  });

  it('looks at a workflow that says nothing of when it runs', async () => {
    expect(
      await check(workflow(text => text.replace('on: [push]\n', ''))),
    ).toBe('passed');
  });

  it('finds a stranger’s code only where secrets are at hand', async () => {
    const withRef = (event: string) =>
      workflow(text =>
        text
          .replace('[push]', event)
          .concat(
            '\n      - with:\n          ref: ${{ github.event.pull_request.head.sha }}',
          ),
      );
    expect(await check(withRef('pull_request_target'))).toEqual([
      '.github/workflows/ci.yml:11',
    ]);
    expect(await check(withRef('pull_request'))).toBe('passed');
  });
});

describe('gitlab-ci', () => {
  const check = (...lines: string[]) =>
    look('gitlab-ci', {}, { '.gitlab-ci.yml': lines.join('\n') });

  it('finds what changes by itself, and secrets that are written down', async () => {
    expect(
      await check(
        'image: node:24.4.1',
        'variables: { DB_PASSWORD: $PASSWORD, MODE: fast }',
        `include: [{ project: a/b, ref: ${'a'.repeat(
          40,
        )} }, { local: /ci.yml }]`,
        'test: { image: { name: $IMAGE }, script: [npm test] }',
      ),
    ).toBe('passed');
    expect(await check('test:', '  image: node')).toEqual(['.gitlab-ci.yml:2']);
    expect(await check('image: { name: "node:latest" }')).toEqual([
      '.gitlab-ci.yml:1',
    ]);
    expect(await check('include:', '  - { project: a/b, ref: main }')).toEqual([
      '.gitlab-ci.yml:2',
    ]);
    expect(await check('variables:', '  API_TOKEN: abc')).toEqual([
      '.gitlab-ci.yml:2',
    ]);
    expect(await check('a: [')).toHaveLength(1);
    expect(await look('gitlab-ci', {}, {})).toBe('not-applicable');
  });
});
