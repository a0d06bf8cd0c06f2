import type { ShareEstimate } from '@thrive/stats';
import { discloseCohorts } from '../disclosure/discloseCohorts';
import { shareOfReached } from '../disclosure/discloseReach';
import { ActivityMatrix, type Activity } from './ActivityMatrix';
import { activePeople } from './activeUsers';
import { lastCompletePeriod, type Day } from './calendar';
import { eligibleAt } from './eligible';
import { firstDayIn, fourWeekCohorts, MONTH } from './overview';
import { cohortMembers } from './retention';
import { ToldGroups, type MeasuredGroup } from './ToldGroups';

const WEEKS_SHOWN = 12;

/** Groups as they are measured, with the use of everybody. */
export interface GroupsOfPeople {
  any: readonly Activity[];
  /** Numbers of the people in `any`. */
  ids: readonly number[];
  groups: readonly MeasuredGroup[];
  /** Entity refs of all users there are. */
  users: readonly string[];
  /** The last day that is over. */
  day: Day;
  minimumGroupSize: number;
}

export interface GroupsInput extends GroupsOfPeople {
  eligible: readonly {
    id: number;
    position: number | undefined;
    activity: Activity;
  }[];
}

/** How one group uses the platform. What may not be told of it is undefined. */
export interface GroupNumbers {
  /** Active in the last 28 days. */
  active?: number;
  /** Active of the eligible ones. */
  reach?: ShareEstimate;
  fourWeekRetention?: ShareEstimate;
  /** Most people are in cohorts that are not told, so that retention is not. */
  retentionMostlyHidden?: true;
  /** Active people by week, the oldest first. */
  weeks: (number | undefined)[];
}

/** What may be told of several groups beside each other. */
export function toldGroupsOf(input: GroupsOfPeople): ToldGroups {
  return new ToldGroups({ ...input, days: daysOf(input) });
}

function daysOf({ any, day }: GroupsOfPeople): ActivityMatrix {
  return ActivityMatrix.ofDays(any, firstDayIn(any, day), day);
}

/** How each of several groups uses the platform, so that no number singles somebody out. */
export function measureGroups(input: GroupsInput): GroupNumbers[] {
  const { ids, groups, day, minimumGroupSize } = input;
  const days = daysOf(input);
  const told = new ToldGroups({ ...input, days });
  const weeks = days.byPeriods('week');
  const lastWeek = lastCompletePeriod(day, 'week');
  const shown = Array.from(
    { length: WEEKS_SHOWN },
    (_, index) => lastWeek - WEEKS_SHOWN + 1 + index,
  );
  const secret = told.hiddenCohorts(
    cohortMembers(weeks, 'first-time', weeks.start, lastWeek),
    'week',
  );
  const { able } = eligibleAt(input.eligible, day);
  const eligibleIds = new Set(able.map(({ id }) => id));
  const activeIds = new Set(
    activePeople(days, day - MONTH + 1, day).map(position => ids[position]),
  );
  const positions = ids.map((_, position) => position);
  return groups.map(({ people }, index) => {
    const active = told.active[index];
    // Who cannot be told of now is not told of by way of the past.
    if (!active) return { weeks: shown.map(() => undefined) };
    const cohortsOf = (isIn: boolean) =>
      fourWeekCohorts(
        weeks.only(positions.filter(each => people.has(ids[each]) === isIn)),
        lastWeek,
      );
    const { overall, mostlyHidden } = discloseCohorts(
      cohortsOf(true),
      1,
      minimumGroupSize,
      cohortsOf(false),
      secret(index),
    );
    return {
      active: active.size,
      reach: discloseShare(people, eligibleIds, activeIds, minimumGroupSize),
      fourWeekRetention: overall[0],
      ...(mostlyHidden[0] ? { retentionMostlyHidden: true } : {}),
      weeks: shown.map(week => told.week(week)[index]?.size),
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

function intersection(
  group: ReadonlySet<number>,
  people: ReadonlySet<number>,
): Set<number> {
  const both = new Set<number>();
  for (const id of group) if (people.has(id)) both.add(id);
  return both;
}
