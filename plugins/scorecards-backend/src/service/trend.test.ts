import fc from 'fast-check';
import { readPeriod } from './period';
import { averageScore, fillDays } from './trend';

const levels = (entities: number) => ({
  entities,
  scored: 0,
  scoreSum: 0,
  levels: {},
});
const row = (day: string, entities: number) => ({
  day,
  levels: levels(entities),
});
const fill = (rows: ReturnType<typeof row>[], from: string, to: string) =>
  fillDays(rows, from, to).map(
    ({ day, levels: { entities } }) => `${day.slice(5)} ${entities}`,
  );

describe('fillDays', () => {
  it('repeats the last row on days without one, from the first known day on', () => {
    expect(
      fill(
        [row('2026-02-27', 1), row('2026-03-01', 2)],
        '2026-02-26',
        '2026-03-02',
      ),
    ).toEqual(['02-27 1', '02-28 1', '03-01 2', '03-02 2']);
  });

  it('starts with what was true before the first day', () => {
    expect(fill([row('2025-01-01', 7)], '2026-01-01', '2026-01-02')).toEqual([
      '01-01 7',
      '01-02 7',
    ]);
  });

  it('knows nothing without rows, and passes a change of the clocks', () => {
    expect(fill([], '2026-01-01', '2026-01-31')).toEqual([]);
    expect(
      fill([row('2026-03-01', 1)], '2026-03-28', '2026-03-30'),
    ).toHaveLength(3);
  });
});

describe('averageScore', () => {
  it('is the mean of the known scores with one decimal, and nothing without any', () => {
    expect(averageScore({ scored: 0, scoreSum: 0 })).toBeUndefined();
    expect(averageScore({ scored: 3, scoreSum: 200 })).toBe(66.7);
  });

  it('lies between 0 and 100', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1 }),
        scores => {
          const mean = averageScore({
            scored: scores.length,
            scoreSum: scores.reduce((sum, score) => sum + score, 0),
          })!;
          expect(mean).toBeGreaterThanOrEqual(Math.min(...scores));
          expect(mean).toBeLessThanOrEqual(Math.max(...scores));
        },
      ),
    );
  });
});

describe('readPeriod', () => {
  beforeEach(() => {
    jest.useFakeTimers({ now: Date.parse('2026-03-10T23:30:00Z') });
  });
  afterEach(() => jest.useRealTimers());

  it('is the last 90 days by default, today included', () => {
    expect(readPeriod({})).toEqual({ from: '2025-12-11', to: '2026-03-10' });
    expect(readPeriod({}, 1)).toEqual({ from: '2026-03-10', to: '2026-03-10' });
    expect(readPeriod({ to: '2026-01-31' }, 31).from).toBe('2026-01-01');
  });

  it.each([
    [{ from: '2026-02-30' }, '"from" is not a date'],
    [{ to: 'soon' }, '"to" is not a date'],
    [{ from: '2026-03-11' }, 'is after "to" (2026-03-10)'],
    [{ from: '2020-01-01' }, 'the most is 1100'],
  ])('refuses %p', (request, message) => {
    expect(() => readPeriod(request)).toThrow(message);
  });
});
