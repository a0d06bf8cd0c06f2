import { execFile } from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import {
  BEGINNING,
  linkAfter,
  type ChainHead,
} from '@thrive/backstage-plugin-compliance-node';
import { main } from './main';

jest.setTimeout(60_000);

const run = promisify(execFile);
let cwd: string;
beforeEach(async () => {
  cwd = await fs.mkdtemp(path.join(os.tmpdir(), 'cli-'));
});
afterEach(() => fs.rm(cwd, { recursive: true, force: true }));

const POLICY = `
id: own
title: Our own
version: 1.0.0
rules:
  - id: todo
    title: Nothing is left to do
    type: file-lacks
    enforcement: block
    options: { files: ['**/*.ts'], text: TODO }
`;

async function write(files: Record<string, string>) {
  for (const [name, text] of Object.entries(files)) {
    await fs.mkdir(path.dirname(path.join(cwd, name)), { recursive: true });
    await fs.writeFile(path.join(cwd, name), text);
  }
}

async function tell(...args: string[]) {
  const said = { out: '', err: '' };
  const code = await main(args, {
    cwd,
    print: text => {
      said.out += text;
    },
    complain: text => {
      said.err += text;
    },
  });
  return { code, ...said };
}

const check = (...args: string[]) =>
  tell('check', 'src', '-p', 'own.yaml', ...args);

it('exits with 0 when all is well, with 1 when a rule blocks, with 2 when it cannot be told', async () => {
  await write({ 'own.yaml': POLICY, 'src/a.ts': 'done' });
  expect((await check()).code).toBe(0);
  await write({ 'src/a.ts': 'TODO' });
  const blocked = await check();
  expect(blocked.code).toBe(1);
  expect(blocked.out).toContain('`a.ts:1`');
  await fs.rm(path.join(cwd, 'src/a.ts'));
  const empty = await check();
  expect(empty.code).toBe(2);
  expect(empty.out).toContain('a check of nothing is no pass');
});

it('writes the report in each format, to a file when it is told to', async () => {
  await write({ 'own.yaml': POLICY, 'src/a.ts': 'TODO' });
  const sarif = await check('-f', 'sarif');
  expect(JSON.parse(sarif.out).runs[0].results).toHaveLength(1);
  expect((await check('-f', 'junit')).out).toContain('failures="1"');
  expect(JSON.parse((await check('-f', 'json')).out).verdict).toBe('enforced');
  const { out, code } = await check('-o', 'report.md');
  expect([out, code]).toEqual(['', 1]);
  expect(await fs.readFile(path.join(cwd, 'report.md'), 'utf8')).toContain(
    'TODO',
  );
});

it('accepts what is in a baseline, also when it moves, and nothing else', async () => {
  await write({ 'own.yaml': POLICY, 'src/a.ts': 'TODO old' });
  expect((await check('--write-baseline', 'known.json')).code).toBe(0);
  await write({ 'src/a.ts': '\n\n  TODO old' });
  const known = await check('--baseline', 'known.json');
  expect([known.code, known.out]).toEqual([
    0,
    expect.stringContaining('1 are waived'),
  ]);
  await write({ 'src/a.ts': 'TODO old\nTODO new' });
  expect((await check('--baseline', 'known.json')).code).toBe(1);
});

it('says of a baseline of nothing that it could not be told', async () => {
  await write({ 'own.yaml': POLICY });
  await fs.mkdir(path.join(cwd, 'src'));
  expect((await check('--write-baseline', 'known.json')).code).toBe(2);
});

it('tells only of what changed since a revision', async () => {
  await write({ 'own.yaml': POLICY, 'src/a.ts': 'TODO', 'src/b.ts': 'done' });
  const git = (...args: string[]) =>
    run('git', [
      '-C',
      cwd,
      '-c',
      'user.name=a',
      '-c',
      'user.email=a@b.c',
      ...args,
    ]);
  await git('init', '-q');
  await git('add', '.');
  await git('commit', '-qm', 'first');
  expect((await check('--since', 'HEAD')).code).toBe(0);
  await write({ 'src/new.ts': 'TODO' });
  const { code, out } = await check('--since', 'HEAD');
  expect(code).toBe(1);
  expect(out).toContain('new.ts:1');
  expect(out).not.toContain('a.ts:1');
  for (const revision of ['nowhere', '--output=x'])
    expect((await check(`--since=${revision}`)).code).toBe(2);
});

it('runs the tests that policies carry with them', async () => {
  expect(await tell('test', 'baseline')).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^\d+ tests of 1 policies, 0 wrong\.\n$/),
  });
  await write({
    'own.yaml': `${POLICY}tests: [{ name: a sound one, files: { a.ts: TODO }, expect: { todo: passed } }]`,
  });
  const { code, out } = await tell('test', 'own.yaml');
  expect(code).toBe(1);
  expect(out).toContain(
    'own · a sound one: todo should be passed and is failed',
  );
});

