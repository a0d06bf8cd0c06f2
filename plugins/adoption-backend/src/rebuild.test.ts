import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import fc from 'fast-check';
import type { Knex } from 'knex';
import { execFile } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import request from 'supertest';
import { startAdoption } from './__testUtils__/startAdoption';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(300_000);

const COMMAND = path.resolve(__dirname, '../bin/rebuild-usage.mjs');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const event = fc.record({
  person: fc.constantFrom('ada', 'bob', 'cy'),
  hoursAgo: fc.nat(6 * 24),
  plugin: fc.constantFrom('catalog', 'search', 'techdocs', 'tool'),
  subject: fc.constantFrom(
    'component:default/a',
    'template:default/service',
    '/docs',
    undefined,
  ),
  id: fc.uuid(),
  twice: fc.boolean(),
});
const history = fc.record({
  live: fc.array(event, { maxLength: 25 }),
  imported: fc.array(
    fc.record({
      person: fc.constantFrom('ada', 'dee'),
      hoursAgo: fc.integer({ min: 1, max: 60 * 24 }),
      plugin: fc.constantFrom('catalog', 'imported'),
    }),
    { maxLength: 12 },
  ),
  services: fc.array(
    fc.record({
      service: fc.constantFrom('external:cli', 'external:ci'),
      id: fc.uuid(),
      hoursAgo: fc.nat(6 * 24),
      plugin: fc.constantFrom('tool', 'catalog'),
    }),
    { maxLength: 8 },
  ),
});

type History = typeof history extends fc.Arbitrary<infer T> ? T : never;

const damages: ((knex: Knex) => Promise<unknown>)[] = [
  knex => knex('capability_days').delete(),
  knex => knex('subject_days').update({ events: 99 }),
  knex => knex('service_days').update({ events: 7 }),
  knex => knex('activity').update({ bits: '' }),
  knex => knex('activity').delete(),
  knex => knex('capability_days').update({ events: 1000 }),
];

const capabilities = [
  { id: 'docs', routes: ['/docs'], plugins: ['techdocs'] },
  { id: 'path', templates: ['template:default/service'] },
  { id: 'cli', sources: ['external:cli'] },
];

