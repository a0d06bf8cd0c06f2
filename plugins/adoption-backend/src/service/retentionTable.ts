import type { RetentionTable } from '@thrive/backstage-plugin-adoption-common';
import type { Zone } from 'luxon';
import type { CapabilityMap } from '../capabilities/CapabilityMap';
import { discloseCohorts } from '../disclosure/discloseCohorts';
import { ActivityMatrix } from '../measures/ActivityMatrix';
import {
  firstDayOf,
  isoOf,
  lastCompletePeriod,
  type Day,
} from '../measures/calendar';
import { firstDayIn } from '../measures/overview';
import {
  retention,
  returnsOn,
  returnsOnOrAfter,
  returnsWithin,
  type Retention,
} from '../measures/retention';
import type { UsageTracks } from '../store/UsageReader';
import type { RetentionQuery } from './NumbersService';

/** Cohorts shown, and as many periods after them. */
const PERIODS = { day: 15, week: 13, month: 13 };
const RETURNS = {
  on: returnsOn,
  'on-or-after': returnsOnOrAfter,
  within: returnsWithin,
};

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
    capabilities: CapabilityMap;
    minimumGroupSize: number;
    zone: Zone;
  },
): RetentionTable {
  const { day, snapshot, rest, capabilities, minimumGroupSize, zone } =
    measured;
  const { grain = 'week', returns = 'on', cohorts = 'first-time' } = query;
  const { cohorts: all } = measure(query, snapshot, day);
  const told = discloseCohorts(
    all,
    PERIODS[grain],
    minimumGroupSize,
    rest && measure(query, rest, day).cohorts,
  );
  const named = (id: string) => ({ id, title: capabilities.get(id).title });
  return {
    day: isoOf(day),
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
    simulated: snapshot.simulated || undefined,
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
    overall: told.overall.map((returned, period) => ({ period, returned })),
  };
}

function measure(
  query: RetentionQuery,
  snapshot: UsageTracks,
  day: Day,
): Retention {
  const { grain = 'week', returns = 'on', cohorts = 'first-time' } = query;
  const activities =
    query.capability === undefined
      ? snapshot.any
      : snapshot.capabilities.get(query.capability)?.activities ?? [];
  const matrix = ActivityMatrix.ofDays(
    activities,
    firstDayIn(activities, day),
    day,
  ).byPeriods(grain);
  const lastComplete = lastCompletePeriod(day, grain);
  return retention(matrix, {
    cohorts,
    from: Math.max(matrix.start, lastComplete - PERIODS[grain] + 1),
    to: lastComplete,
    returns: RETURNS[returns](PERIODS[grain]),
    lastComplete,
  });
}
