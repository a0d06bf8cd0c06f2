import type { TimeToValue } from '@thrive/backstage-plugin-adoption-common';
import { activation, timeToValue } from '../measures/timeToValue';
import type { UsageSnapshot } from '../store/UsageReader';

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
/** A newcomer who got nothing out of the platform in a week is not activated. */
const ACTIVATED_WITHIN = 7;
/** Points of the curve that are shown. */
const DAYS_SHOWN = 28;

/** How long it takes people to get value; undefined where too few began. */
export function presentTimeToValue(
  firsts: UsageSnapshot['firsts'],
  minimumGroupSize: number,
): TimeToValue | undefined {
  if (firsts.length < minimumGroupSize) return undefined;
  const watchedUntil = Date.now();
  const people = firsts.map(({ firstAt, valueAt }) => ({
    first: firstAt,
    value: valueAt,
    watchedUntil,
  }));
  const times = timeToValue(people);
  const { rate, tooNew } = activation(people, {
    withinMs: ACTIVATED_WITHIN * DAY,
  });
  const hours = (ms: number | undefined) =>
    ms === undefined ? undefined : ms / HOUR;
  return {
    people: times.people,
    reached: times.reached,
    medianHours: hours(times.medianMs),
    upperQuartileHours: hours(times.upperQuartileMs),
    activatedWithinDays: ACTIVATED_WITHIN,
    activated: rate && rate.n >= minimumGroupSize ? rate : undefined,
    tooNew,
    curve: Array.from({ length: DAYS_SHOWN + 1 }, (_, days) => ({
      days,
      share: times.curve.findLast(({ time }) => time <= days * DAY)?.share ?? 0,
    })),
  };
}
