// Tech Insights 3.1.0 with its JSON rules engine, headless on the benchmark's PostgreSQL server.
// Answers each message "run" of the parent with one evaluation of all checks over all entities.
import http from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const require = createRequire(path.join(here, '../package.json'));
const {
  coreServices,
  createBackendModule,
  createServiceFactory,
} = require('@backstage/backend-plugin-api');
const {
  mockServices,
  startTestBackend,
} = require('@backstage/backend-test-utils');
const {
  techInsightsFactRetrieversExtensionPoint,
} = require('@backstage-community/plugin-tech-insights-node');
const knexFactory = require('knex');

const entities = Number(process.env.ENTITIES);
const checks = Number(process.env.CHECKS);
const url = process.env.BENCH_POSTGRES_URL;

const database = `tech_insights_${process.pid}`;
const admin = knexFactory({ client: 'pg', connection: url });
await admin.raw(`create database ${database}`);
await admin.destroy();
const knex = knexFactory({
  client: 'pg',
  connection: url.replace(/\/postgres$/, `/${database}`),
  pool: { min: 0, max: 10 },
});
let statements = 0;
knex.on('query', () => {
  statements += 1;
});

/** The same numbers as `factsOf` in workload.ts. */
function factsOf(index) {
  const facts = { index };
  for (let check = 0; check < checks; check++) {
    facts[`value${check}`] = (index * 7919 + check * 104729) % 100;
  }
  return facts;
}

const names = Object.keys(factsOf(0));
const retriever = {
  id: 'bench',
  version: '1.0.0',
  schema: Object.fromEntries(
    names.map(name => [name, { type: 'integer', description: name }]),
  ),
  handler: async () =>
    Array.from({ length: entities }, (_, index) => ({
      entity: {
        kind: 'component',
        namespace: 'default',
        name: `component-${index}`,
      },
      facts: factsOf(index),
    })),
};

/** The same three conditions as `definitionsOf` in workload.ts. */
function checkOf(index) {
  return {
    type: 'json-rules-engine',
    name: `Check ${index}`,
    description: `Check ${index}`,
    factIds: ['bench'],
    rule: {
      conditions: {
        all: [
          {
            fact: `value${index}`,
            operator: 'greaterThanInclusive',
            value: 20,
          },
          {
            any: [
              { fact: `value${index}`, operator: 'lessThan', value: 80 },
              { fact: 'index', operator: 'lessThan', value: 0 },
            ],
          },
        ],
      },
    },
  };
}

const catalog = http.createServer((_, response) => {
  response.setHeader('content-type', 'application/json');
  response.end('{"items":[]}');
});
await new Promise(resolve => catalog.listen(0, '127.0.0.1', resolve));

let scheduler;
const { server } = await startTestBackend({
  features: [
    require('@backstage-community/plugin-tech-insights-backend'),
    require('@backstage-community/plugin-tech-insights-backend-module-jsonfc'),
    createBackendModule({
      pluginId: 'tech-insights',
      moduleId: 'bench',
      register(env) {
        env.registerInit({
          deps: {
            retrievers: techInsightsFactRetrieversExtensionPoint,
            scheduler: coreServices.scheduler,
          },
          async init(deps) {
            scheduler = deps.scheduler;
            deps.retrievers.addFactRetrievers({ bench: retriever });
          },
        });
      },
    }),
    createServiceFactory({
      service: coreServices.database,
      deps: {},
      factory: () => ({ getClient: async () => knex }),
    }),
    createServiceFactory({
      service: coreServices.discovery,
      deps: {},
      factory: () => {
        const base = async plugin =>
          `http://127.0.0.1:${catalog.address().port}/${plugin}`;
        return { getBaseUrl: base, getExternalBaseUrl: base };
      },
    }),
    mockServices.rootLogger.factory({ level: 'none' }),
    mockServices.rootConfig.factory({
      data: {
        backend: { listen: { port: 0 } },
        techInsights: {
          factRetrievers: {
            bench: {
              cadence: '0 0 1 1 *',
              lifecycle: { timeToLive: { weeks: 2 } },
            },
          },
          factChecker: {
            checks: Object.fromEntries(
              Array.from({ length: checks }, (_, index) => [
                `check-${index}`,
                checkOf(index),
              ]),
            ),
          },
        },
      },
    }),
  ],
});
await scheduler.triggerTask('bench');
for (let tries = 0; tries < 200; tries++) {
  const [{ count }] = await knex('facts').count();
  if (Number(count) >= entities) break;
  await new Promise(resolve => setTimeout(resolve, 100));
}
await knex.raw('vacuum analyze');

process.on('message', async () => {
  statements = 0;
  const started = performance.now();
  const response = await fetch(
    `http://127.0.0.1:${server.port()}/api/tech-insights/checks/run`,
    {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: 'Bearer mock-user-token',
      },
      body: JSON.stringify({ entities: [] }),
    },
  );
  const answer = await response.json();
  const seconds = (performance.now() - started) / 1000;
  if (!response.ok) throw new Error(JSON.stringify(answer));
  const results = answer.flatMap(entity => entity.results);
  process.send({
    seconds,
    results: results.length,
    passed: results.filter(({ result }) => result).length,
    statements,
  });
});
// The parent may end in any way; this must not outlive it.
process.on('disconnect', () => process.exit());
process.send('ready');
