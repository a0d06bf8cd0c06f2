import type { MeanEstimate, ShareEstimate } from '@thrive/stats';
import { ActivityMatrix, type Activity } from './ActivityMatrix';
import { hasDay } from './activityBits';
import {
  activeDaysHistogram,
  activePeople,
  rollingActive,
  stickiness,
} from './activeUsers';
import {
  capabilitiesPerPerson,
  daysPerPerson,
  useByChoice,
  type CapabilityTracks,
  type UseByChoice,
} from './breadth';
import { firstDayOf, lastCompletePeriod, type Day } from './calendar';
import { eligibleAt, otherGroundsSince, type Eligible } from './eligible';
import { lifecycle, type LifecycleRow } from './lifecycle';
import { retention, returnsOn, type Cohort } from './retention';

/** Four weeks, so that every weekday weighs the same. */
export const MONTH = 28;
/** How far back the overview looks. */
export const DAYS_SHOWN = 84;
const WEEKS_SHOWN = 12;
/** Weeks of the retention curve, the first one included. */
export const RETENTION_WEEKS = 13;

/** What the overview is measured from; positions in `any` stand for people. */
export interface OverviewInput extends CapabilityTracks {
  any: readonly Activity[];
  eligible: readonly (Eligible & { position: number | undefined })[];
  /** The last day that is over. */
  day: Day;
  /** Of fewer people than that nothing is measured. */
  minimumGroupSize: number;
}

export interface ActiveNumbers {
  day: Day;
  daily: number;
  weekly: number;
  monthly: number;
}

/** Eligible people, and how many of them were active. */
export interface Reached {
  inside: number;
  eligible: number;
  /** Active people who are not eligible. */
  outside: number;
}

export interface Reach extends Reached {
  /** A month earlier; undefined where it is not known, or cannot be compared. */
  before?: Reached;
  /** Since when it is noted on other grounds than a month earlier who is eligible. */
  otherGroundsSince?: Day;
}

export interface CapabilityNumbers {
  id: string;
  /** In the last month. */
  people: number;
  /** By week, the oldest first. */
  weeks: number[];
  /** On how many days of the last month those who used it did. */
  daysPerPerson?: MeanEstimate;
  /** By the week of their first use of it, with who used it again four weeks later. */
  cohorts: Cohort[];
}

export interface OverviewNumbers {
  status: 'empty' | 'few' | 'ready';
  since?: Day;
  reach?: Reach;
  /** By weeks up to now, the oldest first, as far back as it is known who was eligible. */
  reachTrend: (Reached & { day: Day })[];
  stickiness?: ShareEstimate;
  days: ActiveNumbers[];
  /** People by on how many days of the last month they were active: index 1 is one day. */
  activeDays: number[];
  /** People of the last month by how many of some capabilities they used, see `capabilitiesPerPerson`. */
  breadthOf: (counted: ReadonlySet<string>) => number[];
  /** Of their own accord or not; undefined when no capability is mandated. */
  choice?: UseByChoice;
  /** By first week, with who was back in each of the weeks after it. */
  cohorts: Cohort[];
  /** By complete weeks, named by their Mondays. */
  lifecycle: (LifecycleRow & { week: Day })[];
  capabilities: CapabilityNumbers[];
}

/**
 * How many people use the platform and how many stay, as of the end of a day: all of it, whoever may
 * be told of it.
 */
export function measureOverview(input: OverviewInput): OverviewNumbers {
  const { any, day, minimumGroupSize } = input;
  const since = any.reduce<Day | undefined>(
    (first, { firstDay }) =>
      firstDay <= day && (first === undefined || firstDay < first)
        ? firstDay
        : first,
    undefined,
  );
  const nothing = {
    reachTrend: [],
    days: [],
    activeDays: [],
    breadthOf: () => [],
    cohorts: [],
    lifecycle: [],
    capabilities: [],
  };
  if (since === undefined) return { status: 'empty', ...nothing };
  const known = any.filter(({ firstDay }) => firstDay <= day).length;
  if (known < minimumGroupSize) return { status: 'few', since, ...nothing };

  const from = Math.max(since, day - DAYS_SHOWN + 1);
  // As far back as the first day shown looks: the answer takes no longer when there is more history.
  const matrix = ActivityMatrix.ofDays(
    any,
    Math.max(since, from - MONTH + 1),
    day,
  );
  const rolling = (window: number) => rollingActive(matrix, window, from, day);
  const [daily, weekly, monthly] = [1, 7, MONTH].map(rolling);
  const weeks = ActivityMatrix.ofWeeks(any, since, day);
  const lastWeek = lastCompletePeriod(day, 'week');
  const firstWeek = Math.max(weeks.start, lastWeek - WEEKS_SHOWN + 1);
  const monthAgo = day - MONTH + 1;
  return {
    status: 'ready',
    since,
    reach: measureReach(input, matrix, since),
    reachTrend: reachOver(input, matrix, from),
    stickiness: stickiness(matrix, day, MONTH),
    activeDays: activeDaysHistogram(matrix, monthAgo, day),
    breadthOf: counted => capabilitiesPerPerson(input, counted, monthAgo, day),
    choice: useByChoice(input, monthAgo, day),
    days: daily.map((_, index) => ({
      day: from + index,
      daily: daily[index],
      weekly: weekly[index],
      monthly: monthly[index],
    })),
    cohorts: retention(weeks, {
      cohorts: 'first-time',
      from: weeks.start,
      to: lastWeek,
      returns: returnsOn(RETENTION_WEEKS),
      lastComplete: lastWeek,
    }).cohorts,
    lifecycle: lifecycle(weeks, firstWeek, lastWeek).map(row => ({
      ...row,
      week: firstDayOf(row.period, 'week'),
    })),
    capabilities: [...input.capabilities]
      // What began after the day is not there yet, rather than used by nobody.
      .filter(([, { activities }]) =>
        activities.some(({ firstDay }) => firstDay <= day),
      )
      .map(([id, use]) => measureCapability(id, use.activities, day)),
  };
}

