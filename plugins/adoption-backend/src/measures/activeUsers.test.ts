import fc from 'fast-check';
import { activityOn, crowds } from '../__testUtils__/activity';
import { ActivityMatrix } from './ActivityMatrix';
import {
  activeDaysHistogram,
  activePeople,
  rollingActive,
  stickiness,
} from './activeUsers';
import { dayOfIso, isoOf } from './calendar';

const FROM = dayOfIso('2028-01-20');
const TO = dayOfIso('2028-03-31');
const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);
const matrixOf = (crowd: readonly number[][]) =>
  ActivityMatrix.ofDays(
    crowd.map(days => activityOn(days)),
    FROM,
    TO,
  );

describe('active users', () => {
  it('counts everyone who was active in a window once, as a count by hand does', () => {
    fc.assert(
      fc.property(
        crowds(FROM, TO),
        fc.constantFrom(1, 7, 28, 30),
        (crowd, window) => {
          const byHand = range(FROM, TO).map(
            day =>
              crowd.filter(days =>
                days.some(active => active <= day && active > day - window),
              ).length,
          );
          expect(rollingActive(matrixOf(crowd), window, FROM, TO)).toEqual(
            byHand,
          );
        },
      ),
    );
  });

  it('tells how many days people were active, and who they were', () => {
    const spans = fc
      .tuple(
        fc.integer({ min: FROM, max: TO }),
        fc.integer({ min: FROM, max: TO }),
      )
      .map(([a, b]) => [Math.min(a, b), Math.max(a, b)]);
    fc.assert(
      fc.property(crowds(FROM, TO), spans, (crowd, [from, to]) => {
        const counts = crowd.map(
          days => days.filter(day => day >= from && day <= to).length,
        );
        const histogram = activeDaysHistogram(matrixOf(crowd), from, to);
        range(1, to - from + 1).forEach(n => {
          expect(histogram[n]).toBe(counts.filter(count => count === n).length);
        });
        expect(activePeople(matrixOf(crowd), from, to)).toEqual(
          counts.flatMap((count, person) => (count > 0 ? [person] : [])),
        );
      }),
    );
  });

  it('gives each day of a matrix as it was put in, by any period', () => {
    fc.assert(
      fc.property(
        crowds(FROM - 40, TO + 40),
        fc.constantFrom('week', 'month'),
        (crowd, grain) => {
          const matrix = matrixOf(crowd);
          const byPeriods = matrix.byPeriods(grain);
          crowd.forEach((days, person) => {
            const kept = days
              .filter(day => day >= FROM && day <= TO)
              .sort((a, b) => a - b);
            const seen: number[] = [];
            matrix.forEachActive(person, day => seen.push(day));
            expect(seen).toEqual(kept);
            expect(matrix.nextActive(person, FROM)).toBe(kept[0]);
            const periods = new Set<string>();
            byPeriods.forEachActive(person, period =>
              periods.add(String(period)),
            );
            expect(periods.size).toBe(
              new Set(
                kept.map(day =>
                  grain === 'month'
                    ? isoOf(day).slice(0, 7)
                    : Math.floor((day - dayOfIso('2028-01-03')) / 7),
                ),
              ).size,
            );
          });
        },
      ),
    );
  });

  it('means working days by stickiness', () => {
    // Two people on the Monday, one of them on the Saturday, too: 2 / 5 working days / 2 people.
    const monday = dayOfIso('2028-03-06');
    const matrix = matrixOf([[monday], [monday, monday + 5]]);
    const estimate = stickiness(matrix, monday + 6, 7);
    expect(estimate?.share).toBeCloseTo(0.2, 12);
    expect(estimate?.n).toBe(2);
    expect(stickiness(matrix, FROM, 7)).toBeUndefined();
  });

  it('is, for stickiness, daily actives of working days per active person, within its interval', () => {
    fc.assert(
      fc.property(crowds(FROM, TO), crowd => {
        const estimate = stickiness(matrixOf(crowd), TO, 28);
        const active = crowd.filter(days => days.some(day => day > TO - 28));
        expect(estimate !== undefined).toBe(active.length >= 2);
        if (!estimate) return;
        const working = range(TO - 27, TO).filter(
          day => new Date(day * 86_400_000).getUTCDay() % 6 !== 0,
        );
        const daily = working.map(
          day => crowd.filter(days => days.includes(day)).length,
        );
        const sum = daily.reduce((total, count) => total + count, 0);
        expect(estimate.share).toBeCloseTo(
          sum / working.length / active.length,
          9,
        );
        expect(estimate.low).toBeLessThanOrEqual(estimate.share);
        expect(estimate.high).toBeGreaterThanOrEqual(estimate.share);
      }),
    );
  });
});
