import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { readTree } from './readTree';

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
    ['latin1.txt', 'binary', false],
    ['link', '../../etc/passwd', false],
    ['run.sh', '#!/bin/sh', true],
    ['src/a.ts', 'text', false],
  ]);
});

it('leaves out what the repository ignores, and names of any characters in', async () => {
  await write('.gitignore', 'dist/\n*.log\n');
  await write('dist/a.js', 'x');
  await write('deep/b.log', 'x');
  await write('node_modules/c/index.js', 'x');
  await write('.git/config', 'x');
  await write('odd\nname\u001b[31m.txt', 'x');
  const { files } = await readTree(root);
  expect(files.map(file => file.path)).toEqual([
    '.gitignore',
    'odd\nname\u001b[31m.txt',
  ]);
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
