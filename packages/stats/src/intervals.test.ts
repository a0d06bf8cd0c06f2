import fc from 'fast-check';
import { wilsonInterval } from './intervals';

describe('wilsonInterval', () => {
  // The examples of R. G. Newcombe, Statistics in Medicine 17 (1998), to more digits.
  it.each([
    [81, 263, 0.2552885198782742, 0.3662095769828],
    [15, 148, 0.0623863995307363, 0.1604872417233],
    [0, 20, 0, 0.16112515805281938],
    [1, 29, 0.006113214292762653, 0.17175521879320288],
    // Published as .08889545 to .35309155, and as .2709 to .5098.
    [6, 32, 0.08889544689565954, 0.3530915520137596],
    [23, 60, 0.27088272374082023, 0.5098240417590008],
  ])('of %d in %d', (successes, n, low, high) => {
    const estimate = wilsonInterval(successes, n)!;
    expect(estimate.share).toBeCloseTo(successes / n, 12);
    expect(estimate.low).toBeCloseTo(low, 10);
    expect(estimate.high).toBeCloseTo(high, 10);
    expect(estimate.n).toBe(n);
  });

  it('holds the share, within 0 and 1, and is the mirror image of the failures', () => {
    const samples = fc
      .integer({ min: 1, max: 5000 })
      .chain(n => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
    fc.assert(
      fc.property(samples, ([successes, n]) => {
        const { share, low, high } = wilsonInterval(successes, n)!;
        const mirror = wilsonInterval(n - successes, n)!;
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low - 1e-12).toBeLessThanOrEqual(share);
        expect(high + 1e-12).toBeGreaterThanOrEqual(share);
        expect(high).toBeLessThanOrEqual(1);
        expect(mirror.low).toBeCloseTo(1 - high, 9);
      }),
    );
  });

  it('knows nothing of nothing, and takes no share above one', () => {
    expect(wilsonInterval(0, 0)).toBeUndefined();
    expect(() => wilsonInterval(3, 2)).toThrow('3 of 2 is no share');
  });
});
