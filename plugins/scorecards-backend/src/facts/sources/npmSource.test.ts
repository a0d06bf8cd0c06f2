import type { JsonObject } from '@backstage/types';
import { component } from '../../__testUtils__/createTestEngine';
import type { RepositoryReader } from '../repository/RepositoryReader';
import { createNpmSource, readManifest } from './npmSource';

const read = (manifest: JsonObject) => readManifest(JSON.stringify(manifest));
const signal = new AbortController().signal;

describe('readManifest', () => {
  it.each([
    ['a text', { license: 'MIT' }, 'MIT'],
    ['an object', { license: { type: 'MIT', url: 'x' } }, 'MIT'],
    [
      'a list of objects',
      { licenses: [{ type: 'MIT' }, { type: 'ISC' }] },
      '(MIT OR ISC)',
    ],
    ['a list with one', { licenses: [{ type: 'MIT' }] }, 'MIT'],
    ['a list of texts', { licenses: ['MIT', 'ISC'] }, '(MIT OR ISC)'],
    ['both forms', { license: 'MIT', licenses: [{ type: 'ISC' }] }, 'MIT'],
    ['nothing', {}, undefined],
    ['an empty text', { license: ' ' }, undefined],
    ['a number', { license: 7 }, undefined],
    ['an empty list', { licenses: [] }, undefined],
  ])('reads a licence that is %s', (_, manifest, license) => {
    expect(read(manifest as JsonObject).license).toBe(license);
  });

  it('brings the forms of the other fields into one', () => {
    const texts = read({
      repository: 'github:acme/a',
      bugs: 'https://bugs',
      author: 'Ann <ann@example.com>',
      typings: 'a.d.ts',
    });
    const objects = read({
      repository: { type: 'git', url: 'github:acme/a' },
      bugs: { url: 'https://bugs' },
      author: { name: 'Ann <ann@example.com>' },
      exports: { '.': { import: { types: 'a.d.ts', default: 'a.js' } } },
    });
    expect(objects).toEqual(texts);
    expect(texts).toMatchObject({
      repository: { url: 'github:acme/a' },
      bugs: { url: 'https://bugs' },
      types: 'a.d.ts',
    });
  });

  it('counts dependencies and names the scripts that run on installing', () => {
    expect(
      read({
        dependencies: { b: '1', a: '2' },
        scripts: { postinstall: 'x', preinstall: 'y', test: 'z', broken: 1 },
      }),
    ).toMatchObject({
      dependencies: { count: 2, names: ['a', 'b'] },
      installScripts: ['preinstall', 'postinstall'],
      scripts: { postinstall: 'x', preinstall: 'y', test: 'z' },
    });
  });

  it('survives fields of the wrong kind', () => {
    const wrong = Object.fromEntries(
      [
        ...['name', 'version', 'license', 'licenses', 'repository', 'bugs'],
        ...['author', 'keywords', 'exports', 'engines', 'scripts'],
        'dependencies',
      ].map(key => [key, [null, 7, { type: 3 }]]),
    );
    expect(read(wrong)).toMatchObject({
      exists: true,
      dependencies: { count: 0 },
      keywords: [],
    });
  });

  it.each([
    ['{"name": ', 'package.json is not JSON'],
    ['[]', 'package.json is not an object'],
    ['null', 'package.json is not an object'],
  ])('says what is wrong with %s', (text, message) => {
    expect(() => readManifest(text)).toThrow(message);
  });

  it('reads a manifest that starts with a byte order mark', () => {
    expect(readManifest('\ufeff{"license": "MIT"}').license).toBe('MIT');
  });
});

describe('npm source', () => {
  const answers: Record<
    string,
    Awaited<ReturnType<RepositoryReader['read']>>
  > = {
    sound: manifest('{"license": "MIT"}'),
    broken: manifest('{'),
    huge: { files: [{ path: 'package.json', size: 2 ** 30, text: jest.fn() }] },
    none: { files: [], etag: 'e' },
    same: { unchanged: true },
    nowhere: undefined,
  };
  function manifest(text: string) {
    return {
      files: [
        { path: 'package.json', size: text.length, text: async () => text },
      ],
      etag: 'e',
    };
  }
  const repositories: RepositoryReader = {
    read: async ({ metadata }) => {
      if (metadata.name === 'down') throw new Error('the host is down');
      return answers[metadata.name];
    },
  };

  it('answers for each entity alone, and leaves out one without a source', async () => {
    const source = createNpmSource({
      repositories,
      ttl: { days: 1 },
      schedule: { frequency: { hours: 1 }, timeout: { minutes: 1 } },
    });
    const facts = await source.collect({
      entities: [...Object.keys(answers), 'down'].map(name => component(name)),
      etags: new Map(),
      paths: [],
      signal,
    });
    const ref = (name: string) => `component:default/${name}`;
    expect(facts).toEqual([
      {
        entityRef: ref('sound'),
        etag: 'e',
        data: expect.objectContaining({ exists: true, license: 'MIT' }),
      },
      {
        entityRef: ref('broken'),
        error: expect.stringMatching('package.json is not JSON'),
      },
      {
        entityRef: ref('huge'),
        error: expect.stringMatching('the most that is read'),
      },
      { entityRef: ref('none'), etag: 'e', data: { exists: false } },
      { entityRef: ref('same'), unchanged: true },
      { entityRef: ref('down'), error: 'the host is down' },
    ]);
  });
});
