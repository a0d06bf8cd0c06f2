import fc from 'fast-check';
import { crowds, activityOn } from '../__testUtils__/activity';
import { measureOverview } from '../measures/overview';
import { discloseOverview } from './discloseOverview';

const K = 5;
const DAY = 20_000;

function numbersOf(people: readonly (readonly number[])[]) {
  return measureOverview({
    any: people.map(days => activityOn(days)),
    capabilities: new Map(),
    eligible: [],
    day: DAY,
    minimumGroupSize: K,
  });
}

describe('discloseOverview', () => {
  it('tells no number of too few people, and none from which one follows', () => {
    fc.assert(
      fc.property(crowds(DAY - 60, DAY), people => {
        const numbers = numbersOf(people);
        const told = discloseOverview(numbers, K);
        const known = (count: number | undefined): count is number =>
          count !== undefined;
        const counts: (number | undefined)[] = told.days.flatMap(
          ({ day: _, ...point }) => Object.values(point),
        );
        // What follows from sums that are told: of this week's people, and of last week's.
        const following = told.lifecycle.flatMap((row, index) => {
          const parts = [row.new, row.returning, row.resurrected];
          const sum = parts.filter(known).reduce((all, part) => all + part, 0);
          const before = told.lifecycle[index - 1]?.active;
          const without = (part: number | undefined) =>
            known(before) && known(part) ? before - part : undefined;
          counts.push(...parts, row.dormant, row.active);
          return [
            known(row.active) ? row.active - sum : undefined,
            without(row.returning),
            without(row.dormant),
          ];
        });
        const tooFew = [...counts, ...following]
          .filter(known)
          .filter(count => count !== 0 && count < K);
        expect(tooFew).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('does not tell of a part when too few of the others would follow from the whole', () => {
    const days = [DAY - 1, DAY];
    const part = numbersOf([1, 2, 3, 4, 5, 6].map(() => days));
    const few = numbersOf([days, days, ...[1, 2, 3, 4].map(() => [DAY - 40])]);
    const alone = discloseOverview(part, K).days.at(-1)!;
    expect(alone).toEqual({ day: DAY, daily: 6, weekly: 6, monthly: 6 });
    expect(discloseOverview(part, K, few).days.at(-1)).toEqual({ day: DAY });
  });
});
