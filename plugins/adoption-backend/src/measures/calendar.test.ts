import fc from 'fast-check';
import { DateTime, IANAZone } from 'luxon';
import {
  dayOf,
  dayOfIso,
  firstDayOf,
  isoOf,
  isWeekend,
  lastCompletePeriod,
  lastDayOf,
  periodOf,
} from './calendar';

const instants = fc.integer({
  min: Date.UTC(1969, 0, 1),
  max: Date.UTC(2100, 0, 1),
});
const days = fc.integer({ min: -800, max: 47_000 });

describe('calendar', () => {
  it('tells the date of an instant as people in the zone do, clock changes included', () => {
    const zones = fc.constantFrom(
      'UTC',
      'Europe/Berlin',
      'America/St_Johns',
      'Pacific/Apia',
      'Asia/Kathmandu',
    );
    fc.assert(
      fc.property(instants, zones, (instant, name) => {
        expect(isoOf(dayOf(instant, IANAZone.create(name)))).toBe(
          DateTime.fromMillis(instant, { zone: name }).toISODate(),
        );
      }),
    );
  });

  it.each([
    [
      'the hour that is left out in spring',
      '2026-03-29T00:59:59Z',
      '2026-03-29',
    ],
    ['the night before it', '2026-03-28T22:59:59Z', '2026-03-28'],
    ['midnight of that night', '2026-03-28T23:00:00Z', '2026-03-29'],
    [
      'the last second of a day with 25 hours',
      '2026-10-25T22:59:59Z',
      '2026-10-25',
    ],
    ['the first second after it', '2026-10-25T23:00:00Z', '2026-10-26'],
  ])('knows %s in Berlin', (_, instant, day) => {
    expect(
      isoOf(dayOf(Date.parse(instant), IANAZone.create('Europe/Berlin'))),
    ).toBe(day);
  });

  it('cuts time into ISO weeks and months, without a gap', () => {
    fc.assert(
      fc.property(
        days,
        fc.constantFrom('day', 'week', 'month'),
        (day, grain) => {
          const period = periodOf(day, grain);
          const date = DateTime.fromISO(isoOf(day), { zone: 'utc' });
          expect(isoOf(firstDayOf(period, grain))).toBe(
            date.startOf(grain).toISODate(),
          );
          expect(isoOf(lastDayOf(period, grain))).toBe(
            date.endOf(grain).toISODate(),
          );
          expect(periodOf(lastDayOf(period, grain) + 1, grain)).toBe(
            period + 1,
          );
          expect(isWeekend(day)).toBe(date.weekday >= 6);
          expect(lastCompletePeriod(lastDayOf(period, grain), grain)).toBe(
            period,
          );
          expect(dayOfIso(isoOf(day))).toBe(day);
        },
      ),
    );
  });

  it('keeps week 53 and the days of the next year in it together', () => {
    const week = periodOf(dayOfIso('2026-12-28'), 'week');
    expect(periodOf(dayOfIso('2027-01-03'), 'week')).toBe(week);
    expect(periodOf(dayOfIso('2027-01-04'), 'week')).toBe(week + 1);
    expect(DateTime.fromISO('2027-01-03').weekNumber).toBe(53);
  });

  it.each(['2027-02-29', '2028-2-9', 'yesterday', '2028-02-29T00:00:00Z', ''])(
    'takes "%s" for no date',
    text => {
      expect(() => dayOfIso(text)).toThrow('is no date');
    },
  );
});
