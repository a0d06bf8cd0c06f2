import { mockServices } from '@backstage/backend-test-utils';
import { NotModifiedError } from '@backstage/errors';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createCatalogSource } from '../facts/sources/catalogSource';
import { createFilesSource } from '../facts/sources/filesSource';
import { createNpmSource } from '../facts/sources/npmSource';
import { combineDefinitions } from './combineDefinitions';
import {
  DefinitionTexts,
  readDefinitionLocations,
  type DefinitionLocation,
} from '@thrive/definitions';
import { DefinitionReader } from './DefinitionReader';

const DEMO = path.resolve(__dirname, '../../../../packages/backend/scorecards');
const CHECK = `checks:
  - { id: good, title: T, rule: { fact: npm.license, operator: exists } }
`;

const urlReader = mockServices.urlReader.mock();
const read = (...locations: DefinitionLocation[]) =>
  new DefinitionReader(
    new DefinitionTexts({
      locations,
      urlReader,
      logger: mockServices.logger.mock(),
    }),
  ).read();

describe('DefinitionReader', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await fs.mkdtemp(path.join(os.tmpdir(), 'definitions-'));
  });
  afterEach(() => fs.rm(folder, { recursive: true }));

  it('reads the YAML files of a folder in the order of their names', async () => {
    await fs.writeFile(path.join(folder, 'b.yml'), CHECK);
    await fs.writeFile(path.join(folder, 'a.yaml'), 'checks: []');
    await fs.writeFile(path.join(folder, 'notes.txt'), 'not: [rules');
    const files = await read({ file: folder });
    expect(files.map(({ location }) => path.basename(location))).toEqual([
      'a.yaml',
      'b.yml',
    ]);
    expect(files[1].parsed?.checks).toHaveLength(1);
  });

  it('says of what it cannot read why, and reads the rest', async () => {
    await fs.writeFile(path.join(folder, 'good.yaml'), CHECK);
    await fs.writeFile(path.join(folder, 'huge.yaml'), '#'.repeat(2_100_000));
    urlReader.readUrl.mockRejectedValueOnce(new Error('the host is down'));
    const files = await read(
      { file: path.join(folder, 'missing.yaml') },
      { file: folder },
      { url: 'https://example.com/rules.yaml' },
    );
    expect(files.flatMap(({ problem }) => problem?.message ?? [])).toEqual([
      expect.stringMatching(/^cannot be read: ENOENT/),
      'cannot be read: it has 2100000 bytes; the most is 2097152',
      'cannot be read: the host is down',
    ]);
    expect(files.filter(({ parsed }) => parsed)).toHaveLength(1);
  });

  it('reads a URL again only when it changed', async () => {
    const url = 'https://example.com/rules.yaml';
    const reader = new DefinitionReader(
      new DefinitionTexts({
        locations: [{ url }],
        urlReader,
        logger: mockServices.logger.mock(),
      }),
    );
    urlReader.readUrl.mockResolvedValueOnce({
      buffer: async () => Buffer.from(CHECK),
      etag: 'one',
    });
    const first = await reader.read();
    urlReader.readUrl.mockRejectedValueOnce(new NotModifiedError());
    expect(await reader.read()).toEqual(first);
    expect(urlReader.readUrl).toHaveBeenLastCalledWith(url, { etag: 'one' });
  });

  it('wants a file or a URL', () => {
    const config = mockServices.rootConfig({
      data: { scorecards: { definitions: [{ path: 'rules.yaml' }] } },
    });
    expect(() =>
      readDefinitionLocations(config, 'scorecards.definitions'),
    ).toThrow(/url/);
  });

  it('finds nothing wrong with the definitions of the demo portal', async () => {
    const options = {
      schedule: { frequency: { hours: 1 }, timeout: { minutes: 1 } },
      ttl: { days: 1 },
      entities: {},
      repositories: { read: async () => undefined },
    };
    const sources = [
      createCatalogSource(options),
      createFilesSource(options),
      createNpmSource(options),
    ];
    const { problems, scorecards, checks } = combineDefinitions(
      await read({ file: DEMO }),
      new Map(sources.map(({ id, schema }) => [id, schema])),
    );
    expect(problems).toEqual([]);
    expect(scorecards).toHaveLength(4);
    expect(checks.length).toBeGreaterThan(10);
  });
});
