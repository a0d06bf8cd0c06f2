import fc from 'fast-check';
import { activityOn, crowds } from '../__testUtils__/activity';
import { ActivityMatrix } from './ActivityMatrix';
import { lastDayOf, periodOf, type Grain } from './calendar';
import { lifecycle } from './lifecycle';
import {
  bracketRetention,
  retention,
  returnsOn,
  returnsOnOrAfter,
  returnsWithin,
  steadyOverall,
  type RetentionRequest,
  type ReturnWindow,
} from './retention';

const matrixOf = (crowd: readonly number[][], to: number) =>
  ActivityMatrix.ofDays(
    crowd.map(days => activityOn(days)),
    0,
    to,
  );

describe('retention', () => {
  // Five people who all came on day 0, and the days on which they came back.
  const five = [[0, 1, 7, 14], [0, 1, 2], [0, 7, 8], [0], [0, 3, 9, 15]];
  const shares = (returns: RetentionRequest['returns']) =>
    retention(matrixOf(five, 30), {
      cohorts: 'first-time',
      from: 0,
      to: 0,
      returns,
      lastComplete: 30,
    }).overall.map(estimate => estimate?.share);

  it('gives the shares of the worked example', () => {
    const on = shares(returnsOn(15));
    const onOrAfter = shares(returnsOnOrAfter(15));
    expect([on[1], on[7], on[14]]).toEqual([0.4, 0.4, 0.2]);
    expect([onOrAfter[1], onOrAfter[7], onOrAfter[14]]).toEqual([
      0.8, 0.6, 0.4,
    ]);
    expect(
      shares([
        { from: 1, to: 7 },
        { from: 8, to: 14 },
        { from: 7, to: 13 },
        { from: 14, to: 20 },
      ]),
    ).toEqual([0.8, 0.6, 0.6, 0.4]);
  });

  const requests = fc.record({
    cohorts: fc.constantFrom('first-time' as const, 'recurring' as const),
    kind: fc.constantFrom('on', 'onOrAfter', 'within', 'brackets'),
    lastComplete: fc.integer({ min: 10, max: 40 }),
  });
  const RETURNS = {
    on: returnsOn(8),
    onOrAfter: returnsOnOrAfter(8),
    within: returnsWithin(8),
    brackets: [
      { from: 1, to: 3 },
      { from: 4, to: 10 },
    ],
  };

  it('is what counting by hand gives', () => {
    fc.assert(
      fc.property(crowds(0, 40), requests, (crowd, { kind, ...request }) => {
        const returns = RETURNS[kind as keyof typeof RETURNS];
        const result = retention(matrixOf(crowd, 40), {
          ...request,
          returns,
          from: 0,
          to: 40,
        });
        result.cohorts.forEach(({ period, size, cells }) => {
          const members = crowd.filter(days =>
            request.cohorts === 'recurring'
              ? days.includes(period)
              : Math.min(...days) === period,
          );
          expect(size).toBe(members.length);
          cells.forEach(({ returned, complete }, index) => {
            const { from, to } = { to: undefined, ...returns[index] };
            const end = to === undefined ? request.lastComplete : period + to;
            expect(returned).toBe(
              members.filter(days =>
                days.some(day => day >= period + from && day <= end),
              ).length,
            );
            expect(complete).toBe(
              period + (to ?? from) <= request.lastComplete,
            );
          });
        });
        result.overall.forEach((estimate, index) => {
          const complete = result.cohorts.filter(
            ({ cells }) => cells[index].complete,
          );
          const n = complete.reduce((sum, { size }) => sum + size, 0);
          const returned = complete.reduce(
            (sum, { cells }) => sum + cells[index].returned,
            0,
          );
          expect(estimate?.share).toEqual(n === 0 ? undefined : returned / n);
        });
      }),
    );
  });

  it('never rises on or after, never falls within, and everyone is there at the start', () => {
    fc.assert(
      fc.property(crowds(0, 40), crowd => {
        const of = (returns: RetentionRequest['returns']) =>
          retention(matrixOf(crowd, 40), {
            cohorts: 'first-time',
            from: 0,
            to: 40,
            returns,
            lastComplete: 40,
          }).cohorts.map(({ size, cells }) => ({
            size,
            returned: cells
              .filter(({ complete }) => complete)
              .map(({ returned }) => returned),
          }));
        for (const { size, returned } of of(returnsOnOrAfter(12))) {
          expect(returned).toEqual([...returned].sort((a, b) => b - a));
          expect(returned[0]).toBe(size);
        }
        for (const { returned } of of(returnsWithin(12))) {
          const later = returned.slice(1);
          expect(later).toEqual([...later].sort((a, b) => a - b));
        }
      }),
    );
  });
});

