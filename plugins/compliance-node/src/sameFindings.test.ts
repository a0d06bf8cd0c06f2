import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { moreFiles, morePolicy } from './__testUtils__/morePolicy';
import { mutations } from './__testUtils__/plantedDefects';
import { soundService } from './__testUtils__/soundService';
import { Checker } from './engine/Checker';
import { packs, readPack } from './policy/packs';
import { toSarif } from './report/toSarif';
import { treeOf } from './tree/readTree';

jest.setTimeout(60_000);

it('the same files give the same findings, byte by byte, from a folder and from an archive', async () => {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'same-'));
  const checker = new Checker();
  try {
    // Many defects at once, and what neither is to look at.
    const files: Record<string, string> = {
      ...mutations.reduce(
        (planted, { plant }, at) =>
          at % 3 === 0 ? plant(planted, at) : planted,
        moreFiles(soundService),
      ),
      '.gitignore': 'dist\n*.log\n',
      'dist/out.js': 'const password = "x";',
      'a.log': 'x',
      'node_modules/x/index.js': 'x',
      'large.txt': 'x'.repeat(3 * 1024 * 1024),
      'blob.bin': 'a\0b',
    };
    for (const [name, text] of Object.entries(files)) {
      const file = path.join(folder, name);
      await fs.mkdir(path.dirname(file), { recursive: true });
      await fs.writeFile(file, text);
    }
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
    expect(fromFolder.tree.unread).toEqual([
      { path: 'large.txt', why: expect.stringContaining('the most is') },
    ]);
  } finally {
    await checker.close();
    await fs.rm(folder, { recursive: true });
  }
});
