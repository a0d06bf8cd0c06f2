import fc from 'fast-check';
import { activation, timeToValue, type Beginning } from './timeToValue';

const beginnings = fc.array(
  fc
    .record({
      first: fc.nat({ max: 20 }),
      after: fc.option(fc.nat({ max: 20 }), { nil: undefined }),
      watchedUntil: fc.integer({ min: 15, max: 30 }),
    })
    .map(
      ({ first, after, watchedUntil }): Beginning => ({
        first,
        value: after === undefined ? undefined : first + after,
        watchedUntil,
      }),
    ),
  { maxLength: 40 },
);

describe('timeToValue', () => {
  it('gives the textbook times of Freireich et al. (1963), whenever people began', () => {
    const relapsed = [6, 6, 6, 7, 10, 13, 16, 22, 23];
    const censored = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35];
    const result = timeToValue([
      ...relapsed.map((time, index) => ({
        first: index,
        value: index + time,
        watchedUntil: 100,
      })),
      ...censored.map((time, index) => ({
        first: index,
        watchedUntil: index + time,
      })),
    ]);
    expect(result).toMatchObject({ people: 21, reached: 9 });
    expect(result.median).toEqual({ time: 23, low: 13, high: undefined });
    expect(result.upperQuartile).toBeUndefined();
    expect(
      result.curve.map(({ time, share, atRisk }) => [
        time,
        Number((1 - share).toFixed(3)),
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
  });

  it('is the product over the times at which somebody got there', () => {
    fc.assert(
      fc.property(beginnings, people => {
        const watched = people.filter(one => one.first <= one.watchedUntil);
        const times = watched.map(({ first, value, watchedUntil }) =>
          value !== undefined && value <= watchedUntil
            ? { time: value - first, got: true }
            : { time: watchedUntil - first, got: false },
        );
        const result = timeToValue(people);
        const got = times.filter(one => one.got).map(({ time }) => time);
        expect(result.people).toBe(watched.length);
        expect(result.reached).toBe(got.length);
        expect(result.curve.map(({ time }) => time)).toEqual(
          [...new Set(got)].sort((a, b) => a - b),
        );
        let left = 1;
        for (const { time, share, atRisk } of result.curve) {
          const able = times.filter(one => one.time >= time).length;
          left *= 1 - got.filter(other => other === time).length / able;
          expect(atRisk).toBe(able);
          expect(share).toBeCloseTo(1 - left, 9);
        }
        const median = result.curve.find(({ share }) => share > 0.5 - 1e-9);
        const quartile = result.curve.find(({ share }) => share > 0.75 - 1e-9);
        expect(result.median?.time).toBe(median?.time);
        expect(result.upperQuartile?.time).toBe(quartile?.time);
      }),
    );
  });

  it('does not seem fast because most have not got there', () => {
    const result = timeToValue([
      { first: 0, value: 1, watchedUntil: 100 },
      { first: 0, watchedUntil: 100 },
      { first: 0, watchedUntil: 100 },
    ]);
    expect(result.curve).toHaveLength(1);
    expect(result.median).toBeUndefined();
  });

  it('does not use what it cannot know', () => {
    expect(
      timeToValue([
        { first: 0, value: 11, watchedUntil: 10 },
        { first: 11, value: 12, watchedUntil: 10 },
        { first: 5, value: 4, watchedUntil: 10 },
      ]),
    ).toEqual({
      people: 2,
      reached: 1,
      median: { time: 0, low: 0, high: undefined },
      upperQuartile: undefined,
      curve: [
        {
          time: 0,
          share: 0.5,
          low: expect.any(Number),
          high: expect.any(Number),
          atRisk: 2,
        },
      ],
    });
    expect(timeToValue([])).toEqual({ people: 0, reached: 0, curve: [] });
  });
});

describe('activation', () => {
  it('counts the last moment of the window, and takes nobody for failed before it', () => {
    expect(
      activation(
        [
          { first: 0, value: 10, watchedUntil: 10 },
          { first: 0, value: 11, watchedUntil: 20 },
          { first: 0, watchedUntil: 20 },
          { first: 5, value: 6, watchedUntil: 14 },
        ],
        { withinMs: 10 },
      ),
    ).toMatchObject({
      people: 3,
      activated: 1,
      tooNew: 1,
      rate: { share: 1 / 3, n: 3 },
    });
    expect(activation([], { withinMs: 10 })).toEqual({
      people: 0,
      activated: 0,
      tooNew: 0,
    });
  });

  it('never falls with a longer window when everyone is watched long enough', () => {
    fc.assert(
      fc.property(beginnings, people => {
        const watched = people.map(one => ({ ...one, watchedUntil: 100 }));
        const { reached, curve } = timeToValue(watched);
        let before = 0;
        for (let withinMs = 0; withinMs <= 20; withinMs++) {
          const result = activation(watched, { withinMs });
          expect(result.activated).toBeGreaterThanOrEqual(before);
          before = result.activated;
          const by = curve.filter(({ time }) => time <= withinMs).pop();
          expect(result.rate?.share ?? 0).toBeCloseTo(by?.share ?? 0, 9);
        }
        expect(before).toBe(reached);
      }),
    );
  });

  it('leaves nobody out', () => {
    fc.assert(
      fc.property(beginnings, fc.nat({ max: 30 }), (people, withinMs) => {
        const result = activation(people, { withinMs });
        expect(result.people + result.tooNew).toBe(people.length);
        expect(result.activated).toBe(
          people.filter(
            ({ first, value, watchedUntil }) =>
              watchedUntil - first >= withinMs &&
              value !== undefined &&
              value - first <= withinMs,
          ).length,
        );
      }),
    );
  });
});
