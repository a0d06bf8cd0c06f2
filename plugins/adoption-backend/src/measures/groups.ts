import { wilsonInterval, type ShareEstimate } from '@thrive/stats';
import { tell } from '../disclosure/counts';
import { discloseGroups } from '../disclosure/discloseGroups';
import { hasDay } from './activityBits';
import { ActivityMatrix, type Activity } from './ActivityMatrix';
import { activePeople } from './activeUsers';
import { lastCompletePeriod, type Day } from './calendar';
import { eligibleAt, firstDayIn, MONTH } from './overview';
import { retention } from './retention';

const WEEKS_SHOWN = 12;

export interface GroupsInput {
  any: readonly Activity[];
  /** Numbers of the people in `any`. */
  ids: readonly number[];
  eligible: readonly {
    id: number;
    position: number | undefined;
    activity: Activity;
  }[];
  /** Numbers of the people in each group, and how many it has who could be active. */
  groups: readonly { people: ReadonlySet<number>; size: number }[];
  day: Day;
  minimumGroupSize: number;
}

/** How one group uses the platform. What may not be told of it is undefined. */
export interface GroupNumbers {
  /** Active in the last 28 days. */
  active?: number;
  /** Active of the eligible ones. */
  reach?: ShareEstimate;
  fourWeekRetention?: ShareEstimate;
  /** Active people by week, the oldest first. */
  weeks: (number | undefined)[];
}

/** How each of several groups uses the platform, so that no number singles somebody out. */
export function measureGroups(input: GroupsInput): GroupNumbers[] {
  const { any, ids, groups, day, minimumGroupSize } = input;
  const matrix = ActivityMatrix.ofDays(any, firstDayIn(any, day), day);
  const weeks = matrix.byPeriods('week');
  const lastWeek = lastCompletePeriod(day, 'week');
  const inGroups = (positions: readonly number[]) =>
    discloseSizes(
      positions.map(position => ids[position]),
      groups,
      minimumGroupSize,
    );
  const months = inGroups(activePeople(matrix, day - MONTH + 1, day));
  const byWeek = Array.from({ length: WEEKS_SHOWN }, (_, index) => {
    const week = lastWeek - WEEKS_SHOWN + 1 + index;
    return inGroups(activePeople(weeks, week, week));
  });
  const { able } = eligibleAt(input.eligible, day);
  const eligibleIds = new Set(able.map(({ id }) => id));
  return groups.map(({ people }, index) => {
    const active = months[index];
    // Who cannot be told of now is not told of by way of the past.
    if (!active) return { weeks: byWeek.map(() => undefined) };
    const eligible = intersection(people, eligibleIds);
    const inside = intersection(active, eligible);
    const own = ids.flatMap((id, position) =>
      people.has(id) ? [position] : [],
    );
    return {
      active: active.size,
      reach:
        eligible.size >= minimumGroupSize &&
        tell(inside.size, minimumGroupSize) !== undefined
          ? wilsonInterval(inside.size, eligible.size)
          : undefined,
      fourWeekRetention: retentionOf(weeks.only(own), lastWeek, input),
      weeks: byWeek.map(told => told[index]?.size),
    };
  });
}

/**
 * The active people of each group, undefined where it may not be told how many there are.
 *
 * @param active - numbers of everybody who was active
 */
export function discloseSizes(
  active: readonly number[],
  groups: GroupsInput['groups'],
  minimumGroupSize: number,
): (ReadonlySet<number> | undefined)[] {
  const everybody = new Set(active);
  const parts = groups.map(({ people }) => intersection(people, everybody));
  const told = discloseGroups(parts, everybody, minimumGroupSize);
  // That none of a few is active would tell of each of them.
  return parts.map((part, index) =>
    told[index] && groups[index].size >= minimumGroupSize ? part : undefined,
  );
}

/** Numbers of the people who were eligible on a day. */
export function eligibleOn(
  eligible: GroupsInput['eligible'],
  day: Day,
): number[] {
  return eligible.flatMap(({ id, activity }) =>
    hasDay(activity, day) ? [id] : [],
  );
}

function retentionOf(
  weeks: ActivityMatrix,
  lastWeek: number,
  { minimumGroupSize }: GroupsInput,
): ShareEstimate | undefined {
  const [fourth] = retention(weeks, {
    cohorts: 'first-time',
    from: weeks.start,
    to: lastWeek,
    returns: [{ from: 4, to: 4 }],
    lastComplete: lastWeek,
  }).overall;
  return fourth && fourth.n >= minimumGroupSize ? fourth : undefined;
}

function intersection(
  group: ReadonlySet<number>,
  people: ReadonlySet<number>,
): Set<number> {
  const both = new Set<number>();
  for (const id of group) if (people.has(id)) both.add(id);
  return both;
}
