import { RateLimiter } from './RateLimiter';

describe('RateLimiter', () => {
  it('gives a burst, then so many a second, to each their own', () => {
    const limiter = new RateLimiter({ burst: 100, perSecond: 10 });
    expect(limiter.take('ada', 100, 0)).toBeUndefined();
    expect(limiter.take('ada', 5, 0)).toBe(1);
    expect(limiter.take('bob', 100, 0)).toBeUndefined();
    expect(limiter.take('ada', 50, 2000)).toBe(3);
    expect(limiter.take('ada', 50, 5000)).toBeUndefined();
    // An hour away saves up no more than a burst.
    expect(limiter.take('ada', 101, 3_600_000)).toBe(1);
    expect(limiter.take('ada', 100, 3_600_000)).toBeUndefined();
  });
});
