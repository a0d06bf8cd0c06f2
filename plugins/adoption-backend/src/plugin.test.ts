import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { startAdoption, usageEvent } from './__testUtils__/startAdoption';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

it('runs on SQLite and on PostgreSQL 18', () => {
  expect(databases.eachSupportedId()).toEqual([['SQLITE_3'], ['POSTGRES_18']]);
});

describe.each(databases.eachSupportedId())('adoption on %s', databaseId => {
  const start = (options = {}) => startAdoption(databases, databaseId, options);
  const countOf = async (
    { knex }: Awaited<ReturnType<typeof start>>,
    table: string,
  ) => Number((await knex(table).count('* as n'))[0].n);

  it('stores what was sent before it answers, once', async () => {
    const adoption = await start();
    const events = [usageEvent(), usageEvent({ plugin: 'search', value: 4 })];
    const first = await adoption.send('ada', events);
    expect(first.status).toBe(202);
    expect(first.body).toEqual({ accepted: 2, duplicates: 0, refused: [] });
    expect(await countOf(adoption, 'events')).toBe(2);

    const again = await adoption.send('ada', [...events, usageEvent()]);
    expect(again.body).toEqual({ accepted: 1, duplicates: 2, refused: [] });
    expect(await countOf(adoption, 'events')).toBe(3);
  });

  it('takes the sound events of a request, and says why it did not take the others', async () => {
    const adoption = await start();
    const repeated = usageEvent();
    const { status, body } = await adoption.send('ada', [
      usageEvent(),
      { ...usageEvent(), id: "1'; drop table events" },
      null,
      usageEvent({ at: 'yesterday' }),
      usageEvent({ deep: { deeper: [[]] } }),
      repeated,
      repeated,
      usageEvent({ subject: "Robert'); delete from events; --" }),
    ]);
    expect(status).toBe(202);
    expect(body).toEqual({
      accepted: 3,
      duplicates: 1,
      refused: [
        { index: 1, reason: 'bad-id' },
        { index: 2, reason: 'not-an-object' },
        { index: 3, reason: 'bad-time' },
        { index: 4, reason: 'bad-text' },
      ],
    });
    const { body: own } = await adoption.get('ada', '/me');
    expect(own.events).toBe(3);
    expect(own.rawEvents.map((event: any) => event.subject)).toContain(
      "Robert'); delete from events; --",
    );
  });

  it('takes numbers of any size without a cost to anybody else', async () => {
    const adoption = await start();
    const values = [1e-300, 1.4e-45, -3.4e38, 0.1, 1e39];
    const { body } = await adoption.send(
      'ada',
      values.map(value => usageEvent({ value })),
    );
    expect(body).toEqual({
      accepted: 4,
      duplicates: 0,
      refused: [{ index: 4, reason: 'bad-value' }],
    });
  });

  it('counts who uses the platform, of all who could', async () => {
    const users = ['ada', 'bob', 'cy', 'dee', 'eve', 'fay', 'gus', 'hal'];
    const adoption = await start({ users });
    for (const name of users.slice(0, 6)) {
      await adoption.send(name, [
        usageEvent(),
        usageEvent({ plugin: name === 'ada' ? 'rare' : 'search' }),
      ]);
    }
    // Someone the catalog does not know.
    await adoption.send('visitor', [usageEvent()]);
    await adoption.scheduler.triggerTask('adoption-note-eligible');
    const { body } = await adoption.get('ada', '/overview');
    expect(body.reach).toMatchObject({
      // The visitor is too few to be told apart and counts in; six of eight are within the interval.
      active: { share: 7 / 8, n: 8 },
      withFewOutside: true,
      eligible: 8,
    });
    expect(body.reach).not.toHaveProperty('outside');
    expect(body.reach.active.low).toBeLessThan(6 / 8);
    expect(body).toMatchObject({ status: 'ready', timeZone: 'UTC' });
    expect(body.days).toEqual([
      { day: body.day, daily: 7, weekly: 7, monthly: 7 },
    ]);
    const use = new Map(body.capabilities.map((each: any) => [each.id, each]));
    expect(use.get('catalog')).toMatchObject({ people: 7 });
    expect(use.get('search')).toMatchObject({ people: 5 });
    // One person alone is not told.
    expect(use.get('rare')).not.toHaveProperty('people');
  });

  it('tells no numbers of fewer people than a group needs', async () => {
    const adoption = await start();
    for (const name of ['ada', 'bob', 'cy', 'dee'])
      await adoption.send(name, [usageEvent()]);
    const { body } = await adoption.get('ada', '/overview');
    expect(body).toMatchObject({ status: 'few', days: [], capabilities: [] });
  });

  it('takes no more different names than it keeps apart', async () => {
    const adoption = await start();
    const actions = Array.from(
      { length: 10_000 },
      (_, index) => `act-${index}`,
    );
    for (let from = 0; from < actions.length; from += 100) {
      const { body } = await adoption.send(
        // Nobody may send as many alone.
        from < actions.length - 100 ? `person${from % 10_000}` : 'ada',
        actions
          .slice(from, from + 100)
          .map(action => usageEvent({ action, subject: undefined })),
      );
      expect(body.accepted).toBe(100);
    }
    const kept = await adoption.knex('terms').where({ kind: 'action' });
    expect(kept).toHaveLength(200);
    const { body: own } = await adoption.get('ada', '/me');
    expect(own.rawEvents[0].action).toBe('other');
    // What numbers are made of is told apart however much else came before.
    await adoption.send('bob', [usageEvent({ action: 'search', value: 3 })]);
    const { body: searched } = await adoption.get('bob', '/me');
    expect(searched.rawEvents[0].action).toBe('search');
  });

  it('says when to come back to those who send too much, and that the database is away', async () => {
    const adoption = await start();
    const burst = (events: number) =>
      adoption.send(
        'ada',
        Array.from({ length: events }, () => usageEvent()),
      );
    for (let sent = 0; sent < 2000; sent += 100) await burst(100);
    const refused = await burst(100);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(refused.body.error.message).toMatch('try again in');
    expect((await adoption.send('bob', [usageEvent()])).status).toBe(202);

    await adoption.knex.schema.renameTable('events', 'events_away');
    const event = usageEvent();
    const away = await adoption.send('bob', [event]);
    expect(away.status).toBe(503);
    expect(away.headers['retry-after']).toBe('5');
    expect(JSON.stringify(away.body)).not.toMatch(/insert|select|events_away/);
    await adoption.knex.schema.renameTable('events_away', 'events');
    const back = await adoption.send('bob', [event]);
    expect(back.body).toMatchObject({ accepted: 1, duplicates: 0 });
  });

  it('takes in past use as another tool knew it, each row once', async () => {
    const adoption = await start();
    const days = ['2024-02-29', '2026-01-05', '2026-01-12'];
    const rows = days.map(day => ({ person: 'ada', at: `${day}T10:00:00Z` }));
    const send = (body: object) =>
      request(adoption.server)
        .post('/api/adoption/import')
        .set('authorization', mockCredentials.user.header('user:default/bob'))
        .send(body);
    const { status, body } = await send({
      rows: [
        ...rows,
        { person: 'a b', at: days[0] },
        { person: 'ada', at: '2999-01-01T00:00:00Z' },
        { person: 'ada', at: '1999-01-01T00:00:00Z' },
        { person: 'ada' },
        7,
      ],
    });
    expect(status).toBe(202);
    expect(body).toEqual({
      accepted: 3,
      duplicates: 0,
      refused: [
        { index: 3, reason: 'bad-text' },
        { index: 4, reason: 'bad-time' },
        { index: 5, reason: 'bad-time' },
        { index: 6, reason: 'bad-time' },
        { index: 7, reason: 'not-an-object' },
      ],
    });
    expect((await send({ rows })).body).toMatchObject({
      accepted: 0,
      duplicates: 3,
    });
    // The same person as the one who signs in.
    const { body: own } = await adoption.get('ada', '/me');
    expect(own.activeDays).toEqual(days);
  });

  it('refuses requests that are none', async () => {
    const adoption = await start();
    const adoptionAnswer = (body: string | object) =>
      request(adoption.server)
        .post('/api/adoption/usage')
        .set('authorization', mockCredentials.user.header())
        .set('content-type', 'application/json')
        .send(body);
    const statusOf = async (body: string | object) =>
      (await adoptionAnswer(body)).status;
    const broken = await adoptionAnswer('{"events": [');
    expect(broken.status).toBe(400);
    expect(broken.body.error.message).toBe(
      'The body of the request is no JSON.',
    );
    expect(JSON.stringify(broken.body)).not.toMatch('{\\"events');
    expect(await statusOf({})).toBe(400);
    expect(await statusOf({ events: [] })).toBe(400);
    expect(
      await statusOf({ events: Array.from({ length: 101 }, () => ({})) }),
    ).toBe(400);
    // A clock that tells no time corrects none, and costs nobody their events.
    const odd = { events: [usageEvent()], sentAt: 'noon' };
    expect((await adoptionAnswer(odd)).body).toMatchObject({ accepted: 1 });
    expect(await statusOf({ events: ['x'.repeat(70_000)] })).toBe(413);
  });

  it('shows the numbers to those who may see them only', async () => {
    const adoption = await start({ allow: false });
    const { status, body } = await adoption.get('ada', '/overview');
    expect(status).toBe(403);
    expect(body.error.message).toMatch('its owners may');
    const imported = await request(adoption.server)
      .post('/api/adoption/import')
      .set('authorization', mockCredentials.user.header())
      .send({ rows: [{ person: 'ada', at: '2026-01-05T10:00:00Z' }] });
    expect(imported.status).toBe(403);
    expect((await adoption.get('ada', '/me')).status).toBe(200);
    expect((await adoption.send('ada', [usageEvent()])).status).toBe(202);
  });

  it('stores what it has taken when it is told to stop, and refuses what comes after', async () => {
    const adoption = await start();
    const names = Array.from({ length: 20 }, (_, index) => `p${index}`);
    const sending = names.map(name =>
      adoption
        .send(
          name,
          Array.from({ length: 50 }, () => usageEvent()),
        )
        .then(
          ({ status, body }) => (status === 202 ? Number(body.accepted) : 0),
          () => 0,
        ),
    );
    // One is stored; of the others some are on their way, and some are being stored.
    await Promise.race(sending);
    await adoption.stop();
    const acknowledged = (await Promise.all(sending)).reduce(
      (sum, accepted) => sum + accepted,
      0,
    );
    expect(await countOf(adoption, 'events')).toBeGreaterThanOrEqual(
      acknowledged,
    );
    // All of a request or nothing.
    expect((await countOf(adoption, 'events')) % 50).toBe(0);
    expect(acknowledged).toBeGreaterThan(0);
  });

  it('tells repeated events across the end of a month', async () => {
    const adoption = await start();
    const id = randomUUID();
    await adoption.send('ada', [usageEvent({ id })]);
    await adoption
      .knex('events')
      .update({ received_at: Date.now() - 7 * 24 * 60 * 60_000 });
    const { body } = await adoption.send('ada', [usageEvent({ id })]);
    expect(body).toMatchObject({ accepted: 0, duplicates: 1 });
  });
});
