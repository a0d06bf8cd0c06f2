/*
 * How fast scorecards are evaluated, stored and read, on PostgreSQL, by the engine as it runs in a
 * backend. Not in the times: HTTP, permissions, and the collection of facts (told apart).
 */
import { parseArgs } from 'node:util';
import { createDatabase, watchDatabase } from './database';
import { measure, p95, round } from './measure';
import { compareWithPeer } from './peer';
import { createWorkload } from './workload';

const { values } = parseArgs({
  options: {
    entities: { type: 'string', default: '10000' },
    checks: { type: 'string', default: '50' },
    peer: { type: 'boolean', default: false },
  },
});
const entities = Number(values.entities);
const checks = Number(values.checks);
const READS = 200;

const say = (text: string) => console.error(`bench: ${text}`);

async function run() {
  const knex = await createDatabase('scorecards');
  const counter = watchDatabase(knex);
  const signal = new AbortController().signal;
  const options = { credentials: {} as never };

  say(`collecting the facts of ${entities} entities`);
  const workload = await createWorkload(knex, {
    entities,
    checks,
    scorecards: 2,
  });
  const collection = await measure(() => workload.collect());
  await knex.raw('vacuum analyze');

  say(`evaluating ${checks} checks of each`);
  counter.take();
  const full = await measure(() => workload.evaluation.run(signal));
  const { statements, rowsWritten } = counter.take();
  if (full.result.entities !== entities)
    throw new Error(`${full.result.entities} entities were evaluated`);
  await knex.raw('analyze');

  say('evaluating again, with nothing changed');
  counter.take();
  const unchanged = await measure(() => workload.evaluation.run(signal));
  const { rowsWritten: unchangedRowsWritten } = counter.take();

  say('changing one fact');
  await workload.change(Math.floor(entities / 2));
  counter.take();
  const incremental = await measure(() => workload.evaluation.run(signal));
  const { statements: incrementalStatements } = counter.take();

  say('reading');
  const card = (index: number) =>
    workload.service.getEntity(
      { entityRef: `component:default/component-${(index * 37) % entities}` },
      options,
    );
  const overview = async () => {
    await workload.service.getOverview({}, options);
    await workload.service.listEntities({ limit: 25 }, options);
  };
  const group = () =>
    workload.service.getScorecardSummary(
      { scorecardId: 'scorecard-0', group: 'group:default/team-7' },
      options,
    );
  counter.take();
  await card(0);
  const { statements: cardStatements } = counter.take();
  await overview();
  const { statements: overviewStatements } = counter.take();

  const numbers = {
    entities,
    checks,
    results: entities * checks,
    collectSeconds: round(collection.seconds),
    fullPassSeconds: round(full.seconds),
    resultsPerSecond: Math.round((entities * checks) / full.seconds),
    statements,
    rowsWritten,
    unchangedRowsWritten,
    unchangedSeconds: round(unchanged.seconds, 3),
    incrementalEntities: incremental.result.entities,
    incrementalStatements,
    incrementalMs: round(incremental.seconds * 1000, 1),
    peakRssMb: round(Math.max(full.peakRssMb, unchanged.peakRssMb), 0),
    maxEventLoopBlockMs: round(full.maxEventLoopBlockMs, 0),
    cardStatements,
    cardP95Ms: round(await p95(READS, card), 1),
    overviewStatements,
    overviewP95Ms: round(await p95(READS, overview), 1),
    groupP95Ms: round(await p95(READS, group), 1),
  };
  await knex.destroy();
  const peer = values.peer ? await compareWithPeer(say) : {};
  console.log(JSON.stringify({ ...numbers, ...peer }));
}

run().then(
  () => process.exit(0),
  error => {
    console.error(error);
    process.exit(1);
  },
);
