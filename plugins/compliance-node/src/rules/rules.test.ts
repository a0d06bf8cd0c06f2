import { look, ruleOf } from '../__testUtils__/evaluate';
import { evaluateRule } from '../engine/evaluateRule';
import { FileTree, type TreeFile } from '../tree/FileTree';
import { ruleTypes } from './ruleTypes';
import { entropyOf, masked } from './secrets';

/** A file that is no text. */
const file = (path: string, more: Partial<TreeFile> = {}) =>
  new FileTree([
    {
      path,
      size: 10,
      sha256: 'x',
      isExecutable: false,
      isBinary: false,
      ...more,
    },
  ]);

it('describes each rule type in a sentence', () => {
  for (const { description } of ruleTypes.values())
    expect(description).toMatch(/^[A-Z].{15,}\.$/);
});

describe('files', () => {
  it.each([
    ['file-exists', { files: ['README*'] }, { 'README.md': 'Hello' }, 'passed'],
    [
      'file-exists',
      { files: ['README*'] },
      { 'readme.txt': 'Hello' },
      ['somewhere'],
    ],
    [
      'file-exists',
      { files: ['README*'] },
      { 'README.md': ' \n' },
      ['README.md:'],
    ],
    ['file-exists', { files: ['a'], notEmpty: false }, { a: '' }, 'passed'],
    [
      'file-absent',
      { files: ['**/.env'] },
      { 'deep/.env': 'A=1' },
      ['deep/.env:'],
    ],
    [
      'file-absent',
      { files: ['**/.env', '!ok/**'] },
      { 'ok/.env': 'A=1' },
      'passed',
    ],
    ['large-files', { most: 1 }, { big: 'x'.repeat(1025) }, ['big:']],
    ['large-files', { most: 1 }, { big: 'x'.repeat(1024) }, 'passed'],
  ])('%s %j of %j', async (type, options, files, expected) => {
    expect(await look(type, options, files as any)).toEqual(expected);
  });

  it('tells binary and executable files', async () => {
    expect(
      await look('binary-files', {}, file('a.bin', { isBinary: true })),
    ).toEqual(['a.bin:']);
    const script = file('bin/run', { isExecutable: true });
    expect(await look('executable-files', {}, script)).toEqual(['bin/run:']);
    expect(await look('executable-files', { allowed: ['bin/*'] }, script)).toBe(
      'passed',
    );
  });

  it.each([
    ['a/b/link', '../c', 'passed'],
    ['a/b/link', '../../c', 'passed'],
    ['a/b/link', '../../../c', ['a/b/link:']],
    ['link', 'x/../../c', ['link:']],
    ['link', '/etc/passwd', ['link:']],
    ['link', 'C:\\secrets', ['link:']],
    ['link', './here', 'passed'],
  ])('a link at %s to %s', async (path, linkTo, expected) => {
    expect(await look('symlink-escape', {}, file(path, { linkTo }))).toEqual(
      expected,
    );
  });
});

describe('contents', () => {
  it.each([
    [
      'file-contains',
      { files: ['*.ts'], text: 'SPDX' },
      { 'a.ts': 'x', 'b.ts': '// SPDX' },
      ['a.ts:'],
    ],
    [
      'file-contains',
      { files: ['*.ts'], text: 'SPDX', firstLines: 1 },
      { 'a.ts': '\nSPDX' },
      ['a.ts:'],
    ],
    [
      'file-contains',
      { files: ['*.ts'], text: 'SPDX' },
      { 'a.js': 'x' },
      'not-applicable',
    ],
    ['file-contains', { files: ['*'], text: 'a.c' }, { a: 'abc' }, ['a:']],
    [
      'file-contains',
      { files: ['*'], pattern: 'A.C', ignoreCase: true },
      { a: 'abc' },
      'passed',
    ],
    [
      'file-lacks',
      { files: ['*'], pattern: '^TODO' },
      { a: 'x\nTODO\ny\nTODO' },
      ['a:2', 'a:4'],
    ],
    ['file-lacks', { files: ['*'], text: 'TODO' }, { a: 'done' }, 'passed'],
  ])('%s %j of %j', async (type, options, files, expected) => {
    expect(await look(type, options, files as any)).toEqual(expected);
  });
});

