import fc from 'fast-check';
import type { Cohort } from '../measures/retention';
import { discloseCohorts } from './discloseCohorts';

const K = 5;
const WINDOWS = 4;

/** Cohorts of the last weeks: each can be followed as far as there were weeks since. */
function cohortsOf(sizes: readonly number[], returning = 0.5): Cohort[] {
  return sizes.map((size, period) => ({
    period,
    size,
    cells: Array.from({ length: WINDOWS }, (_, window) => ({
      returned: window === 0 ? size : Math.floor(size * returning),
      complete: period + window < sizes.length,
    })),
  }));
}

const sizes = fc.array(fc.nat(12), { minLength: 1, maxLength: 8 });

/** How many people each answer is of, at every window: what anybody can add and subtract. */
function totalsOf({ overall }: ReturnType<typeof discloseCohorts>): number[] {
  return overall.map(estimate => estimate?.n ?? 0);
}

/** All sizes that are told, and all that follow from the overall curve and them. */
function following(
  told: ReturnType<typeof discloseCohorts>,
  cohorts: readonly Cohort[],
): number[] {
  const totals = totalsOf(told);
  const shown = told.cohorts.flatMap(cohort => cohort?.size ?? []);
  const rests = totals.map((total, window) => {
    const complete = cohorts.map(({ cells }) => cells[window].complete);
    return told.cohorts.reduce(
      (left, cohort, index) => left - (complete[index] ? cohort?.size ?? 0 : 0),
      total,
    );
  });
  const steps = totals.flatMap((total, window) =>
    totals.slice(window + 1).map(later => total - later),
  );
  return [...shown, ...rests, ...steps, ...totals];
}

const tooFew = (counts: readonly number[]) =>
  counts.filter(count => count !== 0 && Math.abs(count) < K);

describe('discloseCohorts', () => {
  it('leaves a cohort of too few out of the overall curve, too', () => {
    const told = discloseCohorts(cohortsOf([10, 3, 8, 0]), WINDOWS, K);
    expect(told.cohorts.map(cohort => cohort?.size)).toEqual([
      10,
      undefined,
      8,
      0,
    ]);
    expect(totalsOf(told)).toEqual([18, 18, 10, 10]);
    expect(told.overall[1]).toMatchObject({ share: 0.5 });
  });

  it('gives no curve of what is left when most people are in cohorts that are not told', () => {
    const told = discloseCohorts(cohortsOf([6, 4, 4]), WINDOWS, K);
    // Of the first two, which have come so far, six of ten are told; of all three less than half.
    expect(told.mostlyHidden).toEqual([true, false, false, false]);
    expect(totalsOf(told)).toEqual([0, 6, 6, 0]);
  });

  it('leaves out the cohort of a team when the few others of the platform would follow', () => {
    const told = discloseCohorts(
      cohortsOf([10, 10]),
      WINDOWS,
      K,
      cohortsOf([3, 7]),
    );
    expect(told.cohorts.map(cohort => cohort?.size)).toEqual([undefined, 10]);
    expect(totalsOf(told)).toEqual([10, 0, 0, 0]);
  });

  it('lets no number of too few people follow from rows, the curve, and its steps', () => {
    fc.assert(
      fc.property(sizes, list => {
        const cohorts = cohortsOf(list);
        const told = discloseCohorts(cohorts, WINDOWS, K);
        expect(tooFew(following(told, cohorts))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('lets none follow from the numbers of a team and of the platform', () => {
    const teams = fc.array(fc.tuple(fc.nat(12), fc.nat(12)), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(teams, pairs => {
        const own = cohortsOf(pairs.map(([size]) => size));
        const rest = cohortsOf(pairs.map(([, size]) => size));
        const whole = cohortsOf(pairs.map(([a, b]) => a + b));
        const told = discloseCohorts(own, WINDOWS, K, rest);
        const all = discloseCohorts(whole, WINDOWS, K);
        const others = all.cohorts.flatMap((cohort, index) => {
          const part = told.cohorts[index];
          return cohort && part ? [cohort.size - part.size] : [];
        });
        // What is not told cannot be subtracted.
        const differences = totalsOf(all).map((total, window) =>
          [all, told].some(({ mostlyHidden }) => mostlyHidden[window])
            ? NaN
            : total - totalsOf(told)[window],
        );
        const steps = differences
          .slice(1)
          .map((difference, window) => differences[window] - difference);
        expect(
          tooFew([
            ...following(told, own),
            ...others,
            ...differences,
            ...steps,
          ]),
        ).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
