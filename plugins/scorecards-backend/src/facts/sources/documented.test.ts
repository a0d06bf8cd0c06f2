import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createCatalogSource, DEFAULT_ENTITIES } from './catalogSource';
import { createFilesSource } from './filesSource';
import { createNpmSource } from './npmSource';

const options = {
  entities: DEFAULT_ENTITIES,
  repositories: { read: async () => undefined },
  ttl: { days: 1 },
  schedule: { frequency: { hours: 1 }, timeout: { minutes: 1 } },
};

it('the documentation names the facts that come along, and no others', () => {
  const page = readFileSync(
    path.resolve(__dirname, '../../../../../docs/scorecards.md'),
    'utf8',
  );
  const [, table] = /## The facts that come along\n\n([^]*?)\n\n/.exec(page)!;
  const told = [...table.matchAll(/`(\w+\.\w+|\.\w+)/g)].map(
    ([, name]) => name,
  );
  const catalog = createCatalogSource(options).schema.properties;
  const npm = createNpmSource(options).schema.properties;
  const files = createFilesSource(options).schema.additionalProperties as {
    properties: object;
  };
  expect(new Set(told)).toEqual(
    new Set([
      ...Object.keys(catalog!).map(name => `catalog.${name}`),
      ...Object.keys(npm!).map(name => `npm.${name}`),
      // The first follows the pattern.
      ...Object.keys(files.properties)
        .slice(1)
        .map(name => `.${name}`),
    ]),
  );
});
