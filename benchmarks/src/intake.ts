import { mockCredentials } from '@backstage/backend-test-utils';
import { fork } from 'node:child_process';
import path from 'node:path';
import { readPage, startAdoption } from './adoptionBackend';
import { createDatabase, watchDatabase } from './database';
import { measure, p95, round } from './measure';
import { sizesOf } from './storedHistory';

const READS = 50;

export interface IntakeOptions {
  seconds: number;
  connections: number;
  /** Events of one request. */
  batch: number;
  people: number;
}

/**
 * How fast usage is taken in over HTTP and committed, and how fast the overview is then. The clients
 * run in a process of their own.
 */
export async function measureIntake(
  options: IntakeOptions,
  say: (text: string) => void,
) {
  const { seconds, connections, batch } = options;
  const knex = await createDatabase('adoption');
  const backend = await startAdoption(knex);
  say(
    `sending batches of ${batch} over ${connections} connections for ${seconds} s`,
  );
  const intake = await measure(() => send(backend.url, options));
  const { acknowledged, refused, p99Ms } = intake.result;
  const [{ n }] = await knex('events').count('* as n');
  const committed = Number(n);
  const sizes = await sizesOf(knex);

  say('reading the overview');
  const counter = watchDatabase(knex);
  const overview = () => readPage(backend.url, 'overview');
  await overview();
  const { statements: overviewStatements } = counter.take();
  const overviewP95Ms = await p95(READS, overview);
  await backend.stop();
  await knex.destroy();
  return {
    committedEventsPerSecond: Math.round(committed / seconds),
    events: committed,
    lost: acknowledged - committed,
    refused,
    p99Ms: round(p99Ms, 1),
    intakeRssGrowthMb: round(intake.peakRssMb, 0),
    maxEventLoopBlockMs: round(intake.maxEventLoopBlockMs, 0),
    bytesPerEvent: Math.round(sizes.events / committed),
    rollupShare: round(sizes.rollups / sizes.events, 3),
    overviewStatements,
    overviewP95Ms: round(overviewP95Ms, 1),
  };
}

async function send(url: string, options: IntakeOptions) {
  const child = fork(path.join(__dirname, 'sendUsage.mjs'), [], {
    env: {
      ...process.env,
      URL_: url,
      SECONDS: String(options.seconds),
      CONNECTIONS: String(options.connections),
      BATCH: String(options.batch),
      PEOPLE: String(options.people),
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