describe('lifecycle', () => {
  it('gives the rows of the worked example', () => {
    const sets = ['abcd', 'abe', 'acef', 'aef'];
    const crowd = [...'abcdef'].map(name =>
      sets.flatMap((set, period) => (set.includes(name) ? [period] : [])),
    );
    expect(
      lifecycle(matrixOf(crowd, 3), 0, 3).map(row => [
        row.new,
        row.returning,
        row.resurrected,
        row.dormant,
        row.quickRatio,
      ]),
    ).toEqual([
      [4, 0, 0, 0, undefined],
      [1, 2, 0, 2, 0.5],
      [1, 2, 1, 1, 2],
      [0, 3, 0, 1, 0],
    ]);
  });

  it('accounts for everyone, by days, weeks and months', () => {
    fc.assert(
      fc.property(
        crowds(0, 120),
        fc.constantFrom('day', 'week', 'month'),
        (crowd, grain) => {
          const matrix = matrixOf(crowd, 120).byPeriods(grain);
          const from = matrix.start;
          const rows = lifecycle(matrix, from, from + matrix.length - 1);
          rows.forEach((row, index) => {
            const before = rows[index - 1]?.active ?? 0;
            expect(row.active).toBe(row.new + row.returning + row.resurrected);
            expect(row.dormant + row.returning).toBe(before);
            expect(row.active - before).toBe(
              row.new + row.resurrected - row.dormant,
            );
          });
          expect(rows.reduce((sum, row) => sum + row.new, 0)).toBe(
            crowd.length,
          );
        },
      ),
    );
  });

  it('takes nobody for new whose first day was forgotten', () => {
    const matrix = ActivityMatrix.ofDays([activityOn([50], 3)], 10, 60);
    const rows = lifecycle(matrix, 50, 50);
    expect(rows[0]).toMatchObject({ new: 0, resurrected: 1, active: 1 });
  });
});

describe('bracket retention', () => {
  const BRACKETS = [
    { from: 1, to: 3 },
    { from: 4, to: 10 },
  ];
  const grains = fc.constantFrom<Grain>('day', 'week', 'month');
  const kinds = fc.constantFrom('first-time' as const, 'recurring' as const);

  it('is what counting by hand from everybody’s own first day gives', () => {
    fc.assert(
      fc.property(crowds(0, 60), grains, kinds, (crowd, grain, cohorts) => {
        const [from, to] = [periodOf(0, grain), periodOf(60, grain)];
        const result = bracketRetention(matrixOf(crowd, 60), {
          cohorts,
          grain,
          from,
          to,
          brackets: BRACKETS,
          lastDay: 60,
        });
        result.cohorts.forEach(({ period, size, cells }) => {
          const beginnings = crowd.flatMap(days => {
            const sorted = [...days].sort((a, b) => a - b);
            const first = sorted.find(day => periodOf(day, grain) === period);
            const begins =
              cohorts === 'recurring' ? first : sorted[0] === first && first;
            return typeof begins === 'number' ? [{ days, begins }] : [];
          });
          expect(size).toBe(beginnings.length);
          cells.forEach(({ returned, complete }, index) => {
            const { from: after, to: until } = BRACKETS[index];
            expect(returned).toBe(
              beginnings.filter(({ days, begins }) =>
                days.some(
                  day =>
                    day >= begins + after && day <= begins + until && day <= 60,
                ),
              ).length,
            );
            expect(complete).toBe(lastDayOf(period, grain) + until <= 60);
          });
        });
      }),
    );
  });
});

describe('a curve of the same people', () => {
  const curves = (crowd: readonly number[][], returns: ReturnWindow[]) => {
    const { cohorts } = retention(matrixOf(crowd, 40), {
      cohorts: 'first-time',
      from: 0,
      to: 40,
      returns,
      lastComplete: 40,
    });
    return steadyOverall(cohorts, returns.length).flatMap(each => each ?? []);
  };

  it('never rises when it counts who is back then or later, and never falls when it counts who was back by then', () => {
    fc.assert(
      fc.property(crowds(0, 40), crowd => {
        for (const [index, { share, n }] of curves(
          crowd,
          returnsOnOrAfter(41),
        ).entries()) {
          const before = curves(crowd, returnsOnOrAfter(41))[index - 1];
          expect(share).toBeLessThanOrEqual(before?.share ?? 1);
          expect(n).toBe(before?.n ?? n);
        }
        const within = curves(crowd, returnsWithin(41)).slice(1);
        within.forEach(({ share }, index) =>
          expect(share).toBeGreaterThanOrEqual(within[index - 1]?.share ?? 0),
        );
      }),
      { numRuns: 50 },
    );
  });

  it('goes as far as half of the cohorts do', () => {
    // Cohorts of days 0 to 3; only the first two have come to their second day.
    const { cohorts } = retention(matrixOf([[0, 2], [1, 2], [2], [3]], 3), {
      cohorts: 'first-time',
      from: 0,
      to: 3,
      returns: returnsOnOrAfter(4),
      lastComplete: 3,
    });
    expect(steadyOverall(cohorts, 4).map(each => each?.n)).toEqual([
      2,
      2,
      2,
      undefined,
    ]);
  });
});
