import { ruleLines } from './ruleLines';

describe('ruleLines', () => {
  it('reads like the definition that was written', () => {
    expect(
      ruleLines({
        all: [
          { fact: 'npm.license', exists: true },
          { any: [{ fact: 'repo.files', contains: 'README.md' }] },
          { fact: 'npm.version', in: ['1', 'two words', '# three'] },
        ],
        not: {},
      }),
    ).toBe(
      [
        'all:',
        '  - fact: npm.license',
        '    exists: true',
        '  - any:',
        '      - fact: repo.files',
        '        contains: README.md',
        '  - fact: npm.version',
        '    in:',
        '      - "1"',
        '      - two words',
        '      - "# three"',
        'not: {}',
      ].join('\n'),
    );
  });
});
