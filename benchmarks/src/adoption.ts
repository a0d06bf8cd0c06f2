/*
 * How fast usage is taken in over HTTP and committed, on PostgreSQL, and how fast a year of many
 * people is measured. The clients run in a process of their own; authentication is stubbed.
 */
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { fork } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Knex } from 'knex';
import { ActivityMatrix } from '../../plugins/adoption-backend/src/measures/ActivityMatrix';
import { rollingActive } from '../../plugins/adoption-backend/src/measures/activeUsers';
import {
  retention,
  returnsOn,
} from '../../plugins/adoption-backend/src/measures/retention';
import { adoptionPlugin } from '../../plugins/adoption-backend/src/plugin';
import { createDatabase, watchDatabase } from './database';
import { measure, p95, round } from './measure';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '20' },
    connections: { type: 'string', default: '16' },
    batch: { type: 'string', default: '40' },
    people: { type: 'string', default: '5000' },
  },
});
const YEAR = 365;
const MANY = 200_000;
const READS = 50;
const say = (text: string) => console.error(`bench: ${text}`);

async function startBackend(knex: Knex) {
  return startTestBackend({
    features: [
      adoptionPlugin,
      createServiceFactory({
        service: coreServices.database,
        deps: {},
        factory: () => ({ getClient: async () => knex }),
      }),
      mockServices.rootConfig.factory({
        data: {
          backend: { baseUrl: 'http://localhost:7007' },
          adoption: { pseudonyms: { key: 'a key that is used by benchmarks' } },
        },
      }),
      mockServices.rootLogger.factory({ level: 'error' } as never),
      catalogServiceMock.factory({ entities: [] }),
    ],
  });
}

async function send(url: string) {
  const child = fork(path.join(__dirname, 'sendUsage.mjs'), [], {
    env: {
      ...process.env,
      URL_: url,
      SECONDS: values.seconds,
      CONNECTIONS: values.connections,
      BATCH: values.batch,
      PEOPLE: values.people,
      TOKEN: mockCredentials.user.header('user:default/PERSON'),
    },
    execArgv: [],
  });
  return new Promise<{ acknowledged: number; refused: number; p99Ms: number }>(
    (resolve, reject) => {
      child.once('message', answer => resolve(answer as never));
      child.once(
        'exit',
        code => code && reject(new Error(`it ended: ${code}`)),
      );
    },
  );
}

function measureMany() {
  let seed = 1;
  const random = () => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed / 2147483648;
  };
  const activities = Array.from({ length: MANY }, () => {
    const first = Math.floor(random() * YEAR);
    const bits = new Uint8Array((YEAR >> 3) + 1);
    for (let day = 0; first + day < YEAR; day++) {
      if (day === 0 || random() < 0.25) bits[day >> 3] |= 1 << (day & 7);
    }
    return { firstDay: first, base: first, bits };
  });
  const started = performance.now();
  const days = ActivityMatrix.ofDays(activities, 0, YEAR - 1);
  for (const window of [1, 7, 28]) rollingActive(days, window, 0, YEAR - 1);
  const rolling = performance.now();
  const weeks = days.byPeriods('week');
  const last = weeks.start + weeks.length - 1;
  retention(weeks, {
    cohorts: 'first-time',
    from: weeks.start,
    to: last,
    returns: returnsOn(52),
    lastComplete: last,
  });
  return {
    rollingYearMs: rolling - started,
    retentionYearMs: performance.now() - rolling,
  };
}

async function run() {
  const knex = await createDatabase('adoption');
  const { server } = await startBackend(knex);
  const url = `http://localhost:${server.port()}`;

  say(
    `sending batches of ${values.batch} over ${values.connections} connections for ${values.seconds} s`,
  );
  const intake = await measure(() => send(url));
  const { acknowledged, refused, p99Ms } = intake.result;
  const [{ n: committed }] = await knex('events').count('* as n');
  const { rows: sizes } = await knex.raw(
    `select sum(pg_total_relation_size(inhrelid)) as events from pg_inherits
     where inhparent = 'events'::regclass`,
  );
  const { rows: rollups } = await knex.raw(
    `select pg_total_relation_size('activity') + pg_total_relation_size('people')
       + pg_total_relation_size('capability_days') as size`,
  );

  say('reading the overview');
  const counter = watchDatabase(knex);
  const overview = async () => {
    const response = await fetch(`${url}/api/adoption/overview`, {
      headers: { authorization: mockCredentials.user.header() },
    });
    if (!response.ok)
      throw new Error(`the overview answered ${response.status}`);
    await response.json();
  };
  await overview();
  const { statements: overviewStatements } = counter.take();
  const overviewP95Ms = await p95(READS, overview);

  say(`measuring a year of ${MANY} people`);
  measureMany();
  const many = measureMany();
  const numbers = {
    committedEventsPerSecond: Math.round(
      Number(committed) / Number(values.seconds),
    ),
    events: Number(committed),
    lost: acknowledged - Number(committed),
    refused,
    p99Ms: round(p99Ms, 1),
    peakRssMb: round(intake.peakRssMb, 0),
    maxEventLoopBlockMs: round(intake.maxEventLoopBlockMs, 0),
    bytesPerEvent: Math.round(Number(sizes[0].events) / Number(committed)),
    rollupShare: round(Number(rollups[0].size) / Number(sizes[0].events), 3),
    overviewStatements,
    overviewP95Ms: round(overviewP95Ms, 1),
    bitmapMs: round(many.rollingYearMs + many.retentionYearMs, 0),
    rollingYearMs: round(many.rollingYearMs, 0),
    retentionYearMs: round(many.retentionYearMs, 0),
  };
  console.log(JSON.stringify(numbers));
}

run().then(
  () => process.exit(0),
  error => {
    console.error(error);
    process.exit(1);
  },
);