describe('json-schema', () => {
  const schema = {
    type: 'object',
    required: ['name'],
    properties: { ports: { type: 'array', items: { type: 'integer' } } },
  };
  const check = (files: Record<string, string>) =>
    look('json-schema', { files: ['*.{json,yaml}'], schema }, files);

  it('says which part of a document is wrong, and on which line', async () => {
    expect(await check({ 'a.yaml': 'name: a\nports: [1]' })).toBe('passed');
    expect(await check({ 'a.yaml': 'name: a\nports:\n  - 1\n  - x' })).toEqual([
      'a.yaml:4',
    ]);
    expect(await check({ 'a.json': '{ "ports": [1] }' })).toEqual(['a.json:1']);
    // The second of two documents.
    expect(await check({ 'a.yaml': 'name: a\n---\nother: 1' })).toEqual([
      'a.yaml:3',
    ]);
  });

  it('takes what cannot be read for a failure, not for a pass', async () => {
    expect(await check({ 'a.yaml': 'name: [' })).toHaveLength(1);
    expect(await check({ 'a.json': '{ "name": ' })).not.toBe('passed');
    expect(await check({ b: '' })).toBe('not-applicable');
  });
});

describe('dockerfile', () => {
  const check = (...lines: string[]) =>
    look('dockerfile', {}, { Dockerfile: [...lines, ''].join('\n') });
  const sound = ['FROM node:24-slim AS build', 'FROM build', 'USER node'];

  it('finds nothing in what is sound', async () => {
    expect(await check(...sound)).toBe('passed');
    expect(await check('ARG TAG=24', 'FROM node:$TAG', 'USER 1000')).toBe(
      'passed',
    );
    expect(await check('FROM scratch', 'USER 1000:1000')).toBe('passed');
    expect(await check(`FROM node@sha256:${'a'.repeat(64)}`, 'USER app')).toBe(
      'passed',
    );
    // Without a value it is given when the image is built.
    expect(await check('ARG NPM_TOKEN', ...sound)).toBe('passed');
  });

  it.each([
    ['an image without a tag', ['FROM node', 'USER node'], 1],
    ['an image of today', ['FROM node:latest', 'USER node'], 1],
    ['no user', ['FROM node:24'], 1],
    ['root at last', ['FROM node:24', 'USER node', 'USER root'], 3],
    ['root by number', ['FROM node:24', 'USER 0:0'], 2],
    [
      'a user of an earlier stage only',
      ['FROM node:24 AS a', 'USER node', 'FROM node:24'],
      3,
    ],
    ['a secret in the environment', [...sound, 'ENV DB_PASSWORD=hunter2'], 4],
    ['a secret as an argument', ['ARG API_TOKEN=abc', ...sound], 1],
    [
      'a file from an address',
      [...sound, 'ADD https://example.com/a.tgz /a'],
      4,
    ],
  ])('finds %s', async (_, lines, line) => {
    expect(await check(...lines)).toEqual([`Dockerfile:${line}`]);
  });
});

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

