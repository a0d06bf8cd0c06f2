import { setTimeout as sleep } from 'node:timers/promises';
import { TestDatabases } from '@backstage/backend-test-utils';
import { MortalSurveys } from './__testUtils__/MortalSurveys';
import { organisation, pageOf, pulse } from './__testUtils__/startSurveys';

// A database in the memory of a process dies with it.
const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
jest.setTimeout(300_000);

const PEOPLE = 240;
const QUESTIONS = 8;
const CLIENTS = 8;
const KILLS = 5;

const questions = Array.from({ length: QUESTIONS }, (_, index) => ({
  key: `q${index}`,
  type: 'rating',
  text: `Question ${index}`,
}));
const definition = pulse({ pages: [pageOf(...questions)] });

const answersOf = (person: number) =>
  Object.fromEntries(
    questions.map(({ key }, index) => [key, ((person + index) % 5) + 1]),
  );

async function startPortal() {
  const knex = await databases.init('POSTGRES_18');
  const { connection } = knex.client.config;
  const surveys = new MortalSurveys({
    // Its password is none of its own enumerable properties.
    database: {
      client: 'pg',
      connection: { ...connection, password: connection.password },
    },
    entities: organisation({ a: 80, b: 80, c: 80 }),
  });
  await surveys.start();
  await surveys.call('owner', 'PUT', '/surveys/pulse', { definition });
  await surveys.call('owner', 'POST', '/surveys/pulse/publish');
  const planned = await surveys.call('owner', 'POST', '/surveys/pulse/waves', {
    closesAt: new Date(Date.now() + 86_400_000).toISOString(),
  });
  const waveId: string = planned!.body.id;
  const wave = async () =>
    (await surveys.call('owner', 'GET', `/waves/${waveId}`))?.body;
  while ((await wave())?.state !== 'open') await sleep(50);
  return { knex, surveys, waveId, wave };
}

const nameOf = (person: number) =>
  `${'abc'[person % 3]}-${Math.floor(person / 3)}`;

describe('a backend that is killed', () => {
  it('has every answer that it acknowledged, each whole and once', async () => {
    const { knex, surveys, waveId } = await startPortal();
    const waiting = Array.from({ length: PEOPLE }, (_, person) => person);
    let attempts = 0;
    const answer = async () => {
      for (let person = waiting.pop(); person !== undefined; ) {
        attempts += 1;
        const sent = await surveys.call(
          nameOf(person),
          'POST',
          `/waves/${waveId}/responses`,
          { answers: answersOf(person) },
        );
        // Whoever got no answer sends the same again.
        if (sent === undefined) await sleep(20);
        else if (sent.status !== 200 && sent.status !== 201)
          throw new Error(JSON.stringify(sent));
        else person = waiting.pop();
      }
    };
    const sending = Promise.all(Array.from({ length: CLIENTS }, answer));
    for (let kill = 0; kill < KILLS; kill++) {
      await sleep(Math.random() * 60);
      await surveys.kill();
      await surveys.start();
    }
    await sending;
    await surveys.kill();
    expect(attempts).toBeGreaterThan(PEOPLE);

    const responses = await knex('responses').where({ wave_id: waveId });
    expect(responses).toHaveLength(PEOPLE);
    const counts = await knex('answers')
      .where({ wave_id: waveId })
      .groupBy('handle')
      .select('handle')
      .count('* as count');
    expect(counts).toHaveLength(PEOPLE);
    expect(new Set(counts.map(({ count }) => Number(count)))).toEqual(
      new Set([QUESTIONS]),
    );
    const marks = await knex('roster_marks').where({ wave_id: waveId });
    const marked = marks.flatMap(row => Object.keys(JSON.parse(row.marks)));
    expect(marked).toHaveLength(PEOPLE);
  });

  it('releases a wave once and wholly, in whatever it is interrupted', async () => {
    const { knex, surveys, waveId, wave } = await startPortal();
    for (let person = 0; person < PEOPLE; person++)
      await surveys.call(nameOf(person), 'POST', `/waves/${waveId}/responses`, {
        answers: answersOf(person),
      });
    const closing = surveys.call('owner', 'POST', `/waves/${waveId}/state`, {
      state: 'closed',
    });
    await sleep(30);
    await surveys.kill();
    await closing;
    for (let kill = 0; kill < KILLS; kill++) {
      await surveys.start();
      // Nobody waits for the two minutes in which another replica might be at work.
      const [row] = await knex('waves').where({ id: waveId }).select('release');
      if (row.release)
        await knex('waves')
          .where({ id: waveId })
          .update({
            release: JSON.stringify({ ...JSON.parse(row.release), at: 0 }),
          });
      surveys.call('owner', 'POST', `/waves/${waveId}/state`, {
        state: 'closed',
      });
      surveys.call('owner', 'POST', `/waves/${waveId}/release`);
      await sleep(Math.random() * 250);
      if (kill < KILLS - 1) await surveys.kill();
    }
    while ((await wave())?.state !== 'released') await sleep(100);
    const { body } = (await surveys.call(
      'owner',
      'GET',
      `/waves/${waveId}/results`,
    ))!;
    await surveys.kill();
    expect(body.cells.map(({ title }: any) => title).sort()).toEqual([
      'a',
      'b',
      'c',
    ]);
    for (const { figures } of body.cells)
      expect(Object.keys(figures)).toHaveLength(QUESTIONS);
    const [{ releases }] = await knex('waves').where({ id: waveId });
    const stored = await knex('released_cells').where({ wave_id: waveId });
    expect(stored).toHaveLength(4);
    expect(releases).toBeGreaterThanOrEqual(1);
  });
});
