import type { AdoptionOverview } from '@thrive/backstage-plugin-adoption-common';
import type { Zone } from 'luxon';
import type { Marker as StoredMarker } from '../store/NoteStore';
import { presentMarker } from './presentMarker';
import type { CapabilityMap } from '../capabilities/CapabilityMap';
import { isoOf, type Day } from '../measures/calendar';
import type { ToldOverview } from '../disclosure/discloseOverview';

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
    simulated: number;
  },
): AdoptionOverview {
  const { since, days, retention, lifecycle, capabilities, ...rest } = numbers;
  return {
    ...rest,
    day: isoOf(about.day),
    since: since === undefined ? undefined : isoOf(since),
    timeZone: about.zone.name,
    minimumGroupSize: about.minimumGroupSize,
    days: days.map(point => ({ ...point, day: isoOf(point.day) })),
    retention: retention.map((returned, week) => ({ week, returned })),
    lifecycle: lifecycle.map(({ period: _, week, ...row }) => ({
      week: isoOf(week),
      ...row,
    })),
    capabilities: capabilities.map(({ weeks, ...use }) => {
      const { title, owner, mandated } = about.capabilities.get(use.id);
      return {
        ...use,
        title,
        owner,
        mandated,
        weeks: weeks.map(people => people ?? null),
      };
    }),
    group: about.group,
    markers: about.markers.map(presentMarker),
    timeToValue: about.timeToValue,
    simulated: about.simulated || undefined,
    intake: about.intake,
  };
}