describe('secrets', () => {
  // Put together here, so that this file has none itself.
  const planted = {
    'aws.ts': `AWS_SECRET_ACCESS_KEY="${'q7Zx9Lp2Wv'}${'4Tn8Kc5Rb1'}${'wJ3lrXUtnF'}${'EM2K7MDEN6'}"`,
    'github.ts': `const t = "ghp_${'a1B2c3D4e5'.repeat(3)}F6g7H8";`,
    'key.txt': [
      `-----BEGIN RSA ${'PRIVATE KEY'}-----`,
      'MIIE'.repeat(30),
      `-----END RSA ${'PRIVATE KEY'}-----`,
    ].join('\n'),
    'lines.pem.txt': `-----BEGIN ${'PRIVATE KEY'}-----\n${'q7Zx9Lp2Wv4Tn8Kc5Rb1'.repeat(
      3,
    )}\n`,
    'npmrc.txt': `//registry.npmjs.org/:_authToken=npm_${'aB3dE5gH7j'.repeat(
      3,
    )}k9Lm1n`,
    'random.yaml': `service:\n  api_key: "${'q7Zx9Lp2Wv4Tn8Kc5Rb1'}"`,
  };

  it('finds those of known forms, and random texts with a telling name', async () => {
    for (const [path, text] of Object.entries(planted)) {
      const found = await look('secrets', {}, { [path]: text });
      expect([path, Array.isArray(found)]).toEqual([path, true]);
    }
    expect(
      await look('secrets', {}, { 'random.yaml': planted['random.yaml'] }),
    ).toEqual(['random.yaml:2']);
  });

  it('tells of none where there is none', async () => {
    const files = {
      'a.ts':
        'const token = process.env.TOKEN;\nconst secretName = "the-name-of-a-secret";',
      'b.ts': 'password: "changeme-changeme-please"',
      'c.md': 'Set API_KEY="your_api_key_goes_here_now".',
      'key.md': `-----BEGIN ${'PRIVATE KEY'}-----\n...\n-----END ${'PRIVATE KEY'}-----`,
      'd.json':
        '{ "integrity": "sha512-q7Zx9Lp2Wv4Tn8Kc5Rb1q7Zx9Lp2Wv4Tn8Kc5Rb1==" }',
    };
    expect(await look('secrets', {}, files)).toBe('passed');
  });

  it('shows none of them', async () => {
    const { findings } = await evaluateRule(
      FileTree.of(planted),
      ruleOf('secrets'),
    );
    const told = JSON.stringify(findings);
    for (const secret of [
      'wJ3lrXUtnF',
      'B2c3D4e5a1',
      'MIIEMIIE',
      'dE5gH7jaB3',
      'Lp2Wv4Tn8Kc5',
    ])
      expect(told).not.toContain(secret);
    expect(masked('short')).toBe('********');
    expect(entropyOf('aaaa')).toBe(0);
    expect(entropyOf('abcd')).toBe(2);
  });
});

describe('catalog-info', () => {
  const entity = (more: string) =>
    `apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata:\n  name: pets\n  tags: [a]\n${more}`;
  const check = (text: string, options = {}) =>
    look('catalog-info', options, { 'catalog-info.yaml': text });

  it('looks at every entity of the file', async () => {
    const sound = entity('spec: { owner: pets }');
    expect(await check(sound, { fewestTags: 1 })).toBe('passed');
    expect(await check(`${sound}\n---\n${entity('spec: {}')}`)).toEqual([
      'catalog-info.yaml:8',
    ]);
    expect(
      await check(sound, { fewestTags: 2, fewestLinks: 1, description: true }),
    ).toHaveLength(3);
    expect(await check(sound, { annotations: ['a.b/c'] })).toHaveLength(1);
    expect(await check('- no entity')).toHaveLength(1);
    expect(await check('kind: [')).toHaveLength(1);
    expect(await look('catalog-info', {}, {})).toEqual(['somewhere']);
  });
});

