import { TestDatabases } from '@backstage/backend-test-utils';
import { randomUUID } from 'node:crypto';
import { IANAZone, DateTime } from 'luxon';
import { startAdoption } from './__testUtils__/startAdoption';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

interface Did {
  person: string;
  at: number;
  action: string;
}

const HOUR = 3_600_000;

/** What a few people did around a day: at its ends, at the hour the clocks change, and at noon. */
function around(date: string, zone: string): Did[] {
  const day = DateTime.fromISO(date, { zone: IANAZone.create(zone) });
  const people = ['ada', 'bob', 'cy', 'dee', 'eve', 'fay'];
  return [-9, -7, -2, -1, 0, 1, 2, 7].flatMap(days => {
    const begins = day.plus({ days }).toMillis();
    const next = day.plus({ days: days + 1 }).toMillis();
    return [0, 1.5 * HOUR, 2.5 * HOUR, 12 * HOUR, next - begins - 1].flatMap(
      (after, turn) =>
        people
          // Not everybody comes every day.
          .filter((_, person) => (person + turn + days) % 3 !== 0)
          .map(person => ({
            person,
            at: begins + after,
            action: turn === 3 ? 'discover' : 'navigate',
          })),
    );
  });
}

describe.each(databases.eachSupportedId())('on %s', id => {
  afterEach(() => jest.restoreAllMocks());

  it.each([
    ['America/New_York', 'when clocks go back', '2026-11-01'],
    ['America/New_York', 'when clocks go forward', '2026-03-08'],
    ['Pacific/Honolulu', 'far west', '2026-10-15'],
    ['Australia/Lord_Howe', 'by half an hour, in the east', '2026-04-05'],
  ])(
    'a log that is imported gives the same numbers as events that came in, in %s %s',
    async (timeZone, _, date) => {
      const zone = IANAZone.create(timeZone);
      const what = around(date, timeZone);
      const now = DateTime.fromISO(date, { zone }).plus({ days: 12 });
      const config = { timeZone, minimumGroupSize: 3 };
      const clock = jest.spyOn(Date, 'now');

      const live = await startAdoption(databases, id, { config });
      const sorted = [...what].sort((a, b) => a.at - b.at);
      for (const { person, at, action } of sorted) {
        clock.mockReturnValue(at + 500);
        const { body } = await live.send(person, [
          {
            id: randomUUID(),
            at: new Date(at).toISOString(),
            action,
            plugin: 'imported',
          },
        ]);
        expect(body).toMatchObject({ accepted: 1 });
      }
      clock.mockReturnValue(now.toMillis());
      const imported = await startAdoption(databases, id, { config });
      const rows = what.map(({ person, at, action }, index) => {
        const time = DateTime.fromMillis(at, { zone });
        const local = time.toISO({ includeOffset: false })!;
        const isClear = DateTime.fromISO(local, { zone }).toMillis() === at;
        const ways = [
          time.toISO()!,
          time.toUTC().toISO()!,
          isClear ? local : time.toISO()!,
        ];
        return { person, at: ways[index % ways.length], action };
      });
      const { body } = await imported.post('ada', '/import', { rows });
      expect(body).toMatchObject({ accepted: rows.length, refused: [] });

      const numbersOf = async (adoption: typeof live) => {
        const get = async (path: string) =>
          (await adoption.get('ada', path)).body;
        const { intake, ...overview } = await get('/overview');
        return {
          overview,
          tables: await Promise.all(
            ['day', 'week', 'month'].map(grain =>
              get(`/retention?grain=${grain}&cohorts=recurring`),
            ),
          ),
          capability: await get('/capabilities/imported'),
          series: await Promise.all(
            ['weekly-active-people', 'monthly-active-people'].map(measure =>
              get(`/measures/${measure}/series`),
            ),
          ),
          days: (await get('/me')).activeDays,
        };
      };
      const numbers = await numbersOf(live);
      expect(numbers.overview.status).toBe('ready');
      expect(numbers.days).toContain(date);
      expect(await numbersOf(imported)).toEqual(numbers);
    },
  );
});
