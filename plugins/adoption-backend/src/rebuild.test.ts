import { TestDatabases } from '@backstage/backend-test-utils';
import fc from 'fast-check';
import { startAdoption } from './__testUtils__/startAdoption';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(120_000);

const HOUR = 3_600_000;
const TABLES = ['activity', 'capability_days', 'subject_days'];

const events = fc.array(
  fc.record({
    person: fc.constantFrom('ada', 'bob', 'cy'),
    hoursAgo: fc.nat(6 * 24),
    plugin: fc.constantFrom('catalog', 'search', 'techdocs'),
    subject: fc.constantFrom('component:default/a', '/docs', undefined),
    id: fc.uuid(),
    twice: fc.boolean(),
  }),
  { minLength: 1, maxLength: 40 },
);

describe.each(databases.eachSupportedId())('rebuilding on %s', databaseId => {
  it('counts what was counted live, whatever came in and whatever was lost since', async () => {
    const adoption = await startAdoption(databases, databaseId, {
      config: { timeZone: 'Europe/Berlin' },
    });
    const { knex } = adoption;
    const stored = async () =>
      Object.fromEntries(
        await Promise.all(
          TABLES.map(async table => {
            const rows = await knex(table).select('*');
            return [table, rows.map(row => JSON.stringify(row)).sort()];
          }),
        ),
      );
    // All of the days that are counted again lie behind the first event.
    const longAgo = Date.now() - 9 * 24 * HOUR;
    await adoption.post('ada', '/import', {
      rows: [{ person: 'ada', at: new Date(longAgo).toISOString() }],
    });
    await knex('events').update({ received_at: longAgo });
    const [ada] = await knex('events').select('person_id');
    const [{ day: oldest }] = await knex('capability_days').select('day');
    await fc.assert(
      fc.asyncProperty(events, fc.nat(4), async (batch, lost) => {
        for (const { person, hoursAgo, twice, ...event } of batch) {
          const sent = {
            ...event,
            action: 'navigate',
            at: new Date(Date.now() - hoursAgo * HOUR).toISOString(),
          };
          await adoption.send(person, twice ? [sent, sent] : [sent]);
        }
        const live = await stored();
        const undamaged = await adoption.post('ada', '/rebuild', {});
        expect(undamaged.body).toMatchObject({ changed: 0 });
        expect(await stored()).toEqual(live);

        const [damage] = [
          () => knex('capability_days').where('day', '>', oldest).delete(),
          () => knex('subject_days').update({ events: 99 }),
          () => knex('activity').whereNot(ada).update({ bits: '' }),
          () => knex('activity').whereNot(ada).delete(),
          () =>
            knex('capability_days')
              .update({ events: 1000 })
              .where('day', '>', oldest),
        ].slice(lost);
        await damage();
        await adoption.post('ada', '/rebuild', {});
        expect(await meaningOf(stored)).toEqual(
          await meaningOf(async () => live),
        );
      }),
      { numRuns: 4, endOnFailure: true },
    );
  });

  it('is for the owners of the platform', async () => {
    const adoption = await startAdoption(databases, databaseId, {
      allow: false,
    });
    expect((await adoption.post('ada', '/rebuild', {})).status).toBe(403);
  });
});

/** Bits mean the same whatever day they begin with. */
async function meaningOf(read: () => Promise<Record<string, string[]>>) {
  const { activity, ...counts } = await read();
  return {
    ...counts,
    activity: activity
      .map(text => JSON.parse(text))
      .map(({ person_id, track, first_day, base_day, bits }) => {
        const days = [...Buffer.from(bits, 'base64')].flatMap((byte, index) =>
          [0, 1, 2, 3, 4, 5, 6, 7].flatMap(bit =>
            (byte >> bit) & 1 ? [base_day + index * 8 + bit] : [],
          ),
        );
        return `${person_id} ${track} ${first_day} ${days.join()}`;
      })
      .sort(),
  };
}
