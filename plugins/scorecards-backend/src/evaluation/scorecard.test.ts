import type { CheckState } from '@thrive/backstage-plugin-scorecards-common';
import fc from 'fast-check';
import {
  compileScorecard,
  NOT_APPLICABLE_RANK,
  rateScorecard,
} from './scorecard';

/** A scorecard whose levels have the given numbers of checks, rated with the given states. */
function rate(levels: number[], states: CheckState[], weights: number[] = []) {
  let next = 0;
  const scorecard = compileScorecard(
    {
      id: 's',
      title: 'S',
      levels: levels.map((count, index) => ({
        id: `l${index + 1}`,
        name: `L${index + 1}`,
        checks: Array.from({ length: count }, () => String(next++)),
      })),
    },
    Number,
  );
  return rateScorecard(
    scorecard,
    position => states[position],
    position => weights[position] ?? 1,
  );
}

describe('rateScorecard', () => {
  it('is the highest level whose checks and all lower ones pass', () => {
    expect(rate([1, 1, 1], ['pass', 'pass', 'fail'])).toMatchObject({
      rank: 2,
      nextRank: 3,
      missing: [2],
    });
    expect(rate([1, 1, 1], ['fail', 'pass', 'pass'])).toMatchObject({
      rank: 0,
      nextRank: 1,
      missing: [0],
    });
    expect(rate([1, 1], ['pass', 'pass'])).toMatchObject({
      rank: 2,
      nextRank: undefined,
      missing: [],
    });
  });

  it('does not grant a level on what is unknown or in error, and lets waived and not-applicable by', () => {
    expect(rate([1], ['unknown']).rank).toBe(0);
    expect(rate([1], ['error']).rank).toBe(0);
    expect(rate([2], ['waived', 'pass']).rank).toBe(1);
    expect(rate([2], ['not-applicable', 'pass']).rank).toBe(1);
  });

  it('neither grants nor blocks with a level that does not apply', () => {
    expect(rate([1, 1, 1], ['pass', 'not-applicable', 'pass']).rank).toBe(3);
    expect(rate([1, 1, 1], ['pass', 'not-applicable', 'fail'])).toMatchObject({
      rank: 1,
      nextRank: 3,
    });
    expect(rate([1, 1], ['pass', 'not-applicable']).rank).toBe(1);
  });

  it('says so when nothing applies', () => {
    expect(rate([1, 1], ['not-applicable', 'not-applicable'])).toMatchObject({
      rank: NOT_APPLICABLE_RANK,
      score: undefined,
    });
  });

  it('weighs conclusive results only', () => {
    expect(rate([3], ['pass', 'fail', 'unknown'], [10, 2.5, 7.5]).score).toBe(
      80,
    );
    expect(rate([2], ['unknown', 'error']).score).toBeUndefined();
    expect(rate([2], ['waived', 'pass']).score).toBe(100);
  });

  const states = fc.array(
    fc.constantFrom<CheckState>(
      'pass',
      'fail',
      'unknown',
      'not-applicable',
      'waived',
      'error',
    ),
    { minLength: 6, maxLength: 6 },
  );

  it('never falls when one more check passes', () => {
    fc.assert(
      fc.property(states, fc.nat(5), (before, changed) => {
        fc.pre(before[changed] === 'fail');
        const after = before.map((state, index) =>
          index === changed ? 'pass' : state,
        );
        const was = rate([2, 2, 2], before);
        const is = rate([2, 2, 2], after);
        expect(is.rank).toBeGreaterThanOrEqual(was.rank);
        expect(is.score!).toBeGreaterThanOrEqual(was.score!);
      }),
    );
  });

  it('counts every check once and keeps the score between 0 and 100', () => {
    fc.assert(
      fc.property(states, some => {
        const { counts, score } = rate([2, 2, 2], some);
        expect(
          Object.values(counts).reduce((sum, count) => sum + count, 0),
        ).toBe(6);
        expect(score ?? 0).toBeGreaterThanOrEqual(0);
        expect(score ?? 0).toBeLessThanOrEqual(100);
      }),
    );
  });
});
