import fc from 'fast-check';
import { DateTime, IANAZone } from 'luxon';
import type { Activity } from '../measures/ActivityMatrix';
import { dayOf, dayOfIso, type Day } from '../measures/calendar';
import { activityOn } from './activity';

/** That a person did something at an instant. */
export interface Did {
  person: number;
  at: number;
  capability: string;
}

export interface History {
  zone: string;
  /** The last day that is over, as an ISO date. */
  day: string;
  people: number;
  events: Did[];
}

const HOUR = 3_600_000;

/** Days about which calendars are odd, with a zone in which they are. */
const ODD = [
  { zone: 'Europe/Berlin', day: '2026-03-29' },
  { zone: 'America/New_York', day: '2026-11-01' },
  { zone: 'Asia/Kolkata', day: '2028-02-29' },
  { zone: 'Pacific/Auckland', day: '2027-01-03' },
  { zone: 'UTC', day: '2026-12-31' },
];
/** Also in the first and the last hour of a day. */
const HOURS = fc.oneof(
  fc.constantFrom(0, 0.25, 1.5, 2.5, 22.9, 23.9),
  fc.nat(23),
);

/**
 * What some people did in the months before an odd day and shortly after it: leap day, the days when
 * clocks change, and the last week of a year with 53.
 */
export const histories: fc.Arbitrary<History> = fc
  .constantFrom(...ODD)
  .chain(({ zone, day }) => {
    const noon = DateTime.fromISO(`${day}T00:00`, {
      zone: IANAZone.create(zone),
    });
    const people = 8;
    const event = fc.record({
      person: fc.nat(people - 1),
      ago: fc.oneof(fc.integer({ min: -2, max: 9 }), fc.nat(80)),
      hour: HOURS,
      capability: fc.constantFrom('docs', 'catalog', 'search'),
    });
    return fc.record({
      zone: fc.constant(zone),
      people: fc.constant(people),
      day: fc.nat(6).map(after => noon.plus({ days: after }).toISODate()!),
      events: fc.array(event, { maxLength: 60 }).map(events =>
        events.map(({ person, ago, hour, capability }) => ({
          person,
          capability,
          at: noon.minus({ days: ago }).toMillis() + hour * HOUR,
        })),
      ),
    });
  });

/** The calendar date of an instant, by the calendar's own means. */
export function dateOf(at: number, zone: string): string {
  return DateTime.fromMillis(at, { zone: IANAZone.create(zone) }).toISODate()!;
}

/** The ISO week of a date, such as `2026-W53`. */
export function weekOf(date: string): string {
  return DateTime.fromISO(date, { zone: 'utc' }).toFormat("kkkk-'W'WW");
}

/** A date so many days later. */
export function plusDays(date: string, days: number): string {
  return DateTime.fromISO(date, { zone: 'utc' }).plus({ days }).toISODate()!;
}

/** Who did something on any of some dates. */
export function activeOn(
  { events, zone }: History,
  isIn: (date: string) => boolean,
  capability?: string,
): Set<number> {
  return new Set(
    events
      .filter(
        event =>
          (capability === undefined || event.capability === capability) &&
          isIn(dateOf(event.at, zone)),
      )
      .map(({ person }) => person),
  );
}

/** A history as it is stored: days by person, and by capability and person. */
export function storedOf({ events, zone, day }: History) {
  const place = IANAZone.create(zone);
  const collect = (own: readonly Did[]) => {
    const days = new Map<number, Day[]>();
    for (const { person, at } of own) {
      const known = days.get(person) ?? [];
      known.push(dayOf(at, place));
      days.set(person, known);
    }
    return [...days].sort(([a], [b]) => a - b);
  };
  const all = collect(events);
  const ids = all.map(([person]) => person);
  const capabilities = new Map<
    string,
    { people: number[]; activities: Activity[] }
  >();
  for (const id of new Set(events.map(({ capability }) => capability))) {
    const own = collect(events.filter(({ capability }) => capability === id));
    capabilities.set(id, {
      people: own.map(([person]) => ids.indexOf(person)),
      activities: own.map(([, days]) => activityOn(days)),
    });
  }
  return {
    ids,
    any: all.map(([, days]) => activityOn(days)),
    capabilities,
    day: dayOfIso(day),
  };
}
