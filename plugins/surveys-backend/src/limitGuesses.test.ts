import express from 'express';
import request from 'supertest';
import { TestDatabases } from '@backstage/backend-test-utils';
import {
  organisation,
  checkUp,
  startSurveys,
} from './__testUtils__/startSurveys';
import { limitGuesses } from './limitGuesses';

jest.setTimeout(120_000);

function appWith(limit: number) {
  const app = express();
  app.set('trust proxy', true);
  app.use('/box', limitGuesses(limit), (req, res) => {
    res.status(req.query.good ? 201 : 403).end();
  });
  return {
    ask: async (path: string, from = '203.0.113.7') =>
      (await request(app).post(path).set('X-Forwarded-For', from)).status,
  };
}

it('refuses whoever is refused too often, and nobody else', async () => {
  const { ask } = appWith(3);
  for (let guess = 0; guess < 3; guess++) expect(await ask('/box')).toBe(403);
  expect(await ask('/box')).toBe(429);
  expect(await ask('/box?good=1')).toBe(429);
  expect(await ask('/box?good=1', '203.0.113.8')).toBe(201);
});

it('takes any number of good requests from one address', async () => {
  const { ask } = appWith(3);
  for (let sent = 0; sent < 12; sent++)
    expect(await ask('/box?good=1')).toBe(201);
  expect(await ask('/box')).toBe(403);
});

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

it('stands before ballots and codes of feedback', async () => {
  const portal = await startSurveys(databases, 'SQLITE_3', {
    entities: organisation({ alpha: 6 }),
  });
  const wave = await portal.open(checkUp('anonymous'));
  const { proof } = await portal.ballotOf('alpha-0', wave.id);
  const forged = {
    proof: { ...proof, signature: 'AAAA' },
    answers: { recommend: 1 },
  };
  const statuses = new Map<number, number>();
  for (let guess = 0; guess < 130; guess++) {
    const { status } = await portal.post(undefined, '/ballots', forged);
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
  }
  expect(statuses.get(403)).toBe(120);
  expect(statuses.get(429)).toBe(10);
  const thread = await portal.post(undefined, '/feedback/thread', {
    id: 'x',
    secret: 'y',
  });
  expect(thread.status).toBe(429);
  expect(thread.body.error.message).toContain('try again in a minute');
  // Whoever is known is not held up.
  expect((await portal.get('alpha-0', '/due')).status).toBe(200);
});
