import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import type { JsonObject } from '@backstage/types';
import type { Knex } from 'knex';
import {
  createEngine,
  type Engine,
} from '../../plugins/scorecards-backend/src/createEngine';
import { FactSourceRegistry } from '../../plugins/scorecards-backend/src/facts/FactSourceRegistry';

const GROUPS = 200;

/** The facts of one entity: numbers that are the same in every run, of which checks pass about 60 %. */
export function factsOf(index: number, checks: number): JsonObject {
  const facts: JsonObject = { index };
  for (let check = 0; check < checks; check++) {
    facts[`value${check}`] = (index * 7919 + check * 104729) % 100;
  }
  return facts;
}

export function entityOf(index: number): Entity {
  const owner = `group:default/team-${index % GROUPS}`;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: `component-${index}`,
      namespace: 'default',
      title: `Component ${index}`,
    },
    spec: { type: 'service', lifecycle: 'production', owner },
    relations: [{ type: 'ownedBy', targetRef: owner }],
  };
}

/** Checks of three conditions each, on scorecards of three levels. */
export function definitionsOf(checks: number, scorecards: number): object {
  const ids = Array.from({ length: checks }, (_, index) => `check-${index}`);
  const share = Math.ceil(checks / scorecards);
  const scorecard = (id: string, own: string[]) => {
    const third = Math.ceil(own.length / 3);
    return {
      id,
      title: id,
      appliesTo: { kind: 'Component' },
      levels: ['bronze', 'silver', 'gold'].map((level, index) => ({
        id: level,
        name: level,
        color: level,
        checks: own.slice(index * third, (index + 1) * third),
      })),
    };
  };
  return {
    scorecards: Array.from({ length: scorecards }, (_, index) =>
      scorecard(
        `scorecard-${index}`,
        ids.slice(index * share, (index + 1) * share),
      ),
    ),
    checks: ids.map((id, index) => ({
      id,
      title: `Check ${index}`,
      rule: {
        all: [
          {
            fact: `bench.value${index}`,
            operator: 'greaterThanOrEqual',
            value: 20,
          },
          {
            any: [
              { fact: `bench.value${index}`, operator: 'lessThan', value: 80 },
              { fact: 'bench.index', operator: 'lessThan', value: 0 },
            ],
          },
        ],
      },
    })),
  };
}

export interface Workload extends Engine {
  /** Changes one entity's fact, as a collection would. */
  change(index: number): Promise<void>;
  collect(): Promise<void>;
}

/** The real engine over a catalog and facts that are made up as they are asked for. */
export async function createWorkload(
  knex: Knex,
  {
    entities,
    checks,
    scorecards,
  }: { entities: number; checks: number; scorecards: number },
): Promise<Workload> {
  await knex.migrate.latest({
    directory: path.resolve(
      __dirname,
      '../../plugins/scorecards-backend/migrations',
    ),
  });
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'thrive-bench-'));
  const file = path.join(folder, 'definitions.yaml');
  fs.writeFileSync(file, JSON.stringify(definitionsOf(checks, scorecards)));
  const changed = new Set<number>();
  const only = { indices: undefined as number[] | undefined };

  async function* stream({
    pageSize = 500,
    query,
  }: { pageSize?: number; query?: object } = {}) {
    // The organisation has no groups of its own here: owners count for themselves.
    if (JSON.stringify(query)?.includes('User')) return;
    const indices =
      only.indices ?? Array.from({ length: entities }, (_, index) => index);
    for (let start = 0; start < indices.length; start += pageSize) {
      yield indices.slice(start, start + pageSize).map(entityOf);
    }
  }

  const sources = new FactSourceRegistry();
  const source = {
    id: 'bench',
    title: 'Made up',
    schema: { type: 'object', additionalProperties: true },
    ttl: { days: 30 },
    schedule: { frequency: { hours: 1 }, timeout: { hours: 1 } },
    batchSize: 1000,
    async collect({ entities: batch }: { entities: readonly Entity[] }) {
      return batch.map(({ metadata: { name } }) => {
        const index = Number(name.slice('component-'.length));
        const data = factsOf(index, checks);
        if (changed.has(index)) data.value0 = (Number(data.value0) + 50) % 100;
        return { entityRef: `component:default/${name}`, data };
      });
    },
  };
  sources.add(source);
  const engine = createEngine({
    auth: mockServices.auth(),
    catalog: { streamEntities: stream } as never,
    config: mockServices.rootConfig({
      data: { scorecards: { definitions: [{ file }] } },
    }),
    knex,
    logger: mockServices.rootLogger({ level: 'error' } as never),
    metrics: {
      createCounter: () => ({ add() {} }),
      createHistogram: () => ({ record() {} }),
      createObservableGauge: () => ({ addCallback() {} }),
    } as never,
    scheduler: { triggerTask: async () => {} } as never,
    sources,
    urlReader: {} as never,
  });
  await engine.definitions.load();
  const signal = new AbortController().signal;
  return {
    ...engine,
    collect: async () => {
      for (const id of ['catalog', 'bench']) {
        await engine.collections.collect(
          sources.all.find(each => each.id === id)!,
          signal,
        );
      }
      // There are no other sources to ask about what is new.
      await knex('entities').update({ is_new: 0 });
    },
    change: async index => {
      changed.add(index);
      only.indices = [index];
      await engine.collections.collect(source, signal);
      only.indices = undefined;
    },
  };
}
