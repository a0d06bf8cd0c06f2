import { wilsonInterval, type ShareEstimate } from '@thrive/stats';
import type { ActivityMatrix } from './ActivityMatrix';

/**
 * When someone counts as back, in periods after the cohort's own, both ends included. Without an
 * end: at any time from then on ("on or after").
 */
export interface ReturnWindow {
  from: number;
  to?: number;
}

/** Back in exactly the Nth period after the first: 0, 1, 2 ... */
export const returnsOn = (periods: number): ReturnWindow[] =>
  Array.from({ length: periods }, (_, n) => ({ from: n, to: n }));

/** Back in the Nth period or later. Also called unbounded; it never rises within a cohort. */
export const returnsOnOrAfter = (periods: number): ReturnWindow[] =>
  Array.from({ length: periods }, (_, n) => ({ from: n }));

/** Back at least once in the first N periods after their own. It never falls within a cohort. */
export const returnsWithin = (periods: number): ReturnWindow[] =>
  Array.from({ length: periods }, (_, n) => ({ from: Math.min(n, 1), to: n }));

export interface RetentionRequest {
  /** First time ever, or active in the period whatever came before. */
  cohorts: 'first-time' | 'recurring';
  /** The cohorts' periods, both included. */
  from: number;
  to: number;
  returns: readonly ReturnWindow[];
  /** The last period that is over; what reaches beyond it is incomplete. */
  lastComplete: number;
}

export interface RetentionCell {
  returned: number;
  /** Whether the whole window is over. What is incomplete is no churn, and in no average. */
  complete: boolean;
}

export interface Cohort {
  period: number;
  size: number;
  /** One for each return window. */
  cells: RetentionCell[];
}

export interface Retention {
  cohorts: Cohort[];
  /**
   * All cohorts together, one for each return window: everyone who returned of everyone who could,
   * over complete cells. Undefined while there is none, or all are empty.
   */
  overall: (ShareEstimate | undefined)[];
}

/** Who came back, by cohort. */
export function retention(
  matrix: ActivityMatrix,
  request: RetentionRequest,
): Retention {
  const { from, to, returns, lastComplete } = request;
  const cohorts = Array.from(
    { length: Math.max(0, to - from + 1) },
    (_, index): Cohort => {
      const period = from + index;
      return {
        period,
        size: 0,
        cells: returns.map(window => ({
          returned: 0,
          complete: period + (window.to ?? window.from) <= lastComplete,
        })),
      };
    },
  );
  const join = (person: number, cohort: Cohort | undefined) => {
    if (!cohort) return;
    cohort.size += 1;
    for (let index = 0; index < returns.length; index++) {
      const window = returns[index];
      const last =
        window.to === undefined ? lastComplete : cohort.period + window.to;
      const back = matrix.nextActive(person, cohort.period + window.from);
      if (back !== undefined && back <= last) cohort.cells[index].returned += 1;
    }
  };
  for (let person = 0; person < matrix.people; person++) {
    if (request.cohorts === 'first-time') {
      join(person, cohorts[matrix.firstOf(person) - from]);
    } else {
      matrix.forEachActive(person, period =>
        join(person, cohorts[period - from]),
      );
    }
  }
  return { cohorts, overall: overallOf(cohorts, returns.length) };
}

/** Cohorts together, one estimate for each of so many return windows, see `Retention`. */
export function overallOf(
  cohorts: readonly Cohort[],
  windows: number,
): (ShareEstimate | undefined)[] {
  return Array.from({ length: windows }, (_, index) => sumUp(cohorts, index));
}

function sumUp(
  cohorts: readonly Cohort[],
  index: number,
): ShareEstimate | undefined {
  const complete = cohorts.filter(({ cells }) => cells[index].complete);
  const sum = (count: (cohort: Cohort) => number) =>
    complete.reduce((total, cohort) => total + count(cohort), 0);
  return wilsonInterval(
    sum(({ cells }) => cells[index].returned),
    sum(({ size }) => size),
  );
}
