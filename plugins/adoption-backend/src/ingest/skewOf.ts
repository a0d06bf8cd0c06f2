const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** By how much clients' clocks differ from the backend's, up to so many milliseconds. */
const SKEWS: readonly { name: string; upTo: number }[] = [
  { name: 'skew-seconds', upTo: 10 * SECOND },
  { name: 'skew-minutes', upTo: 2 * MINUTE },
  { name: 'skew-hour', upTo: HOUR },
  { name: 'skew-day', upTo: 24 * HOUR },
  { name: 'skew-more', upTo: Infinity },
];

/** The name under which an event is counted by how wrong its client's clock was. */
export function skewOf(skew: number): string {
  return SKEWS.find(({ upTo }) => Math.abs(skew) <= upTo)!.name;
}
