import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { LocalFolders } from './LocalFolders';

const everything = ['**'];

describe('LocalFolders', () => {
  let base: string;
  let root: string;
  let outside: string;
  beforeEach(async () => {
    base = await fs.mkdtemp(path.join(os.tmpdir(), 'folders-'));
    root = path.join(base, 'open');
    outside = path.join(base, 'open-not');
    await fs.mkdir(path.join(root, 'service/docs'), { recursive: true });
    await fs.mkdir(outside);
    await fs.writeFile(path.join(root, 'service/package.json'), '{}');
    await fs.writeFile(path.join(root, 'service/docs/index.md'), '# Hello');
    await fs.writeFile(path.join(outside, 'secret.txt'), 'secret');
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await fs.rm(base, { recursive: true });
  });

  const read = async (folder: string, etag?: string) => {
    const answer = await new LocalFolders([root]).read(
      folder,
      everything,
      etag,
    );
    return 'unchanged' in answer
      ? 'unchanged'
      : answer.files.map(file => file.path);
  };
  const refused = 'not below one of scorecards.localFolders';

  it('reads the files of a folder below an open one, in one order', async () => {
    const answer = await new LocalFolders([root]).read(
      path.join(root, 'service'),
      ['**/*.md'],
      undefined,
    );
    if ('unchanged' in answer) throw new Error('expected files');
    expect(answer.files).toMatchObject([{ path: 'docs/index.md', size: 7 }]);
    expect(await answer.files[0].text()).toBe('# Hello');
    expect(await read(path.join(root, 'service'))).toEqual([
      'docs/index.md',
      'package.json',
    ]);
  });

  it('takes a file for the folder it is in', async () => {
    expect(await read(path.join(root, 'service/package.json'))).toEqual([
      'docs/index.md',
      'package.json',
    ]);
  });

  it('says that nothing changed until a file did', async () => {
    const folder = path.join(root, 'service');
    const folders = new LocalFolders([root]);
    const first = await folders.read(folder, everything, undefined);
    if ('unchanged' in first) throw new Error('expected files');
    expect(await read(folder, first.etag)).toBe('unchanged');
    await fs.writeFile(path.join(folder, 'package.json'), '{ }');
    expect(await read(folder, first.etag)).toHaveLength(2);
  });

  it.each([
    ['a folder beside it whose name starts the same', () => outside],
    ['a path that climbs out', () => path.join(root, '../open-not')],
    ['a folder of the system', () => '/etc'],
    ['a file of the system', () => '/etc/passwd'],
    ['a folder that is not there', () => path.join(root, 'gone')],
    ['nothing', () => '\u0000'],
  ])('refuses %s', async (_, folder) => {
    await expect(read(folder())).rejects.toThrow(refused);
  });

  it('refuses a link that leads out of it', async () => {
    await fs.symlink(outside, path.join(root, 'link'));
    await expect(read(path.join(root, 'link'))).rejects.toThrow(refused);
    await fs.mkdir(path.join(outside, 'deep'));
    await expect(read(path.join(root, 'link/deep'))).rejects.toThrow(refused);
  });

  it('passes over links inside a folder, and over what is installed there', async () => {
    const folder = path.join(root, 'service');
    await fs.symlink(outside, path.join(folder, 'linked'));
    await fs.symlink(
      path.join(outside, 'secret.txt'),
      path.join(folder, 'README.md'),
    );
    await fs.mkdir(path.join(folder, 'node_modules/left-pad'), {
      recursive: true,
    });
    await fs.writeFile(path.join(folder, 'node_modules/left-pad/LICENSE'), 'x');
    expect(await read(folder)).toEqual(['docs/index.md', 'package.json']);
  });

  it('goes as deep as a pattern asks, and no further', async () => {
    const folder = path.join(root, 'service');
    const deep = 'a/b/c/d/e/f';
    await fs.mkdir(path.join(folder, deep), { recursive: true });
    await fs.writeFile(path.join(folder, deep, 'deep.txt'), 'x');
    const list = async (pattern: string) => {
      const answer = await new LocalFolders([root]).read(
        folder,
        [pattern],
        undefined,
      );
      return 'unchanged' in answer ? [] : answer.files.map(file => file.path);
    };
    expect(await list('A/**/*.txt')).toEqual([`${deep}/deep.txt`]);
    expect(await list('a/*.txt')).toEqual([]);
    const looked = jest.spyOn(fs, 'readdir');
    await list('docs/*.md');
    expect(looked.mock.calls.map(([where]) => where)).toEqual([
      folder,
      path.join(folder, 'docs'),
    ]);
  });

  it('does not take files for missing in a folder that holds too much', async () => {
    const folder = path.join(root, 'service');
    const entries = Array.from({ length: 20_001 }, (_, index) => ({
      name: `${index}`,
      isDirectory: () => false,
      isFile: () => false,
    }));
    jest.spyOn(fs, 'readdir').mockResolvedValue(entries as never);
    await expect(read(folder)).rejects.toThrow('narrow the patterns');
  });

  it('opens a link that is configured itself', async () => {
    await fs.symlink(root, path.join(base, 'alias'));
    const answer = await new LocalFolders([path.join(base, 'alias')]).read(
      path.join(root, 'service'),
      everything,
      undefined,
    );
    expect(answer).toMatchObject({ files: [{}, {}] });
  });

  it('opens the other folders when one of them is gone', async () => {
    const answer = await new LocalFolders([path.join(base, 'gone'), root]).read(
      path.join(root, 'service'),
      everything,
      undefined,
    );
    expect(answer).toMatchObject({ files: [{}, {}] });
  });

  it('opens nothing when nothing is configured', async () => {
    await expect(
      new LocalFolders([]).read(root, everything, undefined),
    ).rejects.toThrow(refused);
  });
});