/** Active people among the eligible ones: never more than all of them. */
function measureReach(
  { any, eligible, day }: OverviewInput,
  matrix: ActivityMatrix,
  since: Day,
): Reach | undefined {
  const now = eligibleAt(eligible, day);
  if (now.on === undefined) return undefined;
  const at = (able: OverviewInput['eligible']) => ({
    able: able.length,
    positions: new Set(able.flatMap(({ position }) => position ?? [])),
  });
  const reached = (date: Day, of: ReturnType<typeof at>) => {
    const active = activePeople(matrix, date - MONTH + 1, date);
    const inside = active.filter(person => of.positions.has(person)).length;
    return { inside, eligible: of.able, outside: active.length - inside };
  };
  if (now.able.length === 0 || any.length === 0) return undefined;
  const monthBefore = now.on - MONTH;
  const earlier = at(
    eligible.filter(({ activity }) => hasDay(activity, monthBefore)),
  );
  const isKnown = day - MONTH >= since && earlier.able > 0;
  const changed = isKnown
    ? otherGroundsSince(eligible, monthBefore, now.on)
    : undefined;
  return {
    ...reached(day, at(now.able)),
    before:
      isKnown && changed === undefined
        ? reached(day - MONTH, earlier)
        : undefined,
    otherGroundsSince: changed,
  };
}

/** Reach at the end of each week from a day on, each against who was eligible then. */
function reachOver(
  { eligible, day }: OverviewInput,
  matrix: ActivityMatrix,
  from: Day,
): OverviewNumbers['reachTrend'] {
  const weeks = Math.floor((day - from) / 7);
  return Array.from({ length: weeks + 1 }, (_, index) => index).flatMap(
    index => {
      const date = day - (weeks - index) * 7;
      const { able } = eligibleAt(eligible, date);
      if (able.length === 0) return [];
      const positions = new Set(able.flatMap(({ position }) => position ?? []));
      const active = activePeople(matrix, date - MONTH + 1, date);
      const inside = active.filter(person => positions.has(person)).length;
      const outside = active.length - inside;
      return [{ day: date, inside, eligible: able.length, outside }];
    },
  );
}

/** The first day anyone was active; the given one when nobody was before. */
export function firstDayIn(activities: readonly Activity[], day: Day): Day {
  return activities.reduce(
    (first, { firstDay }) => Math.min(first, firstDay),
    day,
  );
}

function measureCapability(
  id: string,
  activities: readonly Activity[],
  day: Day,
): CapabilityNumbers {
  const weeks = ActivityMatrix.ofWeeks(
    activities,
    firstDayIn(activities, day),
    day,
  );
  const lastWeek = lastCompletePeriod(day, 'week');
  const byWeek = rollingActive(weeks, 1, weeks.start, lastWeek);
  const monthAgo = day - MONTH + 1;
  const month = ActivityMatrix.ofDays(activities, monthAgo, day);
  return {
    id,
    people: activePeople(month, monthAgo, day).length,
    weeks: Array.from({ length: WEEKS_SHOWN }, (_, index) => {
      const week = lastWeek - WEEKS_SHOWN + 1 + index;
      return byWeek[week - weeks.start] ?? 0;
    }),
    daysPerPerson: daysPerPerson(activeDaysHistogram(month, monthAgo, day)),
    cohorts: fourWeekCohorts(weeks, lastWeek),
  };
}

/** People by first week, with who was active in the fourth week after it. */
export function fourWeekCohorts(
  weeks: ActivityMatrix,
  lastWeek: number,
): Cohort[] {
  return retention(weeks, {
    cohorts: 'first-time',
    from: weeks.start,
    to: lastWeek,
    returns: [{ from: 4, to: 4 }],
    lastComplete: lastWeek,
  }).cohorts;
}

/** The first day whose events the intake of the overview counts. */
export const intakeFrom = (day: Day): Day => day - MONTH + 1;
