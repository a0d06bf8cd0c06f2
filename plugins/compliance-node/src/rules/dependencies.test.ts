import { look } from '../__testUtils__/evaluate';

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

  it('looks at no licence where none is asked for', async () => {
    expect(
      await look(
        'npm-dependencies',
        { checks: ['lockfile', 'no-remote-sources'] },
        { 'package.json': '{"name": "a", "dependencies": {}}' },
      ),
    ).toBe('passed');
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

  it('takes what is under review, or rejected, for nothing that is accepted', async () => {
    const suppressed = (...statuses: string[]) =>
      check([result({ suppressions: statuses.map(status => ({ status })) })]);
    expect(await suppressed('accepted')).toBe('passed');
    expect(await suppressed()).toHaveLength(1);
    expect(await suppressed('underReview')).toHaveLength(1);
    expect(await suppressed('accepted', 'rejected')).toHaveLength(1);
  });

  it('takes a scanner that failed for no pass', async () => {
    const ran = (executionSuccessful: boolean) =>
      look(
        'external-sarif',
        { files: ['*.sarif'] },
        {
          'scan.sarif': JSON.stringify({
            version: '2.1.0',
            runs: [
              {
                tool: { driver: { name: 'scanner' } },
                invocations: [{ executionSuccessful }],
                results: [],
              },
            ],
          }),
        },
      );
    expect(await ran(true)).toBe('passed');
    expect(await ran(false)).toEqual(['scan.sarif:']);
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
