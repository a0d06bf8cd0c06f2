/*
 * How fast answers are taken, counted, released and read, on PostgreSQL, by the plugin as it runs in
 * a backend, over HTTP. Authentication and permissions are stubbed.
 */
import { fork } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { mockCredentials } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import type { Released } from '../../plugins/surveys-backend/src/release/release';
import { releaseInWorker } from '../../plugins/surveys-backend/src/release/releaseInWorker';
import { KnexAnswerStore } from '../../plugins/surveys-backend/src/store/AnswerStore';
import { createDatabase, watchDatabase } from './database';
import { measure, p95, round, timeOf } from './measure';
import { startSurveysPortal } from './surveysPortal';
import { laterWave, livesAfter } from './surveysLaterRelease';
import { inputOf, largeOrganisation } from './surveysRelease';

const { values } = parseArgs({
  options: {
    responses: { type: 'string', default: '100000' },
    people: { type: 'string', default: '4000' },
  },
});
const RESPONSES = Number(values.responses);
const PEOPLE = Number(values.people);
const QUESTIONS = 10;
const SEGMENTS = 40;
const READS = 200;
const CONNECTIONS = 16;
const DUPLICATES = 10_000;

const say = (text: string) => console.error(`bench: ${text}`);

const definition = (id: string) => ({
  id,
  title: 'Benchmark',
  owner: 'user:default/owner',
  mode: 'confidential',
  dimensions: [{ id: 'segment', from: 'spec.segment' }],
  pages: [
    {
      id: 'all',
      questions: Array.from({ length: QUESTIONS }, (_, index) => ({
        key: `q${index}`,
        type: 'likert',
        text: `Question ${index}`,
      })),
    },
  ],
});

interface Sent {
  seconds: number;
  times: number[];
}

/** Sends answers from a process of its own. */
async function send(request: {
  url: string;
  count: number;
  people: number;
  /** The status of what was sent as it should be. */
  expected: number;
}): Promise<Sent> {
  const client = fork(path.join(__dirname, 'sendAnswers.mjs'), [], {
    execArgv: [],
  });
  const message = () =>
    new Promise<unknown>((resolve, reject) => {
      client.once('message', resolve);
      client.once('exit', code =>
        reject(new Error(`the client ended with ${code}`)),
      );
    });
  await message();
  client.send({
    ...request,
    connections: CONNECTIONS,
    headers: Array.from({ length: request.people }, (_, index) =>
      mockCredentials.user.header(`user:default/person-${index}`),
    ),
  });
  const sent = (await message()) as Sent;
  client.kill();
  return sent;
}

