import fc from 'fast-check';
import { discloseHistogram } from './discloseHistogram';

const K = 5;

/** Every number of people that follows from what is told, of the told ones and of the others. */
function following(
  told: ReturnType<typeof discloseHistogram>,
  whole: readonly number[],
) {
  const cuts = told.filter(({ atLeast }) => atLeast !== undefined);
  return cuts.flatMap(({ times, atLeast }, index) =>
    [undefined, ...cuts.slice(index + 1)].flatMap(higher => {
      const part = atLeast! - (higher?.atLeast ?? 0);
      const end = higher?.times ?? whole.length;
      const all = whole
        .slice(times, end)
        .reduce((sum, count) => sum + count, 0);
      return [part, all - part];
    }),
  );
}

describe('discloseHistogram', () => {
  it('tells exactly and at least so often', () => {
    expect(discloseHistogram([0, 20, 0, 8], K)).toEqual([
      { times: 1, exactly: 20, atLeast: 28 },
      { times: 2, exactly: 0, atLeast: 8 },
      { times: 3, exactly: 8, atLeast: 8 },
    ]);
  });

  it('tells neighbours of too few together', () => {
    expect(discloseHistogram([0, 20, 3, 4, 1], K)).toEqual([
      { times: 1, atLeast: 28 },
      { times: 2 },
      { times: 3, atLeast: 5 },
      { times: 4 },
    ]);
  });

  const histograms = fc.array(fc.nat(12), { minLength: 2, maxLength: 9 });

  it('lets no number of too few follow, of those inside or of those outside', () => {
    fc.assert(
      fc.property(histograms, histograms, (own, others) => {
        const counts = [0, ...own.slice(1)];
        const rest = counts.map((_, index) =>
          index === 0 ? 0 : others[index] ?? 0,
        );
        const whole = counts.map((count, index) => count + rest[index]);
        const told = discloseHistogram(counts, K, rest);
        for (const count of following(told, whole))
          expect(count === 0 || count >= K).toBe(true);
        for (const { times, exactly } of told)
          expect([undefined, counts[times]]).toContain(exactly);
      }),
      { numRuns: 500 },
    );
  });

  it('tells everything where everything is of enough people', () => {
    fc.assert(
      fc.property(histograms, own => {
        const counts = own.map(count => (count === 0 ? 0 : count + K));
        const told = discloseHistogram(counts, K);
        told.forEach(({ times, exactly, atLeast }) => {
          expect(exactly).toBe(counts[times]);
          expect(atLeast).toBe(
            counts.slice(times).reduce((sum, count) => sum + count, 0),
          );
        });
      }),
    );
  });
});
