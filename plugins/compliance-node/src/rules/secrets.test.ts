import { look, ruleOf } from '../__testUtils__/evaluate';
import { evaluateRule } from '../engine/evaluateRule';
import { FileTree } from '../tree/FileTree';
import { entropyOf, masked } from './secrets';

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

  it.each([
    ['gho_', 36],
    ['github_pat_', 82],
    ['glpat-', 24],
    ['glsa_', 32, 'a', '_0a1b2c3d'],
    ['gsk_', 52],
    ['hf_', 34, 'a'],
    ['lin_api_', 40],
    ['ntn_', 11, '1', 'b2'.repeat(17).concat('c')],
    ['shpss_', 32],
    ['rk_live_', 24],
    ['vcp_', 24],
    ['dapi', 32, '1'],
    ['dckr_pat_', 27],
    ['figd_', 40],
    ['hvs.', 90],
    ['tskey-auth-', 10, 'a', '-'.concat('b2'.repeat(10))],
    ['xoxb-', 12, '1', '-abcdefghij'],
  ])(
    'finds what begins with %s',
    async (begin, length, letter = '', end = '') => {
      const letters = letter === '' ? 'aB3dE5gH7jK9mN' : `${letter}`.repeat(2);
      const middle = letters.repeat(length).slice(0, length);
      const text = `call(${JSON.stringify(`${begin}${middle}${end}`)})`;
      expect([begin, await look('secrets', {}, { 'a.ts': text })]).toEqual([
        begin,
        ['a.ts:1'],
      ]);
    },
  );

  it('takes a name that is made of “latest” for no test', async () => {
    const text = `const latestToken = "${'q7Zx9Lp2Wv4Tn8Kc5Rb1'}";`;
    expect(await look('secrets', {}, { 'a.ts': text })).toEqual(['a.ts:1']);
  });

  it('tells of none where there is none', async () => {
    const files = {
      'a.ts':
        'const token = process.env.TOKEN;\nconst secretName = "the-name-of-a-secret";',
      'b.ts': 'password: "changeme-changeme-please"',
      'b.css.js':
        '{ "bui-PasswordField": "PasswordField_bui-PasswordField__d3c05cca89" }',
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
