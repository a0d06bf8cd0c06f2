import fc from 'fast-check';
import { rankCorrelation } from './correlation';

describe('rankCorrelation', () => {
  it('gives the textbook example of IQ and hours of television', () => {
    const pairs = [
      [86, 2],
      [97, 20],
      [99, 28],
      [100, 27],
      [101, 50],
      [103, 29],
      [106, 7],
      [110, 17],
      [112, 6],
      [113, 12],
    ] as [number, number][];
    expect(rankCorrelation(pairs)!.rho).toBeCloseTo(-29 / 165, 9);
  });

  it('is 1 of what rises together, and the same for any rising transformation', () => {
    const pairs = fc.array(fc.tuple(fc.nat({ max: 7 }), fc.nat({ max: 7 })), {
      minLength: 4,
      maxLength: 40,
    });
    fc.assert(
      fc.property(pairs, all => {
        const some = rankCorrelation(all);
        const bent = rankCorrelation(all.map(([x, y]) => [x ** 3, y]));
        expect(bent?.n).toBe(some?.n);
        expect(bent?.rho ?? 0).toBeCloseTo(some?.rho ?? 0, 9);
        const { rho, low, high } = some ?? { rho: 0, low: 0, high: 0 };
        expect(low).toBeLessThanOrEqual(rho);
        expect(high).toBeGreaterThanOrEqual(rho);
      }),
    );
    expect(
      rankCorrelation([
        [1, 5],
        [2, 6],
        [3, 7],
        [4, 9],
      ])!.rho,
    ).toBe(1);
  });

  it('counts pairs that come more than once', () => {
    const pairs = fc.array(fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 4 })), {
      minLength: 4,
      maxLength: 40,
    });
    fc.assert(
      fc.property(pairs, all => {
        const counts = new Map<string, [number, number, number]>();
        for (const [x, y] of all) {
          const known = counts.get(`${x}:${y}`);
          counts.set(`${x}:${y}`, [x, y, (known?.[2] ?? 0) + 1]);
        }
        const single = rankCorrelation(all);
        const counted = rankCorrelation([...counts.values()]);
        // Where one side does not vary, neither says anything.
        expect(counted?.n).toBe(single?.n);
        expect(counted?.rho ?? 0).toBeCloseTo(single?.rho ?? 0, 9);
      }),
    );
  });

  it('says nothing of few pairs, or of what does not vary', () => {
    expect(rankCorrelation([[1, 2]])).toBeUndefined();
    expect(
      rankCorrelation([
        [1, 2],
        [1, 3],
        [1, 4],
        [1, 5],
      ]),
    ).toBeUndefined();
  });
});