it.each([
  [
    'a policy that is not there',
    ['check', '.', '-p', 'nowhere.yaml'],
    'neither a file nor one of the packs baseline',
  ],
  ['a policy that is wrong', ['check', '.', '-p', 'wrong.yaml'], 'wrong.yaml'],
  [
    'a policy twice',
    ['check', '.', '-p', 'baseline', 'baseline'],
    'two policies with the id',
  ],
  [
    'a folder that is not there',
    ['check', 'nowhere', '-p', 'baseline'],
    'There is no folder',
  ],
  ['no policy', ['check', '.'], '--policy'],
  [
    'a format that is none',
    ['check', '.', '-p', 'baseline', '-f', 'pdf'],
    'markdown, sarif',
  ],
  [
    'a time that is none',
    ['check', '.', '-p', 'baseline', '--timeout', 'long'],
    'seconds',
  ],
  [
    'a size that is none',
    ['check', '.', '-p', 'baseline', '--max-file-size', '1000'],
    'at most 64 megabytes',
  ],
  [
    'a baseline that is none',
    ['check', '.', '-p', 'baseline', '--baseline', 'wrong.yaml'],
    'is no baseline',
  ],
  [
    'an option that means nothing',
    ['check', '.', '-p', 'baseline', '--fast'],
    'fast',
  ],
])('says what is wrong with %s, and exits with 2', async (_, args, message) => {
  await write({ 'wrong.yaml': 'id: [', 'README.md': 'Hello' });
  const { code, err } = await tell(...args);
  expect(err).toContain(message);
  expect(code).toBe(2);
});

it('makes a policy of a rule set of repolinter, and says what it leaves out', async () => {
  const rules = {
    readme: {
      level: 'error',
      rule: { type: 'file-existence', options: { globsAny: ['README*'] } },
    },
    log: { level: 'error', rule: { type: 'git-grep-log', options: {} } },
  };
  await write({
    'repolinter.json': JSON.stringify({ version: 2, rules }),
    'src/a.ts': '',
  });
  const { code, out, err } = await tell('import', 'repolinter.json');
  expect([code, err]).toEqual([
    0,
    'Not taken over: log: there is no counterpart of git-grep-log.\n',
  ]);
  await write({ 'own.yaml': out });
  expect((await check()).code).toBe(1);
  expect((await tell('import', 'nowhere.json')).code).toBe(2);
});

it('leaves rules of types that only the portal knows to it', async () => {
  const rule =
    '  - { id: level, title: Gold, type: scorecard-level, enforcement: block, options: { level: gold } }\n';
  const tests =
    'tests: [{ name: a, files: { a.ts: TODO }, expect: { todo: failed, level: failed } }]';
  await write({ 'own.yaml': `${POLICY}${rule}${tests}`, 'src/a.ts': 'done' });
  const refused = await check();
  expect(refused).toMatchObject({
    code: 2,
    err: expect.stringContaining('name it with --portal-types'),
  });
  const left = await check('-f', 'json', '--portal-types', 'scorecard-level');
  expect(left.code).toBe(0);
  expect(JSON.parse(left.out).results).toMatchObject([
    { state: 'passed' },
    { state: 'not-applicable', reason: 'It is decided in the portal.' },
  ]);
  await write({ 'src/a.ts': 'TODO' });
  expect((await check('--portal-types', 'scorecard-level', 'opa')).code).toBe(
    1,
  );
  expect((await check('--portal-types', 'file-lacks')).code).toBe(2);
  expect(
    (await tell('test', 'own.yaml', '--portal-types', 'scorecard-level')).code,
  ).toBe(0);
});

it('cannot tell of a file that is too large to be read', async () => {
  await write({ 'own.yaml': POLICY, 'src/a.ts': 'x'.repeat(3 * 1024 * 1024) });
  const { code, out } = await check();
  expect(code).toBe(2);
  expect(out).toContain('was not read: a.ts');
  expect((await check('--max-file-size', '4')).code).toBe(0);
});

it('is a program by itself', async () => {
  await write({ 'README.md': 'Hello' });
  const bin = path.resolve(__dirname, '../bin/thrive-compliance.js');
  const { stdout } = await run(process.execPath, [
    bin,
    'check',
    cwd,
    '-p',
    'containers',
  ]);
  expect(stdout).toContain('# All rules are kept.');
  await expect(
    run(process.execPath, [bin, 'check', cwd, '-p', 'x']),
  ).rejects.toMatchObject({ code: 2 });
});

it('verifies evidence that was exported, and says where it was changed', async () => {
  let head: ChainHead = { length: 0, digest: BEGINNING };
  const links = ['one', 'two', 'three'].map(body => {
    const link = linkAfter(head, body);
    head = { length: link.id, digest: link.digest };
    return link;
  });
  await write({ 'whole.json': JSON.stringify({ links, head }) });
  expect(await tell('verify', 'whole.json')).toMatchObject({
    code: 0,
    out: expect.stringContaining('3 links, whole'),
  });
  await write({
    'cut.json': JSON.stringify({ links: links.slice(0, 2) }),
    'changed.json': JSON.stringify({
      links: links.map(link => ({ ...link, body: 'forged' })),
      head,
    }),
    'nothing.json': '{}',
  });
  expect(await tell('verify', 'changed.json')).toMatchObject({
    code: 1,
    err: expect.stringContaining('link 1'),
  });
  // Without the head that was kept elsewhere, what was cut off is not missed.
  expect((await tell('verify', 'cut.json')).code).toBe(0);
  expect((await tell('verify', 'cut.json', '--head', head.digest)).code).toBe(
    1,
  );
  expect(await tell('verify', 'nothing.json')).toMatchObject({
    code: 2,
    err: expect.stringContaining('no evidence'),
  });
});
