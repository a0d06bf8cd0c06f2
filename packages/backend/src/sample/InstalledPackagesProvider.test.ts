import { symlinkSync } from 'node:fs';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { EntityProviderConnection } from '@backstage/plugin-catalog-node';
import { InstalledPackagesProvider } from './InstalledPackagesProvider';

const manifest = (name: string) => JSON.stringify({ name, version: '1.0.0' });

describe('InstalledPackagesProvider', () => {
  const directory = createMockDirectory();

  async function provide(folder = directory.path) {
    const connection: jest.Mocked<EntityProviderConnection> = {
      applyMutation: jest.fn(),
      refresh: jest.fn(),
    };
    const logger = mockServices.logger.mock();
    const provider = InstalledPackagesProvider.create({
      folder,
      logger,
      taskRunner: { run: async task => task.fn(new AbortController().signal) },
    });
    const done = provider.connect(connection);
    return { done, connection, logger };
  }

  function componentTitles(connection: jest.Mocked<EntityProviderConnection>) {
    const [mutation] = connection.applyMutation.mock.calls[0];
    return mutation.type === 'full'
      ? mutation.entities
          .filter(({ entity }) => entity.kind === 'Component')
          .map(({ entity }) => entity.metadata.title)
      : undefined;
  }

  it('replaces everything by what is installed, without the links to own packages', async () => {
    directory.setContent({
      node_modules: {
        '.bin': { 'package.json': manifest('bin') },
        react: { 'package.json': manifest('react') },
        '@acme': { tool: { 'package.json': manifest('@acme/tool') } },
        alias: { 'package.json': manifest('react') },
        'not-a-package': { 'readme.md': '' },
      },
      own: { 'package.json': manifest('own') },
    });
    symlinkSync(
      directory.resolve('own'),
      directory.resolve('node_modules/own'),
    );
    const { done, connection } = await provide(
      directory.resolve('node_modules'),
    );
    await done;
    expect(componentTitles(connection)).toEqual([
      '@acme/tool',
      'alias',
      'react',
    ]);
  });

  it('skips a broken manifest and names it', async () => {
    directory.setContent({
      good: { 'package.json': `\uFEFF${manifest('good')}` },
      broken: { 'package.json': '{ "name": ' },
      nameless: { 'package.json': '{}' },
      list: { 'package.json': '[]' },
    });
    const { done, connection, logger } = await provide();
    await done;
    expect(componentTitles(connection)).toEqual(['good']);
    const warnings = logger.warn.mock.calls.map(([message]) => message).sort();
    expect(warnings).toEqual([
      expect.stringMatching(/broken.package\.json: it is not valid JSON/),
      expect.stringMatching(/list.package\.json: it is not a JSON object/),
      expect.stringMatching(/nameless.package\.json: it has no name/),
    ]);
  });

  it('reads more packages than it reads at one time', async () => {
    const names = Array.from({ length: 200 }, (_, index) => `p${index}`);
    directory.setContent(
      Object.fromEntries(
        names.map(name => [name, { 'package.json': manifest(name) }]),
      ),
    );
    const { done, connection } = await provide();
    await done;
    expect(componentTitles(connection)).toEqual([...names].sort());
  });

  it.each(['missing', ''])(
    'leaves the catalog as it is when the folder is missing or empty: "%s"',
    async path => {
      directory.clear();
      const { done, connection } = await provide(directory.resolve(path));
      await expect(done).rejects.toThrow(/node_modules|ENOENT|No npm packages/);
      expect(connection.applyMutation).not.toHaveBeenCalled();
    },
  );
});
