import fc from 'fast-check';
import { kaplanMeier, survivalQuantile, type Duration } from './survival';

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
