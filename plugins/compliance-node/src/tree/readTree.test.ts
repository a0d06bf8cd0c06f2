import { execFile } from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { readTree, treeOf, type TreeOptions } from './readTree';

const run = promisify(execFile);

let root: string;
beforeEach(async () => {
  root = await fs.mkdtemp(path.join(os.tmpdir(), 'tree-'));
});
afterEach(() => fs.rm(root, { recursive: true, force: true }));

const write = async (name: string, contents: string | Buffer) => {
  await fs.mkdir(path.dirname(path.join(root, name)), { recursive: true });
  await fs.writeFile(path.join(root, name), contents);
};

it('reads every file once, and tells what kind it is', async () => {
  await write('src/a.ts', 'text');
  await write('b.bin', Buffer.from([1, 0, 2]));
  await write('latin1.txt', Buffer.from([0x67, 0xfc, 0x6e]));
  await write('run.sh', '#!/bin/sh');
  await fs.chmod(path.join(root, 'run.sh'), 0o755);
  await fs.symlink('../../etc/passwd', path.join(root, 'link'));
  await fs.symlink('.', path.join(root, 'circle'));
  const tree = await readTree(root);
  const told = tree.files.map(
    ({ path: name, text, isBinary, linkTo, isExecutable }) => [
      name,
      text ?? (isBinary ? 'binary' : linkTo),
      isExecutable,
    ],
  );
  expect(told).toEqual([
    ['b.bin', 'binary', false],
    ['circle', '.', false],
    ['latin1.txt', 'gün', false],
    ['link', '../../etc/passwd', false],
    ['run.sh', '#!/bin/sh', true],
    ['src/a.ts', 'text', false],
  ]);
});

describe('what is ignored', () => {
  const names = async (options?: TreeOptions) =>
    (await readTree(root, options)).files.map(file => file.path);
  beforeEach(async () => {
    await write('.gitignore', 'dist/\n*.log\n');
    await write('dist/a.js', 'x');
    await write('deep/b.log', 'x');
    await write('node_modules/c/index.js', 'x');
    await write('odd\nname\u001b[31m.txt', 'x');
  });

  it('is left out, and names of any characters are not', async () => {
    expect(await names()).toEqual(['.gitignore', 'odd\nname\u001b[31m.txt']);
  });

  it('is looked at where git tracks it', async () => {
    const git = (...args: string[]) => run('git', ['-C', root, ...args]);
    await git('init', '-q');
    await git('add', '-f', 'dist/a.js', 'node_modules/c/index.js');
    await write('dist/local.js', 'x');
    await write('node_modules/d/index.js', 'x');
    expect(await names()).toEqual([
      '.gitignore',
      'dist/a.js',
      'node_modules/c/index.js',
      'odd\nname\u001b[31m.txt',
    ]);
    // A folder of a repository is no other than the whole.
    const { files } = await readTree(path.join(root, 'dist'));
    expect(files.map(file => file.path)).toEqual(['a.js', 'local.js']);
    await fs.rm(path.join(root, 'dist/a.js'));
    expect(await names()).not.toContain('dist/a.js');
  });

  it('is looked at where git does not say what it tracks', async () => {
    await write('.git/config', 'broken');
    expect(await names()).toEqual([
      '.gitignore',
      'deep/b.log',
      'dist/a.js',
      'odd\nname\u001b[31m.txt',
    ]);
  });

  it('is looked at when that is asked for, but for what git keeps for itself', async () => {
    await write('.git/config', 'x');
    expect(await names({ ignored: 'read' })).toEqual([
      '.gitignore',
      'deep/b.log',
      'dist/a.js',
      'node_modules/c/index.js',
      'odd\nname\u001b[31m.txt',
    ]);
  });

  it('is of no account in an archive, of which every file was committed', () => {
    const content = Buffer.from('dist');
    const paths = ['.gitignore', 'dist/a.js', 'node_modules/c.js'];
    const { files } = treeOf(
      [...paths, '.git/config'].map(name => ({ path: name, content })),
    );
    expect(files.map(file => file.path)).toEqual(paths);
  });
});

it('tells large files that are no text from those that nobody read', async () => {
  const large = Buffer.alloc(3 * 1024 * 1024, 'a');
  await write('large.txt', large);
  large[7] = 0;
  await write('large.bin', large);
  for (const tree of [
    await readTree(root),
    treeOf([{ path: 'large.bin', content: large }]),
  ]) {
    const binary = tree.files.find(file => file.path === 'large.bin');
    expect(binary).toMatchObject({ isBinary: true, isExecutable: false });
    const missed: string[] = [];
    tree.watched(file => missed.push(file.path)).texts(['**']);
    expect(missed).toEqual(tree.files.length === 2 ? ['large.txt'] : []);
  }
});

it('says which files are too large, and gives up on a tree that is', async () => {
  await write('large.json', `[${'1,'.repeat(3_000_000)}1]`);
  await write('small.json', '[]');
  const { unread, files } = await readTree(root);
  expect(unread).toEqual([
    { path: 'large.json', why: expect.stringContaining('the most is') },
  ]);
  expect(files[0].sha256).toMatch(/^[0-9a-f]{64}$/);
  await expect(readTree(root, { limits: { files: 1 } })).rejects.toThrow(
    'more than 1 files',
  );
  await expect(readTree(root, { limits: { bytes: 10 } })).rejects.toThrow(
    'more than 10 bytes',
  );
  await expect(readTree(path.join(root, 'nowhere'))).rejects.toThrow(
    'There is no folder',
  );
});

it('has a digest that any change changes, and the order of reading does not', async () => {
  await write('a', '1');
  await write('b', '2');
  const before = (await readTree(root)).digest;
  expect((await readTree(root)).digest).toBe(before);
  await fs.rename(path.join(root, 'a'), path.join(root, 'c'));
  expect((await readTree(root)).digest).not.toBe(before);
});
