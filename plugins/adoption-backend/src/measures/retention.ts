import { wilsonInterval, type ShareEstimate } from '@thrive/stats';
import type { ActivityMatrix } from './ActivityMatrix';
import { lastDayOf, periodOf, type Day, type Grain } from './calendar';

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

/** Days after the first, as they are usually told together. */
export const BRACKETS = [
  { from: 1, to: 7 },
  { from: 8, to: 14 },
  { from: 15, to: 28 },
];

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

/**
 * Who came back in brackets of days after their own first day, by cohort. A cohort's bracket is over
 * when it is for the last of its people who may have begun.
 *
 * @param days - by days
 * @param request - cohorts are by periods of `grain`, and begin with the first active day in them
 */
export function bracketRetention(
  days: ActivityMatrix,
  request: {
    cohorts: RetentionRequest['cohorts'];
    grain: Grain;
    from: number;
    to: number;
    brackets: readonly { from: number; to: number }[];
    /** The last day that is over. */
    lastDay: Day;
  },
): Retention {
  const { grain, from, to, brackets, lastDay } = request;
  const cohorts = Array.from(
    { length: Math.max(0, to - from + 1) },
    (_, index): Cohort => ({
      period: from + index,
      size: 0,
      cells: brackets.map(bracket => ({
        returned: 0,
        complete: lastDayOf(from + index, grain) + bracket.to <= lastDay,
      })),
    }),
  );
  const join = (person: number, first: Day) => {
    const cohort = cohorts[periodOf(first, grain) - from];
    if (!cohort) return;
    cohort.size += 1;
    brackets.forEach((bracket, index) => {
      const back = days.nextActive(person, first + bracket.from);
      const last = Math.min(first + bracket.to, lastDay);
      if (back !== undefined && back <= last) cohort.cells[index].returned += 1;
    });
  };
  for (let person = 0; person < days.people; person++) {
    if (request.cohorts === 'first-time') {
      join(person, days.firstOf(person));
      continue;
    }
    let before: number | undefined;
    days.forEachActive(person, day => {
      const period = periodOf(day, grain);
      if (period !== before) join(person, day);
      before = period;
    });
  }
  return { cohorts, overall: overallOf(cohorts, brackets.length) };
}

/**
 * Who is in the cohort of each period from one to another, as positions.
 *
 * @param matrix - by the periods of the cohorts
 */
export function cohortMembers(
  matrix: ActivityMatrix,
  cohorts: RetentionRequest['cohorts'],
  from: number,
  to: number,
): Map<number, number[]> {
  const members = new Map<number, number[]>();
  for (let period = from; period <= to; period++) members.set(period, []);
  for (let person = 0; person < matrix.people; person++) {
    if (cohorts === 'first-time')
      members.get(matrix.firstOf(person))?.push(person);
    else
      matrix.forEachActive(person, period => members.get(period)?.push(person));
  }
  return members;
}

/**
 * Cohorts together when the same people have to stand behind every point: an average over other
 * cohorts in each period could rise where no cohort does. It goes as far as at least half of the
 * cohorts do, and is of those that go so far.
 */
export function steadyOverall(
  cohorts: readonly Cohort[],
  windows: number,
): (ShareEstimate | undefined)[] {
  const reach = (index: number) =>
    cohorts.filter(({ cells }) => cells[index].complete);
  let last = windows - 1;
  while (last > 0 && reach(last).length * 2 < cohorts.length) last -= 1;
  const members = windows > 0 ? reach(last) : [];
  return overallOf(members, windows).map((estimate, index) =>
    index <= last ? estimate : undefined,
  );
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
