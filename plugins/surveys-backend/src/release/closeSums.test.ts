import fc from 'fast-check';
import type { EarlierWaves } from './barByEarlierWaves';
import { closeSums } from './closeSums';
import { leastChange } from './leastChange';

const SMALLEST = 5;
const SUMS = [0, 1, 2];
const ATOMS = [0, 1, 2];

const people = fc.array(
  fc.record({
    count: fc.integer({ min: 1, max: 6 }),
    atom: fc.option(fc.constantFrom(...ATOMS), { nil: undefined }),
    rows: fc.subarray(SUMS),
    among: fc.subarray(['then:0', 'then:1']),
    isGone: fc.boolean(),
  }),
  { maxLength: 12 },
);
const count = fc.integer({ min: 1, max: 8 });
const history: fc.Arbitrary<EarlierWaves> = fc.record({
  people,
  sums: fc.array(
    fc.record({
      silent: fc.array(
        fc.record({ who: fc.constantFrom('then:0', 'then:1'), count }),
        { maxLength: 2 },
      ),
      isCounted: fc.boolean(),
    }),
    { minLength: SUMS.length, maxLength: SUMS.length },
  ),
  silent: fc.array(fc.record({ atom: fc.constantFrom(...ATOMS), count }), {
    maxLength: 3,
  }),
});

it('leaves out no sum from which a cell may differ by too few', () => {
  fc.assert(
    fc.property(history, fc.subarray(ATOMS), (waves, cell) => {
      const columns = [...waves.people.keys()];
      const known = SUMS.map(sum =>
        columns.filter(column => waves.people[column].rows.includes(sum)),
      );
      const now = new Set(
        columns.filter(column => cell.includes(waves.people[column].atom!)),
      );
      const shared = new Map(
        SUMS.map(sum => [
          sum,
          known[sum]
            .filter(column => now.has(column))
            .reduce((total, column) => total + waves.people[column].count, 0),
        ]),
      );
      const close = closeSums(waves, known, SMALLEST)(now, shared);
      const tooClose = SUMS.filter(sum => {
        const then = new Set(known[sum]);
        const least = leastChange(waves, { now, then, sum });
        return least !== undefined && least < SMALLEST;
      });
      expect(close).toEqual(expect.arrayContaining(tooClose));
    }),
    { numRuns: 2000 },
  );
});
