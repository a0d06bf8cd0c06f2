import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { startAdoption, usageEvent } from './__testUtils__/startAdoption';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())(
  'whose use it is, on %s',
  databaseId => {
    const start = (options = {}) =>
      startAdoption(databases, databaseId, options);
    const countOf = async (
      { knex }: Awaited<ReturnType<typeof start>>,
      table: string,
    ) => Number((await knex(table).count('* as n'))[0].n);

    it('knows people by their credentials, whatever they send, and never by name', async () => {
      const adoption = await start();
      await adoption.send('ada', [
        usageEvent({ userEntityRef: 'user:default/bob', user: 'bob' }),
      ]);
      expect((await adoption.get('bob', '/me')).body.events).toBe(0);
      expect((await adoption.get('ada', '/me')).body.events).toBe(1);
      const stored = JSON.stringify([
        await adoption.knex('people'),
        await adoption.knex('events'),
        await adoption.knex('terms'),
      ]);
      expect(stored).not.toMatch(/ada|bob/);

      const signedOut = await request(adoption.server)
        .post('/api/adoption/usage')
        .set('authorization', mockCredentials.none.header())
        .send({ events: [usageEvent()] });
      expect(signedOut.status).toBe(401);
    });

    it('keeps services apart from people', async () => {
      const adoption = await start();
      const { body } = await request(adoption.server)
        .post('/api/adoption/usage')
        .set('authorization', mockCredentials.service.header())
        .send({ events: [usageEvent({ plugin: 'cli' })] });
      expect(body.accepted).toBe(1);
      const { body: overview } = await adoption.get('ada', '/overview');
      expect(overview.status).toBe('empty');
      expect(overview.intake.accepted).toBe(1);
    });

    it('stores nothing of those who opted out, and forgets what was stored when asked to', async () => {
      const adoption = await start();
      await adoption.send('ada', [
        usageEvent(),
        usageEvent({ plugin: 'docs' }),
      ]);
      expect((await adoption.optOut('ada', true)).status).toBe(204);
      const { body } = await adoption.send('ada', [usageEvent()]);
      expect(body).toMatchObject({ accepted: 0, optedOut: true });

      let own = (await adoption.get('ada', '/me')).body;
      expect(own).toMatchObject({ optedOut: true, events: 2 });
      expect(own.capabilities.map((use: any) => use.id).sort()).toEqual([
        'catalog',
        'docs',
      ]);
      expect((await adoption.erase('ada')).status).toBe(204);
      own = (await adoption.get('ada', '/me')).body;
      expect(own).toMatchObject({
        optedOut: true,
        events: 0,
        activeDays: [],
        capabilities: [],
      });
      expect(await countOf(adoption, 'events')).toBe(0);
      expect(await countOf(adoption, 'activity')).toBe(0);

      await adoption.optOut('ada', false);
      const back = await adoption.send('ada', [usageEvent()]);
      expect(back.body.accepted).toBe(1);
      expect((await adoption.optOut('ada', 'perhaps')).status).toBe(400);
    });

    it('keeps a person together when the key is changed', async () => {
      const adoption = await start();
      await adoption.send('ada', [usageEvent()]);
      const next = await startAdoption(
        { init: async () => adoption.knex } as never,
        databaseId,
        {
          config: {
            pseudonyms: {
              key: 'another key for tests, with enough characters',
              formerKeys: ['a key for tests, with enough characters'],
            },
          },
        },
      );
      expect((await next.get('ada', '/me')).body.events).toBe(1);
      await next.send('ada', [usageEvent()]);
      expect((await next.get('ada', '/me')).body.events).toBe(2);
      expect(await countOf(next, 'people')).toBe(1);
    });

    it('keeps made-up people apart, and says how many there are', async () => {
      const adoption = await start();
      const names = ['ada', 'bob', 'cy', 'dee', 'eve', 'fay'];
      await request(adoption.server)
        .post('/api/adoption/import')
        .set('authorization', mockCredentials.service.header())
        .send({
          simulated: true,
          rows: names.map(person => ({
            person,
            at: new Date(Date.now() - 86_400_000).toISOString(),
          })),
        });
      await adoption.send('ada', [usageEvent()]);
      await adoption.scheduler.triggerTask('adoption-note-eligible');
      expect((await adoption.get('bob', '/me')).body.events).toBe(0);
      expect((await adoption.get('ada', '/me')).body.events).toBe(1);
      const { body } = await adoption.get('ada', '/overview');
      expect(body).toMatchObject({
        status: 'ready',
        simulated: 6,
        reach: { eligible: 6, active: { share: 1 } },
      });
    });

    it('says of a team that some of it are made up, not how few are real', async () => {
      const made = ['ada', 'bob', 'cy', 'dee', 'eve'];
      const others = ['fay', 'gus', 'hal', 'ida', 'jon'];
      const adoption = await startAdoption(databases, databaseId, {
        users: [...made, ...others],
        teams: { payments: made, data: others },
      });
      const rows = [...made, ...others].map(person => ({
        person,
        at: new Date(Date.now() - 86_400_000).toISOString(),
      }));
      await adoption.post('ada', '/import', {
        simulated: true,
        rows: rows.slice(0, 4),
      });
      await adoption.post('ada', '/import', { rows: rows.slice(4) });
      for (const path of ['/overview', '/retention']) {
        const of = async (team: string) =>
          (await adoption.get('ada', `${path}?team=group:default/${team}`))
            .body;
        const own = await of('payments');
        expect(own.group).toMatchObject({ told: true });
        expect(own).toMatchObject({ someSimulated: true });
        expect(own).not.toHaveProperty('simulated');
        const real = await of('data');
        expect(real).not.toHaveProperty('someSimulated');
        expect(real).not.toHaveProperty('simulated');
      }
    });

    it('refuses what only the backend can know, and keeps what it knows from being taken', async () => {
      const adoption = await start();
      const { body } = await adoption.send('ada', [
        usageEvent({ action: 'task-completed', plugin: 'scaffolder' }),
        usageEvent({ action: 'task-failed', plugin: 'scaffolder' }),
        usageEvent({ action: 'create', plugin: 'scaffolder' }),
      ]);
      expect(body).toEqual({
        accepted: 1,
        duplicates: 0,
        refused: [
          { index: 0, reason: 'server-only' },
          { index: 1, reason: 'server-only' },
        ],
      });
    });

    it('takes the event of a person whatever ids others gave theirs', async () => {
      const adoption = await start();
      const id = randomUUID();
      for (const name of ['ada', 'bob', 'ada'])
        await adoption.send(name, [usageEvent({ id })]);
      expect((await adoption.get('ada', '/me')).body.events).toBe(1);
      expect((await adoption.get('bob', '/me')).body.events).toBe(1);
    });

    it('gives services room for more than a person makes', async () => {
      const adoption = await start();
      const burst = () =>
        request(adoption.server)
          .post('/api/adoption/usage')
          .set('authorization', mockCredentials.service.header())
          .send({ events: Array.from({ length: 100 }, () => usageEvent()) });
      for (let sent = 0; sent < 3000; sent += 100)
        expect((await burst()).status).toBe(202);
    });

    it('takes what made-up people do from the owners of the platform, by the same way', async () => {
      const adoption = await start();
      const event = usageEvent({ id: randomUUID() });
      const sent = await adoption.send('ada', [event], { simulated: 'dora' });
      expect(sent.body).toMatchObject({ accepted: 1 });
      // The same event as in an import of it.
      const { body } = await adoption.post('ada', '/import', {
        simulated: true,
        rows: [{ ...event, person: 'dora' }],
      });
      expect(body).toMatchObject({ accepted: 0, duplicates: 1 });
      for (const name of ['ada', 'dora'])
        expect((await adoption.get(name, '/me')).body.events).toBe(0);
      const bad = await adoption.send('ada', [event], { simulated: 'a b' });
      expect(bad.status).toBe(400);
      adoption.deny();
      const denied = await adoption.send('ada', [event], { simulated: 'dora' });
      expect(denied.status).toBe(403);
      expect((await adoption.send('ada', [event])).status).toBe(202);
    });
  },
);
