import fc from 'fast-check';
import {
  kaplanMeier,
  survivalQuantile,
  survivalQuantileInterval,
  type Duration,
} from './survival';

describe('kaplanMeier', () => {
  it('gives the remission times of Freireich et al. (1963), the textbook example', () => {
    const relapsed = [6, 6, 6, 7, 10, 13, 16, 22, 23];
    const censored = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35];
    const curve = kaplanMeier([
      ...relapsed.map(time => ({ time, happened: true })),
      ...censored.map(time => ({ time, happened: false })),
    ]);
    expect(
      curve.map(({ time, surviving, atRisk }) => [
        time,
        Number(surviving.toFixed(3)),
        atRisk,
      ]),
    ).toEqual([
      [6, 0.857, 21],
      [7, 0.807, 17],
      [10, 0.753, 15],
      [13, 0.69, 12],
      [16, 0.627, 11],
      [22, 0.538, 7],
      [23, 0.448, 6],
    ]);
    expect(survivalQuantile(curve, 0.5)).toBe(23);
    expect(survivalQuantile(curve, 0.75)).toBeUndefined();
  });

  it('is the plain share of those left when nobody is censored', () => {
    const times = fc.array(fc.integer({ min: 0, max: 20 }), {
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(times, all => {
        const durations: Duration[] = all.map(time => ({
          time,
          happened: true,
        }));
        for (const { time, surviving } of kaplanMeier(durations)) {
          const left = all.filter(other => other > time).length;
          expect(surviving).toBeCloseTo(left / all.length, 9);
        }
      }),
    );
  });

  it('never rises, and says nothing when it never happened', () => {
    expect(kaplanMeier([{ time: 4, happened: false }])).toEqual([]);
    expect(survivalQuantile([], 0.5)).toBeUndefined();
    const some = fc.array(
      fc.record({ time: fc.nat({ max: 30 }), happened: fc.boolean() }),
    );
    fc.assert(
      fc.property(some, durations => {
        const curve = kaplanMeier(durations);
        curve.forEach(({ surviving }, index) => {
          expect(surviving).toBeLessThan(curve[index - 1]?.surviving ?? 1);
        });
      }),
    );
  });
});

describe('survivalQuantileInterval', () => {
  const remissions = () => {
    const relapsed = [6, 6, 6, 7, 10, 13, 16, 22, 23];
    const censored = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35];
    return kaplanMeier([
      ...relapsed.map(time => ({ time, happened: true })),
      ...censored.map(time => ({ time, happened: false })),
    ]);
  };

  it('gives the bounds that R’s survfit gives with conf.type = "log-log"', () => {
    // survival::survfit(Surv(time, status) ~ 1, conf.type = "log-log") of the treated in Freireich.
    const curve = remissions();
    expect(
      curve.map(({ low, high }) => [
        Number(low.toFixed(3)),
        Number(high.toFixed(3)),
      ]),
    ).toEqual([
      [0.62, 0.952],
      [0.563, 0.923],
      [0.503, 0.889],
      [0.432, 0.849],
      [0.368, 0.805],
      [0.268, 0.747],
      [0.188, 0.68],
    ]);
    expect(survivalQuantileInterval(curve, 0.5)).toEqual({
      time: 23,
      low: 13,
      high: undefined,
    });
  });

  it('lies around the quantile, and says nothing where there is none', () => {
    expect(survivalQuantileInterval(remissions(), 0.75)).toBeUndefined();
    const some = fc.array(
      fc.record({ time: fc.nat({ max: 30 }), happened: fc.boolean() }),
    );
    fc.assert(
      fc.property(some, durations => {
        const curve = kaplanMeier(durations);
        for (const { surviving, low, high } of curve) {
          expect(low).toBeLessThanOrEqual(surviving);
          expect(high).toBeGreaterThanOrEqual(surviving);
        }
        const median = survivalQuantileInterval(curve, 0.5);
        expect(median?.time).toBe(survivalQuantile(curve, 0.5));
        if (!median) return;
        expect(median.low).toBeLessThanOrEqual(median.time);
        expect(median.high ?? Infinity).toBeGreaterThanOrEqual(median.time);
      }),
    );
  });

  it('holds the true median about as often as it says', () => {
    let state = 42;
    const random = () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return (state + 1) / 2 ** 32;
    };
    let held = 0;
    const rounds = 400;
    for (let round = 0; round < rounds; round++) {
      // Exponential times with a median of ln 2, censored by others of the same kind.
      const durations = Array.from({ length: 60 }, () => {
        const happens = -Math.log(random());
        const watched = -2 * Math.log(random());
        return {
          time: Math.min(happens, watched),
          happened: happens <= watched,
        };
      });
      const median = survivalQuantileInterval(kaplanMeier(durations), 0.5);
      const { low = 0, high = Infinity } = median ?? {};
      if (low <= Math.LN2 && Math.LN2 <= high) held += 1;
    }
    expect(held / rounds).toBeGreaterThan(0.92);
    expect(held / rounds).toBeLessThan(0.99);
  });
});
