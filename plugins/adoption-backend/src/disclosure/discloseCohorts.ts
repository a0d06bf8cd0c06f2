import type { ShareEstimate } from '@thrive/stats';
import { overallOf, type Cohort } from '../measures/retention';
import { isTellable } from './counts';

/** What may be told of cohorts, in their order. */
export interface ToldCohorts {
  /** Undefined for a cohort that may not be told of. */
  cohorts: (Cohort | undefined)[];
  /**
   * The told ones together, one for each return window: what is left out is in no sum either.
   * Undefined where it would be taken for all of them, see `mostlyHidden`.
   */
  overall: (ShareEstimate | undefined)[];
  /** At which windows fewer than half of the people are in cohorts that are told. */
  mostlyHidden: boolean[];
}

/**
 * Leaves out cohorts of fewer people than a group needs. They are left out of the overall curve, too:
 * it would tell how many they are, less the cohorts that are told, and from one period to the next,
 * where a single cohort drops out of it.
 *
 * @param windows - how many return windows the cohorts were measured with
 * @param rest - the cohorts of everybody else, when these are those of a part whose whole can be read
 * @param hidden - the periods of cohorts that would tell of another group
 */
export function discloseCohorts(
  cohorts: readonly Cohort[],
  windows: number,
  minimumGroupSize: number,
  rest: readonly Cohort[] = [],
  hidden: ReadonlySet<number> = new Set(),
): ToldCohorts {
  const others = new Map(rest.map(({ period, size }) => [period, size]));
  const told = cohorts.map(cohort =>
    !hidden.has(cohort.period) &&
    isTellable(cohort.size, minimumGroupSize) &&
    isTellable(others.get(cohort.period) ?? 0, minimumGroupSize)
      ? cohort
      : undefined,
  );
  const shown = told.filter(cohort => cohort !== undefined);
  const mostlyHidden = Array.from(
    { length: windows },
    (_, window) => peopleAt(shown, window) * 2 < peopleAt(cohorts, window),
  );
  return {
    cohorts: told,
    overall: overallOf(shown, windows).map((estimate, window) =>
      mostlyHidden[window] ? undefined : estimate,
    ),
    mostlyHidden,
  };
}

/** How many people are in cohorts of which a return window is over. */
function peopleAt(cohorts: readonly Cohort[], window: number): number {
  return cohorts.reduce(
    (sum, { size, cells }) => sum + (cells[window].complete ? size : 0),
    0,
  );
}

/** The points of the overall curve, and where there is none because most people are not told of. */
export function pointsOf({
  overall,
  mostlyHidden,
}: Pick<ToldCohorts, 'overall' | 'mostlyHidden'>): {
  returned?: ShareEstimate;
  mostlyHidden?: true;
}[] {
  return overall.map((returned, window) => ({
    returned,
    ...(mostlyHidden[window] ? { mostlyHidden: true } : {}),
  }));
}
