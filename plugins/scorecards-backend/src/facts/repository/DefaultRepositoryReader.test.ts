import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { NotModifiedError } from '@backstage/errors';
import { DefaultRepositoryReader } from './DefaultRepositoryReader';
import { LocalFolders } from './LocalFolders';
import { matchesPattern } from './matchesPattern';

const signal = new AbortController().signal;
const URL = 'https://github.com/acme/service/tree/main/';

function entityAt(annotations: Record<string, string>): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'a', annotations },
  };
}
const located = entityAt({ 'backstage.io/source-location': `url:${URL}` });

function tree(files: Record<string, string>, etag = 'one') {
  return {
    etag,
    files: async () =>
      Object.entries(files).map(([name, text]) => ({
        path: name,
        content: async () => Buffer.from(text),
      })),
    archive: jest.fn(),
    dir: jest.fn(),
  };
}

describe('DefaultRepositoryReader', () => {
  const urlReader = mockServices.urlReader.mock();
  const reader = new DefaultRepositoryReader({
    urlReader,
    localFolders: new LocalFolders([]),
  });
  const read = (entity: Entity, patterns: string[], etag?: string) =>
    reader.read(entity, { patterns, etag, signal });
  beforeEach(() => jest.clearAllMocks());

  it('reads the files that match from where the entity says its source is', async () => {
    urlReader.readTree.mockResolvedValueOnce(tree({ 'README.md': 'Grüße' }));
    const answer = await read(located, ['readme*', 'docs/**']);
    if (!answer || 'unchanged' in answer) throw new Error('expected files');
    expect(answer.files).toMatchObject([{ path: 'README.md', size: 7 }]);
    expect(await answer.files[0].text()).toBe('Grüße');
    const [url, options] = urlReader.readTree.mock.calls[0];
    expect(url).toBe(URL);
    const wanted = (path: string) => options?.filter?.(path, { size: 1 });
    expect(wanted('README.md')).toBe(true);
    expect(wanted('docs/deep/er.md')).toBe(true);
    expect(wanted('src/index.ts')).toBe(false);
  });

  it('asks with the ETag of the same patterns, and without it for others', async () => {
    urlReader.readTree.mockResolvedValueOnce(tree({}));
    const answer = await read(located, ['README*']);
    const etag = answer && 'etag' in answer ? answer.etag : undefined;
    expect(etag).toBeDefined();

    urlReader.readTree.mockRejectedValueOnce(new NotModifiedError());
    expect(await read(located, ['README*'], etag)).toEqual({ unchanged: true });
    expect(urlReader.readTree.mock.lastCall?.[1]?.etag).toBe('one');

    urlReader.readTree.mockResolvedValueOnce(tree({}));
    expect(await read(located, ['LICENSE'], etag)).toMatchObject({ files: [] });
    expect(urlReader.readTree.mock.lastCall?.[1]?.etag).toBeUndefined();
  });

  it('does not take what is too large to hold for missing', async () => {
    urlReader.readTree.mockImplementationOnce(async (_, options) => {
      const wanted = ['a.bin', 'b.bin'].filter(name =>
        options?.filter?.(name, { size: 20 * 1024 * 1024 }),
      );
      expect(wanted).toEqual(['a.bin']);
      return tree({ 'a.bin': 'x' });
    });
    await expect(read(located, ['*.bin'])).rejects.toThrow(
      'narrow the patterns',
    );
  });

  it('hands on the error of the repository host', async () => {
    urlReader.readTree.mockRejectedValueOnce(
      new Error('429 Too many requests'),
    );
    await expect(read(located, ['README*'])).rejects.toThrow('429');
  });

  it.each([
    ['no annotation', {}],
    ['a malformed location', { 'backstage.io/source-location': 'nonsense' }],
    [
      'a location of another kind',
      { 'backstage.io/source-location': 'bucket:x' },
    ],
  ])('knows no source of an entity with %s', async (_, annotations) => {
    expect(await read(entityAt(annotations), ['README*'])).toBeUndefined();
    expect(urlReader.readTree).not.toHaveBeenCalled();
  });

  it('never reads the disk for an annotation that points at it', async () => {
    for (const target of ['/etc', '/etc/passwd', './', '../../..']) {
      await expect(
        read(entityAt({ 'backstage.io/source-location': `file:${target}` }), [
          '**',
        ]),
      ).rejects.toThrow('not below one of scorecards.localFolders');
    }
  });
});

describe('matchesPattern', () => {
  it.each([
    ['README.md', 'readme*', true],
    ['docs/README.md', 'readme*', false],
    ['docs/a/b.md', 'docs/**', true],
    ['.github/CODEOWNERS', '{,.github/,docs/}CODEOWNERS', true],
    ['.github/workflows/ci.yml', '.github/workflows/*.{yml,yaml}', true],
    ['LICENSE', 'LICEN[CS]E*', true],
    ['src/x.ts', '*', false],
  ])('%s against %s: %s', (path, pattern, matches) => {
    expect(matchesPattern(path, pattern)).toBe(matches);
  });
});
