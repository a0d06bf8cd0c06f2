import { marginOfError, sampleSize, shareDifference } from './proportions';

describe('shareDifference', () => {
  it('gives the example of Newcombe (1998): 48 of 80 against 56 of 70', () => {
    const { difference, low, high } = shareDifference(
      { successes: 48, n: 80 },
      { successes: 56, n: 70 },
    )!;
    expect(difference).toBeCloseTo(0.2, 12);
    expect(low).toBeCloseTo(0.0524314724, 8);
    expect(high).toBeCloseTo(0.333872654, 8);
  });

  it('turns its sign when both change places, and needs both', () => {
    const a = { successes: 5, n: 9 };
    const b = { successes: 30, n: 41 };
    const there = shareDifference(a, b)!;
    const back = shareDifference(b, a)!;
    expect(back.difference).toBeCloseTo(-there.difference, 12);
    expect(back.low).toBeCloseTo(-there.high, 12);
    expect(shareDifference({ successes: 0, n: 0 }, b)).toBeUndefined();
  });
});

describe('marginOfError', () => {
  it.each([
    [100, undefined, 0.098],
    [100, 200, 0.0695],
    [384, undefined, 0.05],
  ])('of %d answers of %s', (n, population, margin) => {
    expect(marginOfError(n, population)).toBeCloseTo(margin, 4);
  });

  it('is nothing when all answered, and unknown when nobody did', () => {
    expect(marginOfError(40, 40)).toBe(0);
    expect(marginOfError(0, 40)).toBeUndefined();
  });
});

describe('sampleSize', () => {
  it('is 385 for 5 points to each side, and 218 of 500 people', () => {
    expect(sampleSize(0.05)).toBe(385);
    expect(sampleSize(0.05, 500)).toBe(218);
  });
});
