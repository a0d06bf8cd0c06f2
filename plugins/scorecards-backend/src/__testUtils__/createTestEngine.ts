import {
  mockServices,
  type TestDatabaseId,
  type TestDatabases,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { JsonObject } from '@backstage/types';
import type {
  CollectRequest,
  FactSource,
} from '@thrive/backstage-plugin-scorecards-node';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Knex } from 'knex';
import { createEngine, type Engine } from '../createEngine';
import { FactSourceRegistry } from '../facts/FactSourceRegistry';

const DEFINITIONS_FILE = 'definitions.yaml';
const MIGRATIONS = path.resolve(__dirname, '../../migrations');

/** A component of the catalog, owned by a group. */
export function component(name: string, spec: JsonObject = {}): Entity {
  const owner =
    typeof spec.owner === 'string' ? spec.owner : 'group:default/web';
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace: 'default' },
    spec: { type: 'service', lifecycle: 'production', ...spec, owner },
    relations: [{ type: 'ownedBy', targetRef: owner }],
  };
}

/** A group of the catalog. */
export function group(name: string, parent?: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name, namespace: 'default', title: `The ${name}` },
    spec: { type: 'team', children: [], ...(parent ? { parent } : {}) },
  };
}

/** A fact source whose facts a test sets by entity name. */
export class TestSource implements FactSource {
  readonly id = 'test';
  readonly title = 'Test facts';
  readonly schema = { type: 'object', additionalProperties: true };
  readonly ttl = { days: 1 };
  readonly schedule = { frequency: { hours: 1 }, timeout: { minutes: 1 } };
  readonly appliesTo = { kind: 'Component' };
  batchTimeout = { seconds: 5 };
  facts = new Map<string, JsonObject>();
  /** Replaces the answer: to fail, hang or talk of others. */
  behave:
    | ((request: CollectRequest) => ReturnType<FactSource['collect']>)
    | undefined;

  async collect(request: CollectRequest) {
    if (this.behave) return this.behave(request);
    return request.entities.flatMap(entity => {
      const data = this.facts.get(entity.metadata.name);
      return data
        ? [{ entityRef: `component:default/${entity.metadata.name}`, data }]
        : [];
    });
  }
}

/** The definitions that most tests use: two levels over `test.good` and `test.better`. */
export const DEFINITIONS = `
scorecards:
  - id: quality
    title: Quality
    owner: group:default/web
    appliesTo: { kind: Component }
    levels:
      - { id: bronze, name: Bronze, color: bronze, checks: [good] }
      - { id: silver, name: Silver, color: silver, checks: [better] }
checks:
  - id: good
    title: It is good
    severity: high
    rule: { fact: test.good, operator: equals, value: true }
    failureMessage: 'good is {{ test.good }}'
  - id: better
    title: It is better
    severity: low
    rule: { fact: test.better, operator: greaterThan, value: 10 }
factSources:
  - id: ci
    title: Continuous integration
    ttl: { days: 7 }
    schema: { type: object, properties: { coverage: { type: number } } }
`;

/** A whole engine on a real database, with a catalog in memory and definitions in a folder. */
export interface TestEngine extends Engine {
  knex: Knex;
  source: TestSource;
  /** Statements since the last call. */
  statements(): string[];
  /** Replaces the catalog's entities. */
  setEntities(entities: Entity[]): void;
  /** Writes the only definition file, by another name if one is given, and loads it. */
  define(text: string, name?: string): Promise<void>;
  /** Collects the catalog and the test facts, and evaluates until nothing waits. */
  pass(): Promise<{ entities: number; written: number; rollupRows: number }>;
  /** A second engine on the same database, as another replica. */
  replica(): Promise<TestEngine>;
}

export async function createTestEngine(
  databases: TestDatabases,
  databaseId: TestDatabaseId,
  entities: Entity[],
): Promise<TestEngine> {
  const knex = await databases.init(databaseId);
  await knex.migrate.latest({ directory: MIGRATIONS });
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'scorecards-'));
  await fs.writeFile(path.join(folder, DEFINITIONS_FILE), DEFINITIONS);
  const engine = await build(knex, folder, entities, new TestSource());
  await engine.definitions.load();
  return engine;
}

async function build(
  knex: Knex,
  folder: string,
  initial: Entity[],
  source: TestSource,
): Promise<TestEngine> {
  let catalog = catalogServiceMock({ entities: initial });
  let recorded: string[] = [];
  knex.on('query', ({ sql }: { sql: string }) => recorded.push(sql));
  const sources = new FactSourceRegistry();
  sources.add(source);
  const engine = createEngine({
    auth: mockServices.auth(),
    // The tests replace the catalog's content; the engine keeps asking the same service.
    catalog: new Proxy(catalog, {
      get: (_, name) =>
        Reflect.get(catalog, name).bind?.(catalog) ??
        Reflect.get(catalog, name),
    }),
    config: mockServices.rootConfig({
      data: { scorecards: { definitions: [{ file: folder }] } },
    }),
    knex,
    logger: mockServices.logger.mock(),
    metrics: metricsServiceMock.mock(),
    scheduler: mockServices.scheduler.mock(),
    sources,
    urlReader: mockServices.urlReader.mock(),
  });
  const signal = new AbortController().signal;
  return {
    ...engine,
    knex,
    source,
    statements: () => {
      const statements = recorded;
      recorded = [];
      return statements;
    },
    setEntities: entities => {
      catalog = catalogServiceMock({ entities });
    },
    define: async (text, name = DEFINITIONS_FILE) => {
      for (const former of await fs.readdir(folder))
        await fs.rm(path.join(folder, former));
      await fs.writeFile(path.join(folder, name), text);
      await engine.definitions.load();
    },
    pass: async () => {
      for (const id of ['catalog', 'test']) {
        await engine.collections.collect(
          sources.all.find(each => each.id === id)!,
          signal,
        );
      }
      await engine.collections.collectNewcomers(signal);
      recorded = [];
      return engine.evaluation.run(signal);
    },
    replica: async () => {
      const other = await build(knex, folder, initial, source);
      await other.definitions.load();
      return other;
    },
  };
}