async function run() {
  const knex = await createDatabase('surveys');
  const counter = watchDatabase(knex);
  const portal = await startSurveysPortal(knex, PEOPLE);
  const open = async (id: string): Promise<string> => {
    await portal.ask('owner', `/surveys/${id}`, {
      method: 'PUT',
      body: { definition: definition(id) },
    });
    await portal.ask('owner', `/surveys/${id}/publish`, { method: 'POST' });
    const wave = await portal.ask('owner', `/surveys/${id}/waves`, {
      method: 'POST',
      body: { closesAt: new Date(Date.now() + 86_400_000).toISOString() },
    });
    await portal.scheduler.triggerTask('surveys-waves');
    return wave.id;
  };

  const answersOf = (wave: string, people: number, count = people) =>
    send({
      url: `${portal.base}/waves/${wave}/responses`,
      people,
      count,
      expected: 201,
    });

  say(`${PEOPLE} times the same is sent to where nothing takes it`);
  const { seconds: refusedSeconds } = await send({
    url: `${portal.base}/nothing/here`,
    people: PEOPLE,
    count: PEOPLE,
    expected: 404,
  });
  say(`${PEOPLE} people answer ${QUESTIONS} questions`);
  const answered = await open('answered');
  const { seconds: submitSeconds, times } = await answersOf(answered, PEOPLE);
  times.sort((x, y) => x - y);

  say(`${DUPLICATES} times the same answers are sent at once`);
  const repeated = await open('repeated');
  await answersOf(repeated, 100, DUPLICATES);
  const [{ count }] = await knex('responses')
    .where({ wave_id: repeated })
    .count('* as count');
  const doubleResponses = Number(count) - 100;

  say('asking what is due');
  const waiting = await open('waiting');
  counter.take();
  await portal.ask('person-1', '/due');
  const { statements: eligibilityStatements } = counter.take();
  const eligibilityP95Ms = round(
    await p95(READS, index => portal.ask(`person-${index}`, '/due')),
    1,
  );

  say(`storing ${RESPONSES} responses`);
  await fill(knex, waiting);
  await knex.raw('vacuum analyze');
  const store = new KnexAnswerStore(knex);
  const aggregationMs: number[] = [];
  const inMemoryMs: number[] = [];
  let counted = 0;
  for (let turn = 0; turn < 3; turn++) {
    aggregationMs.push(
      await timeOf(async () => {
        const tallies = await store.tally(waiting);
        counted = tallies.reduce((sum, tally) => sum + tally.count, 0);
      }),
    );
    let read = 0;
    inMemoryMs.push(
      await timeOf(async () => {
        read = await countInMemory(knex, waiting);
      }),
    );
    if (read !== counted)
      throw new Error(`${read} answers were read, ${counted} counted`);
  }

  say('closing and releasing it');
  const release = await measure(async () => {
    await portal.ask('owner', `/waves/${waiting}/state`, {
      method: 'POST',
      body: { state: 'closed' },
    });
    await portal.scheduler.triggerTask('surveys-waves');
  });
  counter.take();
  const results = () => portal.ask('owner', `/waves/${waiting}/results`);
  await results();
  const { statements: resultsStatements } = counter.take();
  const resultsP95Ms = round(await p95(READS, results), 1);

  say('releasing 500 teams in three dimensions, audit included');
  let progress = 0;
  const people = largeOrganisation(QUESTIONS);
  const large = await measure(() =>
    releaseInWorker(inputOf(people, QUESTIONS), {
      progress: () => {
        progress += 1;
      },
    }),
  );
  const lives = livesAfter(people, QUESTIONS);
  const releaseLater = (isSecret: boolean) =>
    measure(() =>
      releaseInWorker(laterWave(lives, QUESTIONS, large.result, isSecret)),
    );
  say('releasing the next wave of the same people beside it');
  const later = await releaseLater(false);
  say('the same by secret ballot');
  const laterAnonymous = await releaseLater(true);
  const middle = (numbers: number[]) => [...numbers].sort((a, b) => a - b)[1];
  console.log(
    JSON.stringify({
      responses: RESPONSES,
      questions: QUESTIONS,
      segments: SEGMENTS,
      refusalsPerSecond: Math.round(PEOPLE / refusedSeconds),
      submitsPerSecond: Math.round(PEOPLE / submitSeconds),
      submitP95Ms: round(times[Math.floor(times.length * 0.95)], 1),
      duplicates: DUPLICATES,
      doubleResponses,
      eligibilityStatements,
      eligibilityP95Ms,
      aggregationMs: round(middle(aggregationMs), 0),
      inMemoryMs: round(middle(inMemoryMs), 0),
      aggregationRatio: round(middle(inMemoryMs) / middle(aggregationMs), 1),
      waveReleaseSeconds: round(release.seconds),
      resultsStatements,
      resultsP95Ms,
      releaseSeconds: round(large.seconds),
      releaseProgress: progress,
      releaseCells: large.result.cells.length,
      shownFigures: shownFigures(large.result),
      laterReleaseSeconds: round(later.seconds),
      laterShownFigures: shownFigures(later.result),
      laterAnonymousReleaseSeconds: round(laterAnonymous.seconds),
      laterAnonymousShownFigures: shownFigures(laterAnonymous.result),
      maxEventLoopBlockMs: round(large.maxEventLoopBlockMs, 0),
    }),
  );
  await knex.destroy();
}

/** Of the cells of all questions, how many are shown. */
function shownFigures({ outcomes }: Released): number {
  return [...outcomes.values()]
    .flatMap(ofCells => [...ofCells.values()])
    .filter(({ state }) => state !== 'hidden').length;
}

/** As many responses as were asked for, made by the database. */
async function fill(knex: Knex, wave: string): Promise<void> {
  await knex.raw(
    `insert into responses (wave_id, handle, atom, added)
     select ?, 'made-' || g, g % ${SEGMENTS}, 1 from generate_series(1, ?) g`,
    [wave, RESPONSES],
  );
  await knex.raw(
    `insert into answers (wave_id, handle, variable, atom, added, value)
     select ?, 'made-' || g, q, g % ${SEGMENTS}, 1, (g::bigint * 7919 + q * 104729) % 5 + 1
     from generate_series(1, ?) g, generate_series(0, ${QUESTIONS - 1}) q`,
    [wave, RESPONSES],
  );
}

/** What reading the responses in batches and counting them here costs. */
async function countInMemory(knex: Knex, wave: string): Promise<number> {
  const counts = new Map<string, number>();
  let after = '';
  for (;;) {
    const batch = await knex('responses')
      .where({ wave_id: wave })
      .andWhere('handle', '>', after)
      .orderBy('handle')
      .limit(5000)
      .select('handle', 'atom');
    if (batch.length === 0) break;
    after = batch[batch.length - 1].handle;
    const rows = await knex('answers')
      .where({ wave_id: wave })
      .whereBetween('handle', [batch[0].handle, after])
      .select('variable', 'atom', 'value');
    for (const { variable, atom, value } of rows) {
      const key = `${variable}:${atom}:${value}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return [...counts.values()].reduce((sum, one) => sum + one, 0);
}

run().then(
  () => process.exit(0),
  error => {
    console.error(error);
    process.exit(1);
  },
);
