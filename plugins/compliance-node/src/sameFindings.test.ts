import { execFile } from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { moreFiles, morePolicy } from './__testUtils__/morePolicy';
import { mutations } from './__testUtils__/plantedDefects';
import { soundService } from './__testUtils__/soundService';
import { Checker } from './engine/Checker';
import { packs, readPack } from './policy/packs';
import { toSarif } from './report/toSarif';
import { treeOf } from './tree/readTree';

jest.setTimeout(60_000);

const run = promisify(execFile);

it('the same committed files give the same findings, byte by byte, from a folder and from an archive', async () => {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'same-'));
  const checker = new Checker();
  try {
    // Many defects at once, some in what git was told to ignore and tracks nevertheless.
    const files: Record<string, string> = {
      ...mutations.reduce(
        (planted, { plant }, at) =>
          at % 3 === 0 ? plant(planted, at) : planted,
        moreFiles(soundService),
      ),
      '.gitignore': 'dist\n*.log\n',
      'dist/out.js': '<<<<<<< HEAD\n',
      'node_modules/x/index.js': '<<<<<<< HEAD\n',
      'large.txt': 'x'.repeat(3 * 1024 * 1024),
      'blob.bin': 'a\0b',
    };
    const write = async (name: string, text: string) => {
      const file = path.join(folder, name);
      await fs.mkdir(path.dirname(file), { recursive: true });
      await fs.writeFile(file, text);
    };
    for (const [name, text] of Object.entries(files)) await write(name, text);
    await run('git', ['-C', folder, 'init', '-q']);
    await run('git', ['-C', folder, 'add', '--force', '.']);
    // What is on this machine only, and in no commit.
    for (const name of ['a.log', 'dist/map.js', 'node_modules/y/index.js'])
      await write(name, '<<<<<<< HEAD\n');
    const policies = [...(await Promise.all(packs.map(readPack))), morePolicy];
    const fromFolder = await checker.checkFolder(folder, policies);
    const fromArchive = await checker.checkTree(
      treeOf(
        Object.entries(files).map(([name, text]) => ({
          path: name,
          content: Buffer.from(text),
        })),
      ),
      policies,
    );
    expect(fromFolder.verdict).toBe('enforced');
    expect(JSON.stringify(fromArchive)).toBe(JSON.stringify(fromFolder));
    expect(toSarif(fromArchive)).toBe(toSarif(fromFolder));
    const conflicts = fromFolder.results
      .filter(({ rule }) => rule.id === 'no-conflicts')
      .flatMap(({ findings }) =>
        findings.map(({ location }) => location?.path),
      );
    expect(conflicts).toEqual(
      expect.arrayContaining(['dist/out.js', 'node_modules/x/index.js']),
    );
    expect(conflicts).not.toContain('dist/map.js');
    expect(fromFolder.tree.unread).toEqual([
      { path: 'large.txt', why: expect.stringContaining('the most is') },
    ]);
  } finally {
    await checker.close();
    await fs.rm(folder, { recursive: true });
  }
});