describe.each(databases.eachSupportedId())('rebuilding on %s', databaseId => {
  type Adoption = Awaited<ReturnType<typeof startAdoption>>;
  const config = { timeZone: 'Europe/Berlin' };

  const on = (knex: Knex, more: object = {}) =>
    startAdoption({ init: async () => knex } as never, databaseId, {
      config: { ...config, ...more },
    });

  async function take(
    adoption: Adoption,
    { live, imported, services }: History,
  ): Promise<void> {
    const ago = (hours: number) =>
      new Date(Date.now() - hours * HOUR).toISOString();
    for (const { person, hoursAgo, twice, ...each } of live) {
      const sent = { ...each, action: 'navigate', at: ago(hoursAgo) };
      await adoption.send(person, twice ? [sent, sent] : [sent]);
    }
    if (imported.length > 0) {
      await adoption.post('ada', '/import', {
        rows: imported.map(({ hoursAgo, ...row }) => ({
          ...row,
          at: ago(hoursAgo),
        })),
      });
    }
    for (const { service, hoursAgo, ...each } of services) {
      await request(adoption.server)
        .post('/api/adoption/usage')
        .set(
          'authorization',
          mockCredentials.service.header({
            onBehalfOf: mockCredentials.service(service),
            targetPluginId: 'adoption',
          }),
        )
        .send({ events: [{ ...each, action: 'run', at: ago(hoursAgo) }] });
    }
  }

  const rebuild = async (adoption: Adoption) =>
    (await adoption.post('ada', '/rebuild', {})).body;

  it('counts what was counted live, whatever came in and whatever was lost since', async () => {
    const adoption = await startAdoption(databases, databaseId, { config });
    const { knex } = adoption;
    await fc.assert(
      fc.asyncProperty(
        history,
        fc.constantFrom(...damages),
        async (what, damage) => {
          await take(adoption, what);
          const live = await countsOf(knex);
          expect(await rebuild(adoption)).toMatchObject({ changed: 0 });
          expect(await countsOf(knex)).toEqual(live);
          await damage(knex);
          await rebuild(adoption);
          expect(await countsOf(knex)).toEqual(live);
        },
      ),
      { numRuns: 12, endOnFailure: true },
    );
  });

  it('counts what is left when somebody erases everything about them', async () => {
    const adoption = await startAdoption(databases, databaseId, { config });
    const { knex } = adoption;
    await fc.assert(
      fc.asyncProperty(history, async what => {
        await take(adoption, what);
        await adoption.erase('ada');
        const live = await countsOf(knex);
        expect(await rebuild(adoption)).toMatchObject({ changed: 0 });
        expect(await countsOf(knex)).toEqual(live);
      }),
      { numRuns: 6, endOnFailure: true },
    );
  });

  it('gives capabilities that are defined later the past that is kept, as if they had always been', async () => {
    await fc.assert(
      fc.asyncProperty(history, async what => {
        const before = await startAdoption(databases, databaseId, { config });
        await take(before, what);
        await before.stop();
        const after = await on(before.knex, { capabilities });
        await rebuild(after);
        const always = await startAdoption(databases, databaseId, {
          config: { ...config, capabilities },
        });
        await take(always, what);
        expect(await countsOf(after.knex)).toEqual(await countsOf(always.knex));
        // And back again.
        await after.stop();
        const again = await on(before.knex);
        await rebuild(again);
        const never = await startAdoption(databases, databaseId, { config });
        await take(never, what);
        expect(await countsOf(again.knex)).toEqual(await countsOf(never.knex));
      }),
      { numRuns: 4, endOnFailure: true },
    );
  });

  it('covers history that was imported, and leaves alone what it has no events of', async () => {
    const adoption = await startAdoption(databases, databaseId, { config });
    const { knex } = adoption;
    const rows = [300, 200, 40, 20, 2].map(days => ({
      person: 'ada',
      at: new Date(Date.now() - days * DAY).toISOString(),
    }));
    await adoption.post('ada', '/import', { rows });
    const live = await countsOf(knex);
    await knex('activity').delete();
    const all = await rebuild(adoption);
    expect(all.days).toBe(301);
    expect(await countsOf(knex)).toEqual(live);

    await adoption.scheduler.triggerTask('adoption-retention');
    // Past use that comes in again has no events that are kept.
    await adoption.post('ada', '/import', { rows });
    const kept = await countsOf(knex);
    expect(kept.activity).toEqual(live.activity);
    const some = await rebuild(adoption);
    expect(some.days).toBeLessThan(92);
    expect(some.changed).toBe(0);
    expect(await countsOf(knex)).toEqual(kept);
  });

  it('counts the weeks of searching again, too', async () => {
    const adoption = await startAdoption(databases, databaseId, { config });
    const { knex } = adoption;
    await adoption.post('ada', '/import', {
      rows: ['ada', 'bob', 'cy'].map(person => ({
        person,
        at: new Date(Date.now() - 15 * DAY).toISOString(),
        plugin: 'search',
        action: 'search',
        value: 0,
      })),
    });
    // Of the week in which all events begin not every day may be kept.
    await adoption.post('ada', '/import', {
      rows: [
        { person: 'ada', at: new Date(Date.now() - 40 * DAY).toISOString() },
      ],
    });
    await adoption.scheduler.triggerTask('adoption-count-searches');
    const weeks = () => knex('search_weeks').orderBy('week');
    const live = await weeks();
    expect(live.filter(({ searches }) => searches > 0)).toMatchObject([
      { searches: 3, empty: 3 },
    ]);
    expect((await rebuild(adoption)).searchWeeks).toBe(0);
    await knex('search_weeks').where('searches', 3).update({ searches: 99 });
    expect((await rebuild(adoption)).searchWeeks).toBe(1);
    expect(await weeks()).toEqual(live);
  });

  it('is a command, which says what it did or why not', async () => {
    const adoption = await startAdoption(databases, databaseId, { config });
    await adoption.post('ada', '/import', {
      rows: [{ person: 'ada', at: new Date().toISOString() }],
    });
    await adoption.knex('activity').delete();
    const { port } = adoption.server.address() as AddressInfo;
    const run = (token: string) =>
      new Promise<{ code: number; out: string; err: string }>(resolve => {
        execFile(
          process.execPath,
          [COMMAND, '--url', `http://localhost:${port}`, '--token', token],
          (error, out, err) =>
            resolve({ code: Number(error?.code ?? 0), out, err }),
        );
      });
    const done = await run(mockCredentials.user.token('user:default/ada'));
    expect(done).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(done.out)).toMatchObject({ days: 1, changed: 1 });
    expect(await run('nonsense')).toMatchObject({
      code: 2,
      err: expect.stringContaining('401'),
    });
  });

  it('is for the owners of the platform', async () => {
    const adoption = await startAdoption(databases, databaseId, {
      allow: false,
    });
    expect((await adoption.post('ada', '/rebuild', {})).status).toBe(403);
  });
});

/** What is counted, in words: numbers of people and names differ from one database to another. */
async function countsOf(knex: Knex): Promise<Record<string, string[]>> {
  const terms = new Map(
    (await knex('terms')).map(({ id, value }) => [id, value]),
  );
  const people = new Map(
    (await knex('people')).map(({ id, pseudonym }) => [id, pseudonym]),
  );
  const counted = async (table: string, by: string) =>
    (await knex(table))
      .map(row =>
        [
          row.day,
          terms.get(row[by]),
          people.get(row.person_id),
          row.events,
        ].join(' '),
      )
      .sort();
  return {
    capabilities: await counted('capability_days', 'capability_id'),
    subjects: await counted('subject_days', 'subject_id'),
    services: await counted('service_days', 'capability_id'),
    activity: (await knex('activity'))
      .map(({ person_id, track, first_day, base_day, bits }) => {
        // Bits mean the same whatever day they begin with.
        const days = [...Buffer.from(bits, 'base64')].flatMap((byte, index) =>
          [0, 1, 2, 3, 4, 5, 6, 7].flatMap(bit =>
            (byte >> bit) & 1 ? [base_day + index * 8 + bit] : [],
          ),
        );
        return [people.get(person_id), terms.get(track), first_day, days].join(
          ' ',
        );
      })
      .sort(),
  };
}
