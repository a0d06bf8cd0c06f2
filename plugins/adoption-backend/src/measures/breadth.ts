import { meanInterval, momentsOf, type MeanEstimate } from '@thrive/stats';
import { hasDay } from './activityBits';
import type { Activity } from './ActivityMatrix';
import type { Day } from './calendar';

/** Who used which capabilities when; positions stand for people. */
export interface CapabilityTracks {
  capabilities: ReadonlyMap<
    string,
    { people: readonly number[]; activities: readonly Activity[] }
  >;
  /** Whether people have no choice but to use a capability; nothing is mandated without it. */
  isMandated?: (capability: string) => boolean;
}

/** More capabilities than these are not told apart. */
export const BROADEST = 10;

/**
 * People by how many of some capabilities they used from one day to another. Index 0 is who used
 * others only, and the last index stands for so many or more.
 *
 * @param counted - ids of the capabilities that count
 */
export function capabilitiesPerPerson(
  { capabilities }: CapabilityTracks,
  counted: ReadonlySet<string>,
  from: Day,
  to: Day,
): number[] {
  const used = new Map<number, number>();
  for (const [id, { people, activities }] of capabilities) {
    people.forEach((person, index) => {
      if (!isActiveIn(activities[index], from, to)) return;
      used.set(person, (used.get(person) ?? 0) + (counted.has(id) ? 1 : 0));
    });
  }
  const histogram = Array.from(
    { length: Math.min(BROADEST, counted.size) + 1 },
    () => 0,
  );
  for (const count of used.values()) histogram[Math.min(BROADEST, count)] += 1;
  return histogram;
}

/** Active people by whether they came because they wanted to. */
export interface UseByChoice {
  /** Used something that they need not use. */
  voluntary: number;
  /** Used only what they have to. */
  onlyMandated: number;
}

/**
 * How many people used something of their own accord from one day to another, and how many only
 * what is mandated. Together they are everyone who was active.
 *
 * @returns undefined when nothing is mandated: then all use is voluntary
 */
export function useByChoice(
  { capabilities, isMandated = () => false }: CapabilityTracks,
  from: Day,
  to: Day,
): UseByChoice | undefined {
  if (![...capabilities.keys()].some(isMandated)) return undefined;
  const active = { mandated: new Set<number>(), voluntary: new Set<number>() };
  for (const [id, { people, activities }] of capabilities) {
    const kind = isMandated(id) ? 'mandated' : 'voluntary';
    people.forEach((person, index) => {
      if (isActiveIn(activities[index], from, to)) active[kind].add(person);
    });
  }
  const { mandated, voluntary } = active;
  const onlyMandated = [...mandated].filter(person => !voluntary.has(person));
  return { voluntary: voluntary.size, onlyMandated: onlyMandated.length };
}

/**
 * On how many days those were active who were at all, with the 95 % interval of Student's t.
 *
 * @param histogram - people by how many days they were active, see `activeDaysHistogram`
 * @returns undefined when fewer than two were
 */
export function daysPerPerson(
  histogram: readonly number[],
): MeanEstimate | undefined {
  const moments = momentsOf(
    new Map([...histogram.entries()].filter(([, people]) => people > 0)),
  );
  return moments && meanInterval(moments);
}

/** Whether someone was active on any day from one to another. */
export function isActiveIn(activity: Activity, from: Day, to: Day): boolean {
  for (let day = to; day >= from; day--) {
    if (hasDay(activity, day)) return true;
  }
  return false;
}
