import type { AdoptionOverview } from '@thrive/backstage-plugin-adoption-common';
import type { Zone } from 'luxon';
import type { Marker as StoredMarker } from '../store/NoteStore';
import { presentMarker } from './presentMarker';
import type { CapabilityMap } from '../capabilities/CapabilityMap';
import { isoOf, type Day } from '../measures/calendar';
import type { ServiceUse } from '../store/serviceDays';
import type {
  ToldCapability,
  ToldOverview,
} from '../disclosure/discloseOverview';

/** The numbers as the API serves them. */
export function presentOverview(
  numbers: ToldOverview,
  about: {
    day: Day;
    zone: Zone;
    minimumGroupSize: number;
    capabilities: CapabilityMap;
    group: AdoptionOverview['group'];
    markers: readonly StoredMarker[];
    /** How long it takes people to get value, where it may be told. */
    timeToValue?: AdoptionOverview['timeToValue'];
    intake: Record<string, number>;
    /** How services used capabilities, by the id of each; none where the numbers are of some people. */
    services?: ReadonlyMap<string, ServiceUse>;
    /** Whether people are made up. */
    madeUp: Pick<AdoptionOverview, 'simulated' | 'someSimulated'>;
  },
): AdoptionOverview {
  const {
    since,
    reach,
    days,
    reachTrend,
    activeDays,
    breadth,
    retention,
    inCohorts: _inCohorts,
    lifecycle,
    capabilities,
    ...rest
  } = numbers;
  const { services = new Map<string, ServiceUse>() } = about;
  return {
    ...rest,
    reach: reach && {
      ...reach,
      otherGroundsSince:
        reach.otherGroundsSince === undefined
          ? undefined
          : isoOf(reach.otherGroundsSince),
    },
    day: isoOf(about.day),
    since: since === undefined ? undefined : isoOf(since),
    timeZone: about.zone.name,
    minimumGroupSize: about.minimumGroupSize,
    days: days.map(point => ({ ...point, day: isoOf(point.day) })),
    reachTrend: reachTrend.map(point => ({ ...point, day: isoOf(point.day) })),
    activeDays: activeDays.map(({ times, ...people }) => ({
      days: times,
      ...people,
    })),
    breadth: breadth.map(({ times, ...people }) => ({
      capabilities: times,
      ...people,
    })),
    retention: retention.map((point, week) => ({ week, ...point })),
    lifecycle: lifecycle.map(({ period: _, week, ...row }) => ({
      week: isoOf(week),
      ...row,
    })),
    capabilities: [
      ...capabilities,
      ...usedByServicesOnly(capabilities, services),
    ].map(({ weeks, ...use }) => {
      const { title, owner, mandated } = about.capabilities.get(use.id);
      return {
        ...use,
        services: services.get(use.id),
        title,
        owner,
        mandated,
        weeks: weeks.map(people => people ?? null),
      };
    }),
    group: about.group,
    markers: about.markers.map(presentMarker),
    timeToValue: about.timeToValue,
    ...about.madeUp,
    intake: about.intake,
  };
}

/** What nobody but services used: of people there is nothing to tell of it. */
function usedByServicesOnly(
  capabilities: readonly ToldCapability[],
  services: ReadonlyMap<string, ServiceUse>,
): ToldCapability[] {
  const known = new Set(capabilities.map(({ id }) => id));
  return [...services.keys()]
    .filter(id => !known.has(id))
    .sort()
    .map(id => ({ id, weeks: [] }));
}
