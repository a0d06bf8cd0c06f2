import type { RetentionTable } from '@thrive/backstage-plugin-adoption-common';
import type { Zone } from 'luxon';
import type { CapabilityMap } from '../capabilities/CapabilityMap';
import { isTellable } from '../disclosure/counts';
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
  const numbers = measure(query, snapshot, day);
  const others = rest && measure(query, rest, day);
  const told = ({ size, period }: Retention['cohorts'][number]) => {
    const other = others?.cohorts.find(each => each.period === period);
    return (
      size >= minimumGroupSize && isTellable(other?.size ?? 0, minimumGroupSize)
    );
  };
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
    rows: numbers.cohorts.map(cohort => ({
      start: isoOf(firstDayOf(cohort.period, grain)),
      size: told(cohort) || cohort.size === 0 ? cohort.size : undefined,
      cells: cohort.cells.map(({ returned, complete }) => ({
        complete,
        share: complete && told(cohort) ? returned / cohort.size : undefined,
      })),
    })),
    overall: numbers.overall.map((returned, period) => ({
      period,
      returned:
        returned && returned.n >= minimumGroupSize ? returned : undefined,
    })),
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
