import { isDeepStrictEqual } from 'node:util';
import { readOverview, startAdoption } from './adoptionBackend';
import { startAdoptionInsights } from './adoptionInsights';
import { createDatabase, watchDatabase } from './database';
import { median, p95, round, timeOf } from './measure';
import { copyToPeer, peerSize } from './peerHistory';
import { questionsOf, type Question } from './questions';
import { doubleHistory, sizesOf, storeHistory } from './storedHistory';

const DATABASE = 'adoption_history';
const SCHEMA = 'adoption_insights';
const PEOPLE = 5000;
const DAYS = 84;
const TURNS = 5;
const READS = 20;
const DAY = 86_400_000;

/**
 * Cards of Adoption Insights and the same of ours, over the same events in the same database, in
 * turns; then ours once more with twice the history.
 */
export async function comparePeerQueries(
  events: number,
  say: (text: string) => void,
) {
  const knex = await createDatabase(DATABASE);
  const today = Math.floor(Date.now() / DAY);
  const history = {
    people: PEOPLE,
    events,
    firstDay: today - DAYS,
    lastDay: today - 1,
  };
  const backend = await startAdoption(knex);
  say(
    `storing ${events} events of ${PEOPLE} people and ${DAYS} days through our store`,
  );
  await storeHistory(knex, history);
  await knex.raw(`create schema ${SCHEMA}`);
  const peer = await startAdoptionInsights({
    database: DATABASE,
    schema: SCHEMA,
    config: {},
  });
  say('copying them into the table of Adoption Insights');
  await copyToPeer(knex, SCHEMA, history);
  await knex.raw('vacuum analyze');
  const sizes = await sizesOf(knex);
  const peerBytes = await peerSize(knex, SCHEMA);

  const questions = questionsOf({ knex, peer, schema: SCHEMA, day: today - 1 });
  say(`asking both, in turns, ${TURNS} times after once`);
  const queries: Record<string, Answer> = {};
  for (const question of questions) {
    const answer = await compare(question);
    queries[question.name] = answer;
    say(
      `  ${question.name}: ours ${answer.oursMs} ms, theirs ${answer.peerMs} ms, ${answer.ratio} times`,
    );
  }
  await peer.stop();

  const counter = watchDatabase(knex);
  await readOverview(backend.url);
  const { statements: overviewStatements } = counter.take();
  const overview = () => readOverview(backend.url);
  const overviewMs = await medianOf(READS, overview);
  const overviewP95Ms = await p95(READS, overview);
  say('doubling the history of the same people');
  await doubleHistory(knex, history);
  await knex.raw('vacuum analyze');
  await overview();
  const doubledMs = await medianOf(READS, overview);
  await backend.stop();
  await knex.destroy();

  const smallest = (group: Question['group']) =>
    Math.min(
      ...questions
        .filter(question => question.group === group)
        .map(({ name }) => queries[name].ratio),
    );
  return {
    events,
    coreQueryRatio: smallest('core'),
    otherQueryRatio: smallest('other'),
    queries,
    overviewStatements,
    overviewMs: round(overviewMs, 1),
    overviewP95Ms: round(overviewP95Ms, 1),
    flatRatio: round(doubledMs / overviewMs, 2),
    bytesPerEvent: Math.round(sizes.events / events),
    peerBytesPerEvent: Math.round(peerBytes / events),
    rollupShare: round(sizes.rollups / sizes.events, 3),
  };
}

interface Answer {
  oursMs: number;
  peerMs: number;
  ratio: number;
}

async function compare({ name, ours, theirs }: Question): Promise<Answer> {
  const [own, other] = [await ours(), await theirs()];
  if (!isDeepStrictEqual(own, other))
    throw new Error(
      `${name}: we answer ${JSON.stringify(own)}, the peer ${JSON.stringify(
        other,
      )}`,
    );
  const times = { ours: [] as number[], theirs: [] as number[] };
  for (let turn = 0; turn < TURNS; turn++) {
    times.ours.push(await timeOf(ours));
    times.theirs.push(await timeOf(theirs));
  }
  const [oursMs, peerMs] = [median(times.ours), median(times.theirs)];
  return {
    oursMs: round(oursMs, 1),
    peerMs: round(peerMs, 1),
    ratio: round(peerMs / oursMs, 1),
  };
}

async function medianOf(
  times: number,
  call: () => Promise<unknown>,
): Promise<number> {
  const taken: number[] = [];
  for (let index = 0; index < times; index++) taken.push(await timeOf(call));
  return median(taken);
}