describe('kubernetes', () => {
  const sound = [
    'apiVersion: apps/v1',
    'kind: Deployment',
    'metadata: { name: pets }',
    'spec:',
    '  template:',
    '    spec:',
    '      securityContext: { runAsNonRoot: true }',
    '      containers:',
    '        - name: pets',
    '          image: ghcr.io/pets/pets:1.2.3',
    '          readinessProbe: { httpGet: { path: /ready, port: 8080 } }',
    '          resources: { limits: { memory: 256Mi } }',
  ].join('\n');
  const check = (text: string) =>
    look('kubernetes', {}, { 'k8s/app.yaml': text });

  it('finds nothing in what is sound, and looks at nothing else', async () => {
    expect(await check(sound)).toBe('passed');
    expect(await check('kind: Service\nspec: {}')).toBe('not-applicable');
    expect(await check('kind: {{ .Values.kind }}')).toBe('not-applicable');
    expect(await look('kubernetes', {}, { 'src/a.yaml': sound })).toBe(
      'not-applicable',
    );
    // A job comes to an end by itself.
    const job = sound
      .replace('Deployment', 'Job')
      .replace(/ +readinessProbe.*\n/, '');
    expect(await check(job)).toBe('passed');
  });

  it.each<[string, (text: string) => string, number]>([
    [
      'a container that may do everything',
      text => `${text}\n          securityContext: { privileged: true }`,
      9,
    ],
    [
      'one that may be root',
      text => text.replace('runAsNonRoot: true', 'runAsNonRoot: false'),
      9,
    ],
    [
      'one that is root by number',
      text => text.replace('runAsNonRoot: true', 'runAsUser: 0'),
      9,
    ],
    ['one without a limit', text => text.replace('limits', 'requests'), 9],
    ['an image of today', text => text.replace(':1.2.3', ':latest'), 9],
    [
      'an image without a tag, from a registry with a port',
      text => text.replace('ghcr.io/pets/pets:1.2.3', 'local:5000/pets'),
      9,
    ],
    [
      'the network of the machine',
      text =>
        text.replace(
          'securityContext',
          'hostNetwork: true\n      securityContext',
        ),
      7,
    ],
    [
      'a folder of the machine',
      text =>
        `${text}\n      volumes:\n        - name: v\n          hostPath: { path: / }`,
      14,
    ],
    ['no probe', text => text.replace('readinessProbe', 'startup'), 9],
    ['no YAML', text => `${text}\n  - ]`, 13],
  ])('finds %s', async (_, change, line) => {
    expect(await check(change(sound))).toEqual([`k8s/app.yaml:${line}`]);
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

describe('npm-dependencies', () => {
  const check = (manifest: unknown, more: Record<string, string> = {}) =>
    look(
      'npm-dependencies',
      {},
      { 'package.json': JSON.stringify(manifest), ...more },
    );
  const lock = { 'yarn.lock': '' };

  it('wants a lockfile only where something is depended on', async () => {
    expect(await check({ license: 'MIT' })).toBe('passed');
    expect(
      await check({ license: 'MIT', dependencies: { a: '1' } }),
    ).toHaveLength(1);
    expect(
      await check({ license: 'MIT', dependencies: { a: '1' } }, lock),
    ).toBe('passed');
  });

  it.each([
    'https://x.y/a.tgz',
    'git+ssh://git@x.y/a.git',
    'github:a/b',
    'a/b#main',
    'http://x.y/a',
  ])('finds a dependency from %s', async version => {
    expect(
      await check({ license: 'MIT', devDependencies: { a: version } }, lock),
    ).toEqual(['package.json:1']);
  });

  it.each(['^1.0.0', 'workspace:^', 'npm:@scope/b@1', 'file:../b', '*'])(
    'takes %s for sound',
    async version => {
      expect(
        await check({ license: 'MIT', dependencies: { a: version } }, lock),
      ).toBe('passed');
    },
  );

  it.each([
    ['Apache-2.0', true],
    ['(MIT OR Apache-2.0)', true],
    ['GPL-2.0-only WITH Classpath-exception-2.0', true],
    ['SEE LICENSE IN LICENSE.txt', true],
    ['Apache 2', false],
    ['', false],
    [undefined, false],
    [{ type: 'MIT' }, false],
  ])('knows a licence expression: %j', async (license, isOne) => {
    expect((await check({ license })) === 'passed').toBe(isOne);
  });

  it('takes what cannot be read for a failure', async () => {
    expect(await look('npm-dependencies', {}, { 'package.json': '{' })).toEqual(
      ['package.json:'],
    );
    expect(await look('npm-dependencies', {}, {})).toBe('not-applicable');
  });
});

describe('external-sarif', () => {
  const result = (more: object = {}) => ({
    ruleId: 'x',
    level: 'error',
    message: { text: 'Bad' },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'src/a.ts' },
          region: { startLine: 7 },
        },
      },
    ],
    ...more,
  });
  const check = (results: object[], options = {}) =>
    look(
      'external-sarif',
      { files: ['*.sarif'], ...options },
      {
        'scan.sarif': JSON.stringify({
          version: '2.1.0',
          runs: [{ tool: { driver: { name: 'scanner' } }, results }],
        }),
      },
    );

  it('takes in what failed and is not accepted, where it is', async () => {
    expect(await check([result()])).toEqual(['src/a.ts:7']);
    expect(await check([result({ locations: undefined })])).toEqual([
      'scan.sarif:',
    ]);
    expect(await check([result({ level: 'warning' })])).toBe('passed');
    expect(
      await check([result({ level: undefined })], { levels: ['warning'] }),
    ).toHaveLength(1);
    expect(
      await check([result({ kind: 'pass' }), result({ suppressions: [{}] })]),
    ).toBe('passed');
  });

  it('takes a report that is none for a failure', async () => {
    expect(await look('external-sarif', { files: ['a'] }, { a: '{}' })).toEqual(
      ['a:'],
    );
    expect(await look('external-sarif', { files: ['a'] }, {})).toBe(
      'not-applicable',
    );
  });
});
