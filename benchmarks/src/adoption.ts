/*
 * How fast usage is taken in and measured, on PostgreSQL: alone, next to Adoption Insights with
 * --peer, and what is left of it after faults with --faults. Authentication is stubbed everywhere.
 */
import { parseArgs } from 'node:util';
import { measureFaults } from './faults';
import { measureIntake } from './intake';
import { measureMany } from './manyPeople';
import { round } from './measure';
import { measurePeerIntake } from './peerIntake';
import { comparePeerQueries } from './peerQueries';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '20' },
    connections: { type: 'string', default: '16' },
    batch: { type: 'string', default: '40' },
    people: { type: 'string', default: '5000' },
    peer: { type: 'boolean', default: false },
    events: { type: 'string', default: '3000000' },
    faults: { type: 'boolean', default: false },
  },
});
const MANY = 200_000;
const seconds = Number(values.seconds);
const say = (text: string) => console.error(`bench: ${text}`);

async function run() {
  const intake = await measureIntake(
    {
      seconds,
      connections: Number(values.connections),
      batch: Number(values.batch),
      people: Number(values.people),
    },
    say,
  );
  say(`measuring a year of ${MANY} people`);
  measureMany(MANY);
  const { rollingYearMs, retentionYearMs } = measureMany(MANY);
  const numbers = {
    ...intake,
    bitmapMs: round(rollingYearMs + retentionYearMs, 0),
    rollingYearMs: round(rollingYearMs, 0),
    retentionYearMs: round(retentionYearMs, 0),
  };
  const peer = values.peer
    ? await comparePeer(intake.committedEventsPerSecond)
    : {};
  const faults = values.faults ? await measureFaults(say) : { lost: 0 };
  const lost = intake.lost + faults.lost;
  console.log(JSON.stringify({ ...numbers, ...peer, ...faults, lost }));
}

/** What is known of a long history replaces what the intake told of a short one. */
async function comparePeer(committedEventsPerSecond: number) {
  const rates = await measurePeerIntake(seconds, say);
  const { peerDefaultEventsPerSecond, peerReadmeEventsPerSecond } = rates;
  const best = Math.max(peerDefaultEventsPerSecond, peerReadmeEventsPerSecond);
  return {
    ...rates,
    ingestRatio: Math.round(committedEventsPerSecond / best),
    ...(await comparePeerQueries(Number(values.events), say)),
  };
}

run().then(
  () => process.exit(0),
  error => {
    console.error(error);
    process.exit(1);
  },
);
