import type { ShareEstimate } from '@thrive/stats';
import { discloseCohorts } from '../disclosure/discloseCohorts';
import { discloseGroups } from '../disclosure/discloseGroups';
import { shareOfReached } from '../disclosure/discloseReach';
import { ActivityMatrix, type Activity } from './ActivityMatrix';
import { activePeople } from './activeUsers';
import { firstDayOf, lastCompletePeriod, type Day } from './calendar';
import { eligibleAt, firstDayIn, fourWeekCohorts, MONTH } from './overview';

const WEEKS_SHOWN = 12;

/** The Mondays of the weeks that groups are measured in, the oldest first. */
export function weeksOfGroups(day: Day): Day[] {
  const lastWeek = lastCompletePeriod(day, 'week');
  return Array.from({ length: WEEKS_SHOWN }, (_, index) =>
    firstDayOf(lastWeek - WEEKS_SHOWN + 1 + index, 'week'),
  );
}

/** A group as it is measured. */
export interface MeasuredGroup {
  /** Numbers of those of its people of whom something is stored. */
  people: ReadonlySet<number>;
  /** Entity refs of all its people. */
  members: ReadonlySet<string>;
}

export interface GroupsInput {
  any: readonly Activity[];
  /** Numbers of the people in `any`. */
  ids: readonly number[];
  eligible: readonly {
    id: number;
    position: number | undefined;
    activity: Activity;
  }[];
  groups: readonly MeasuredGroup[];
  /** Entity refs of all users there are. */
  users: readonly string[];
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
      input,
      minimumGroupSize,
    );
  const months = inGroups(activePeople(matrix, day - MONTH + 1, day));
  const byWeek = Array.from({ length: WEEKS_SHOWN }, (_, index) => {
    const week = lastWeek - WEEKS_SHOWN + 1 + index;
    return inGroups(activePeople(weeks, week, week));
  });
  const { able } = eligibleAt(input.eligible, day);
  const eligibleIds = new Set(able.map(({ id }) => id));
  const activeIds = new Set(
    activePeople(matrix, day - MONTH + 1, day).map(position => ids[position]),
  );
  const positions = ids.map((_, position) => position);
  return groups.map(({ people }, index) => {
    const active = months[index];
    // Who cannot be told of now is not told of by way of the past.
    if (!active) return { weeks: byWeek.map(() => undefined) };
    const cohortsOf = (isIn: boolean) =>
      fourWeekCohorts(
        weeks.only(positions.filter(each => people.has(ids[each]) === isIn)),
        lastWeek,
      );
    const [fourWeekRetention] = discloseCohorts(
      cohortsOf(true),
      1,
      minimumGroupSize,
      cohortsOf(false),
    ).overall;
    return {
      active: active.size,
      reach: discloseShare(people, eligibleIds, activeIds, minimumGroupSize),
      fourWeekRetention,
      weeks: byWeek.map(told => told[index]?.size),
    };
  });
}

/**
 * How many eligible people of a group were active, of how many; undefined where that may not be told,
 * or what follows for the eligible people beside the group.
 */
export function discloseShare(
  people: ReadonlySet<number>,
  eligible: ReadonlySet<number>,
  active: ReadonlySet<number>,
  minimumGroupSize: number,
): ShareEstimate | undefined {
  const reachedOf = (able: number, used: number, both: number) => ({
    inside: both,
    outside: used - both,
    eligible: able,
  });
  const able = intersection(people, eligible);
  const inside = intersection(able, active).size;
  const used = intersection(people, active).size;
  return shareOfReached(
    reachedOf(able.size, used, inside),
    minimumGroupSize,
    reachedOf(
      eligible.size - able.size,
      active.size - used,
      intersection(eligible, active).size - inside,
    ),
  );
}

/**
 * The active people of each group, undefined where it may not be told how many there are.
 *
 * @param active - numbers of everybody who was active
 */
export function discloseSizes(
  active: readonly number[],
  { groups, users }: Pick<GroupsInput, 'groups' | 'users'>,
  minimumGroupSize: number,
): (ReadonlySet<number> | undefined)[] {
  const everybody = new Set(active);
  const all = new Set(users);
  for (const { members } of groups) members.forEach(ref => all.add(ref));
  const parts = groups.map(({ people, members }) => ({
    active: intersection(people, everybody),
    members,
  }));
  const told = discloseGroups(
    parts,
    { active: everybody, members: all },
    minimumGroupSize,
  );
  return parts.map((part, index) => (told[index] ? part.active : undefined));
}

function intersection(
  group: ReadonlySet<number>,
  people: ReadonlySet<number>,
): Set<number> {
  const both = new Set<number>();
  for (const id of group) if (people.has(id)) both.add(id);
  return both;
}
