import fc from 'fast-check';
import { discloseBeginnings, type Beginnings } from './discloseBeginnings';

const K = 5;
const nobody = { people: 0, reached: 0, elapsed: 0, tooNew: 0 };

const beginnings = fc.tuple(fc.nat(20), fc.nat(20)).chain(([elapsed, tooNew]) =>
  fc.nat(elapsed + tooNew).map(
    (reached): Beginnings => ({
      people: elapsed + tooNew,
      reached,
      elapsed,
      tooNew,
    }),
  ),
);

describe('discloseBeginnings', () => {
  it('tells of enough people, and not of a few who are too new', () => {
    const own = { people: 20, reached: 8, elapsed: 17, tooNew: 3 };
    expect(discloseBeginnings(own, nobody, K)).toEqual({ elapsed: 17 });
    expect(
      discloseBeginnings({ ...own, elapsed: 12, tooNew: 8 }, nobody, K),
    ).toEqual({ people: 20, elapsed: 12, tooNew: 8 });
  });

  it('tells of nobody where too few got there, or where the few others would follow', () => {
    const own = { people: 20, reached: 3, elapsed: 20, tooNew: 0 };
    expect(discloseBeginnings(own, nobody, K)).toBeUndefined();
    const few = { people: 2, reached: 0, elapsed: 2, tooNew: 0 };
    expect(discloseBeginnings({ ...own, reached: 9 }, few, K)).toBeUndefined();
  });

  it('counts nobody where the few of a cohort that is not told would follow', () => {
    const own = { people: 20, reached: 8, elapsed: 12, tooNew: 8 };
    expect(discloseBeginnings(own, nobody, K, 17)).toEqual({});
    for (const inCohorts of [15, 20])
      expect(discloseBeginnings(own, nobody, K, inCohorts)).toMatchObject({
        people: 20,
      });
  });

  it('lets no number of too few people follow', () => {
    fc.assert(
      fc.property(beginnings, beginnings, (own, rest) => {
        const told = discloseBeginnings(own, rest, K) ?? {};
        const { people, elapsed, tooNew } = told;
        const left =
          people !== undefined && elapsed !== undefined
            ? people - elapsed
            : undefined;
        for (const count of [people, elapsed, tooNew, left])
          expect(count === undefined || count === 0 || count >= K).toBe(true);
        const whole = discloseBeginnings(
          {
            people: own.people + rest.people,
            reached: own.reached + rest.reached,
            elapsed: own.elapsed + rest.elapsed,
            tooNew: own.tooNew + rest.tooNew,
          },
          nobody,
          K,
        );
        for (const id of ['people', 'elapsed', 'tooNew'] as const) {
          const [all, part] = [whole?.[id], told[id]];
          const others =
            all === undefined || part === undefined ? 0 : all - part;
          expect(others === 0 || others >= K).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
