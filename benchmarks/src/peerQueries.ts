import type { Knex } from 'knex';
import { isDeepStrictEqual } from 'node:util';
import { readPage, startAdoption } from './adoptionBackend';
import { startAdoptionInsights } from './adoptionInsights';
import { createDatabase, watchDatabase } from './database';
import { eventQuestionsOf } from './eventQuestions';
import { median, p95, round, timeOf } from './measure';
import { copyToPeer, peerSize } from './peerHistory';
import { peopleQuestionsOf } from './peopleQuestions';
import type { Question } from './question';
import { doubleHistory, sizesOf, storeHistory } from './storedHistory';
import type { HistoryOptions } from './usageHistory';

const DATABASE = 'adoption_history';
const SCHEMA = 'adoption_insights';
const PEOPLE = 5000;
const DAYS = 84;
const TURNS = 5;
const READS = 20;
const DAY = 86_400_000;

/**
 * Cards of Adoption Insights and the same of ours, over the same events in the same database, in
 * turns; then ours once more with two and four times the history.
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
  const longerHistory = async (known: HistoryOptions) => {
    await doubleHistory(knex, known);
    await knex.raw('vacuum analyze');
    await knex.raw('checkpoint');
    return measureOverview(knex, backend.url);
  };
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

  const asked = {
    knex,
    peer,
    url: backend.url,
    schema: SCHEMA,
    day: today - 1,
  };
  const answers = await askBoth(
    [...peopleQuestionsOf(asked), ...eventQuestionsOf(asked)],
    say,
  );
  await peer.stop();

  const overview = await measureOverview(knex, backend.url);
  say('doubling the history of the same people, twice');
  const twice = await longerHistory(history);
  const fourTimes = await longerHistory({
    ...history,
    firstDay: history.firstDay - DAYS,
  });
  await backend.stop();
  await knex.destroy();
  return {
    events,
    ...answers,
    ...overview,
    // The overview looks 111 days back: only from twice the history on, there is more than it shows.
    flatRatio: round(fourTimes.overviewMs / twice.overviewMs),
    bytesPerEvent: Math.round(sizes.events / events),
    peerBytesPerEvent: Math.round(peerBytes / events),
    rollupShare: round(sizes.rollups / sizes.events, 3),
  };
}

async function askBoth(
  questions: readonly Question[],
  say: (text: string) => void,
) {
  say(`asking both, in turns, ${TURNS} times after once`);
  const queries: Record<string, Answer> = {};
  for (const question of questions) {
    const answer = await compare(question);
    queries[question.name] = answer;
    say(
      `  ${question.name}: ours ${answer.oursMs} ms (at first ${answer.firstMs} ms), theirs ${answer.peerMs} ms, ${answer.ratio} times`,
    );
  }
  const smallest = (group: Question['group']) =>
    Math.min(
      ...questions
        .filter(question => question.group === group)
        .map(({ name }) => queries[name].ratio),
    );
  return {
    coreQueryRatio: smallest('core'),
    otherQueryRatio: smallest('other'),
    queries,
  };
}

/** The whole overview over HTTP. */
async function measureOverview(knex: Knex, url: string) {
  const overview = () => readPage(url, 'overview');
  await overview();
  const counter = watchDatabase(knex);
  await overview();
  const { statements } = counter.take();
  return {
    overviewStatements: statements,
    overviewMs: round(await medianOf(READS, overview), 1),
    overviewP95Ms: round(await p95(READS, overview), 1),
  };
}

interface Answer {
  /** When nothing was kept. */
  firstMs: number;
  oursMs: number;
  peerMs: number;
  ratio: number;
}

async function compare({ name, ours, theirs }: Question): Promise<Answer> {
  const begun = performance.now();
  const own = await ours();
  const firstMs = performance.now() - begun;
  const other = await theirs();
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
    firstMs: round(firstMs, 1),
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
