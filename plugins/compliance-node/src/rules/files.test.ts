import { look } from '../__testUtils__/evaluate';
import { FileTree, type TreeFile } from '../tree/FileTree';
import { ruleTypes } from './ruleTypes';

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
