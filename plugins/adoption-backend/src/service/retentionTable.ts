import type { RetentionTable } from '@thrive/backstage-plugin-adoption-common';
import type { Zone } from 'luxon';
import type { CapabilityMap } from '../capabilities/CapabilityMap';
import {
  discloseCohorts,
  pointsOf,
  type ToldCohorts,
} from '../disclosure/discloseCohorts';
import { ActivityMatrix } from '../measures/ActivityMatrix';
import {
  firstDayOf,
  isoOf,
  lastCompletePeriod,
  periodOf,
  type Day,
  type Grain,
} from '../measures/calendar';
import { firstDayIn } from '../measures/overview';
import {
  bracketRetention,
  cohortMembers,
  BRACKETS,
  retention,
  returnsOn,
  returnsOnOrAfter,
  returnsWithin,
  steadyOverall,
  type Cohort,
} from '../measures/retention';
import type { UsageTracks } from '../store/UsageReader';
import { madeUpIn } from './madeUpIn';
import type { RetentionQuery } from './NumbersService';
import type { AmongGroups } from './SelectedPeople';

/** Cohorts shown, and as many periods after them. */
const PERIODS = { day: 15, week: 13, month: 13 };
const RETURNS = {
  on: returnsOn,
  'on-or-after': returnsOnOrAfter,
  within: returnsWithin,
  bracket: () => BRACKETS,
};

/** Kinds of which a curve never rises, or never falls. */
const STEADY: ReadonlySet<string> = new Set(['on-or-after', 'within']);

/** The retention table that was asked for, without what could single somebody out. */
export function measureRetentionTable(
  query: RetentionQuery,
  measured: {
    day: Day;
    snapshot: UsageTracks;
    /** Ids of all capabilities that were ever used. */
    used: readonly string[];
    group?: RetentionTable['group'];
    rest?: UsageTracks;
    among?: AmongGroups;
    capabilities: CapabilityMap;
    minimumGroupSize: number;
    zone: Zone;
  },
): RetentionTable {
  const { day, snapshot, rest, among, capabilities, minimumGroupSize, zone } =
    measured;
  const { grain = 'week', returns = 'on', cohorts = 'first-time' } = query;
  const all = measure(query, snapshot, day);
  const windows = RETURNS[returns](PERIODS[grain]).length;
  const told = discloseCohorts(
    all,
    windows,
    minimumGroupSize,
    rest && measure(query, rest, day),
    among && hiddenCohorts(query, among, day),
  );
  // What can only fall, or only rise, must not do otherwise because other cohorts stand behind it.
  const points = STEADY.has(returns)
    ? steadyPoints(told, windows)
    : pointsOf(told);
  const named = (id: string) => ({ id, title: capabilities.get(id).title });
  return {
    day: isoOf(day),
    since: sinceOf([...snapshot.any, ...(rest?.any ?? [])], all, grain),
    timeZone: zone.name,
    grain,
    returns,
    cohorts,
    capability:
      query.capability === undefined ? undefined : named(query.capability),
    capabilities: measured.used
      .map(named)
      .sort((a, b) => (a.title < b.title ? -1 : 1)),
    minimumGroupSize,
    group: measured.group,
    ...madeUpIn(snapshot, measured.group),
    rows: all.map(({ period, cells }, index) => {
      const cohort = told.cohorts[index];
      return {
        start: isoOf(firstDayOf(period, grain)),
        size: cohort?.size,
        cells: cells.map(({ returned, complete }) => ({
          complete,
          share: complete && cohort?.size ? returned / cohort.size : undefined,
        })),
      };
    }),
    brackets: returns === 'bracket' ? [...BRACKETS] : undefined,
    overall: points.map((point, period) => ({ period, ...point })),
  };
}

/** The overall curve of those cohorts that have come as far as it goes, when they are most of all. */
function steadyPoints({ cohorts, mostlyHidden }: ToldCohorts, windows: number) {
  const overall = steadyOverall(
    cohorts.filter(cohort => cohort !== undefined),
    windows,
  );
  const last = overall.findLastIndex(Boolean);
  const isHidden = mostlyHidden[Math.max(0, last)];
  return pointsOf({
    overall: isHidden ? overall.map(() => undefined) : overall,
    mostlyHidden: overall.map(() => isHidden),
  });
}

/** The first day of all, when the cohort that it is in is among some. */
function sinceOf(
  any: UsageTracks['any'],
  cohorts: readonly Cohort[],
  grain: Grain,
): string | undefined {
  if (any.length === 0 || cohorts.length === 0) return undefined;
  const first = firstDayIn(any, any[0].firstDay);
  const isShown = cohorts[0].period <= periodOf(first, grain);
  return isShown ? isoOf(first) : undefined;
}

function measure(
  query: RetentionQuery,
  snapshot: UsageTracks,
  day: Day,
): Cohort[] {
  const { grain = 'week', returns = 'on', cohorts = 'first-time' } = query;
  const { days, ...span } = usedIn(query, snapshot, day);
  if (returns === 'bracket') {
    const request = {
      ...span,
      cohorts,
      grain,
      brackets: BRACKETS,
      lastDay: day,
    };
    return bracketRetention(days, request).cohorts;
  }
  return retention(days.byPeriods(grain), {
    ...span,
    cohorts,
    returns: RETURNS[returns](PERIODS[grain]),
    lastComplete: span.to,
  }).cohorts;
}

/** Of which periods the cohort of a group may not be told, because it would tell of another one. */
function hiddenCohorts(
  query: RetentionQuery,
  { everybody, told, index }: AmongGroups,
  day: Day,
): ReadonlySet<number> {
  const { grain = 'week', cohorts = 'first-time' } = query;
  const { days, people, from, to } = usedIn(query, everybody, day);
  const members = cohortMembers(days.byPeriods(grain), cohorts, from, to);
  const positions = new Map(
    [...members].map(([period, rows]) => [
      period,
      people ? rows.map(row => people[row]) : rows,
    ]),
  );
  // How many came on a day is told of each group by itself.
  const alone = cohorts === 'recurring' && grain === 'day';
  return told.hiddenCohorts(positions, grain, alone)(index);
}

/** Who used what is asked for, by days, and the periods of the cohorts. */
function usedIn(
  { capability, grain = 'week' }: RetentionQuery,
  snapshot: UsageTracks,
  day: Day,
) {
  const use =
    capability === undefined
      ? undefined
      : snapshot.capabilities.get(capability);
  const activities =
    capability === undefined ? snapshot.any : use?.activities ?? [];
  const days = ActivityMatrix.ofDays(
    activities,
    firstDayIn(activities, day),
    day,
  );
  const to = lastCompletePeriod(day, grain);
  return {
    days,
    /** Positions of the people in the rows; undefined when they are everybody's. */
    people: use?.people,
    from: Math.max(periodOf(days.start, grain), to - PERIODS[grain] + 1),
    to,
  };
}
