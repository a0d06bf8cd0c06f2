import {
  kaplanMeier,
  survivalQuantileInterval,
  wilsonInterval,
  type ShareEstimate,
  type TimeEstimate,
} from '@thrive/stats';

/** One person's way to the first thing that is of value to them. Milliseconds since 1970. */
export interface Beginning {
  /** When they did anything at all for the first time. */
  first: number;
  /** When they did something of value for the first time; undefined when they have not yet. */
  value?: number;
  /** Until when events are known, inclusive. What comes later is not used. */
  watchedUntil: number;
}

/** A step of the curve of those who reached value. */
export interface ValueStep {
  /** Milliseconds since their first event. */
  time: number;
  /** Share who reached value by then, from 0 to 1. */
  share: number;
  /** The bounds of its 95 % interval. */
  low: number;
  high: number;
  /** Who was still watched at that time without having reached it before. */
  atRisk: number;
}

export interface TimeToValue {
  people: number;
  /** Who reached value while they were watched. */
  reached: number;
  /** The time in milliseconds by which half of all reach value; undefined while fewer were seen to. */
  median?: TimeEstimate;
  /** The time by which three quarters do; undefined while fewer were seen to. */
  upperQuartile?: TimeEstimate;
  /** A step for every time at which someone reached value, in order. */
  curve: ValueStep[];
}

/**
 * How long it takes people to get value, by Kaplan-Meier: those who have not yet count for as long
 * as they were watched, or it would seem to go fast wherever many give up. Who began after the
 * watching ended is left out; what was of value before the first event counts as at once.
 */
export function timeToValue(people: readonly Beginning[]): TimeToValue {
  const watched = people.filter(
    ({ first, watchedUntil }) => first <= watchedUntil,
  );
  const durations = watched.map(({ first, value, watchedUntil }) => {
    const happened = value !== undefined && value <= watchedUntil;
    const end = happened ? Math.max(first, value) : watchedUntil;
    return { time: end - first, happened };
  });
  const curve = kaplanMeier(durations);
  return {
    people: watched.length,
    reached: durations.filter(({ happened }) => happened).length,
    median: survivalQuantileInterval(curve, 0.5),
    upperQuartile: survivalQuantileInterval(curve, 0.75),
    curve: curve.map(({ time, surviving, low, high, atRisk }) => ({
      time,
      share: 1 - surviving,
      low: 1 - high,
      high: 1 - low,
      atRisk,
    })),
  };
}

export interface Activation {
  /** Whose window is over. */
  people: number;
  /** How many of them got value within it. */
  activated: number;
  /** Their share; undefined while nobody's window is over. */
  rate?: ShareEstimate;
  /** Whose window is not over yet: no failure, and in no share. */
  tooNew: number;
}

/**
 * How many people get value soon after their first event.
 *
 * @param options - `withinMs`: how soon, in milliseconds, inclusive
 */
export function activation(
  people: readonly Beginning[],
  options: { withinMs: number },
): Activation {
  const { withinMs } = options;
  const elapsed = people.filter(
    ({ first, watchedUntil }) => first + withinMs <= watchedUntil,
  );
  const activated = elapsed.filter(
    ({ first, value }) => value !== undefined && value <= first + withinMs,
  ).length;
  return {
    people: elapsed.length,
    activated,
    rate: wilsonInterval(activated, elapsed.length),
    tooNew: people.length - elapsed.length,
  };
}
