import type { CollectRequest } from '@thrive/backstage-plugin-scorecards-node';
import { mockServices } from '@backstage/backend-test-utils';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { component } from '../../__testUtils__/createTestEngine';
import { DefaultRepositoryReader } from '../repository/DefaultRepositoryReader';
import { LocalFolders } from '../repository/LocalFolders';
import { createFilesSource } from './filesSource';

const entityRef = 'component:default/a';

describe('files source', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await fs.mkdtemp(path.join(os.tmpdir(), 'files-'));
    await fs.mkdir(path.join(folder, 'docs'));
    await fs.writeFile(path.join(folder, 'README.md'), '# Service');
    await fs.writeFile(path.join(folder, 'docs/a.md'), 'a');
    await fs.writeFile(path.join(folder, 'docs/b.md'), 'b');
  });
  afterEach(() => fs.rm(folder, { recursive: true }));

  async function collect(paths: CollectRequest['paths'], etag?: string) {
    const source = createFilesSource({
      repositories: new DefaultRepositoryReader({
        urlReader: mockServices.urlReader.mock(),
        localFolders: new LocalFolders([folder]),
      }),
      ttl: { days: 1 },
      schedule: { frequency: { hours: 1 }, timeout: { minutes: 1 } },
    });
    const entity = component('a');
    entity.metadata.annotations = {
      'backstage.io/source-location': `file:${folder}/`,
    };
    return source.collect({
      entities: [entity, component('without-a-source')],
      etags: new Map(etag ? [[entityRef, etag]] : []),
      paths,
      signal: new AbortController().signal,
    });
  }
  const collectOne = async (paths: CollectRequest['paths'], etag?: string) => {
    const facts = await collect(paths, etag);
    expect(facts).toHaveLength(1);
    return facts[0];
  };

  it('tells of each pattern what matches it, with the content only where a rule reads it', async () => {
    expect(
      await collectOne([
        ['readme*', 'exists'],
        ['docs/**', 'count'],
        ['docs/a.md', 'content'],
        ['LICENSE*', 'exists'],
      ]),
    ).toEqual({
      entityRef,
      etag: expect.any(String),
      data: {
        'readme*': { exists: true, count: 1, path: 'README.md', size: 9 },
        'docs/**': { exists: true, count: 2, path: 'docs/a.md', size: 1 },
        'docs/a.md': {
          exists: true,
          count: 1,
          path: 'docs/a.md',
          size: 1,
          content: 'a',
        },
        'LICENSE*': { exists: false, count: 0 },
      },
    });
  });

  it('reads again when files or the patterns of rules changed, and only then', async () => {
    const first = await collectOne([['README*', 'exists']]);
    const etag = 'etag' in first ? first.etag : undefined;
    expect(await collectOne([['README*', 'exists']], etag)).toEqual({
      entityRef,
      unchanged: true,
    });
    expect(await collectOne([['LICENSE', 'exists']], etag)).toMatchObject({
      data: { LICENSE: { exists: false } },
    });
    await fs.writeFile(path.join(folder, 'README.md'), '# Changed service');
    expect(await collectOne([['README*', 'exists']], etag)).toMatchObject({
      data: { 'README*': { size: 17 } },
    });
  });

  it('reads again when a rule begins to ask for the content of a known file', async () => {
    const first = await collectOne([['README*', 'exists']]);
    const etag = 'etag' in first ? first.etag : undefined;
    expect(await collectOne([['README*', 'content']], etag)).toMatchObject({
      data: { 'README*': { content: '# Service' } },
    });
  });

  it('tells a large file by its size alone', async () => {
    await fs.writeFile(path.join(folder, 'README.md'), 'x'.repeat(65_537));
    expect(await collectOne([['README*', 'content']])).toMatchObject({
      data: {
        'README*': { exists: true, count: 1, path: 'README.md', size: 65_537 },
      },
    });
  });

  it('asks for nothing while no rule reads files', async () => {
    expect(await collect([])).toEqual([]);
  });

  it('says why a folder cannot be read', async () => {
    await fs.rm(folder, { recursive: true });
    expect(await collectOne([['README*', 'exists']])).toEqual({
      entityRef,
      error: expect.stringMatching('is gone'),
    });
    await fs.mkdir(folder);
  });
});
