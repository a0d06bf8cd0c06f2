import type { TimeToValue } from '@thrive/backstage-plugin-adoption-common';
import type { TimeEstimate } from '@thrive/stats';
import { discloseBeginnings } from '../disclosure/discloseBeginnings';
import { activation, timeToValue } from '../measures/timeToValue';
import type { UsageSnapshot } from '../store/UsageReader';

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
/** A newcomer who got nothing out of the platform in a week is not activated. */
const ACTIVATED_WITHIN = 7;
/** Points of the curve that are shown. */
const DAYS_SHOWN = 28;

/**
 * How long it takes people to get value; undefined where it may not be told.
 *
 * @param rest - when everybody else began, when the first are those of a part whose whole can be read
 * @param inCohorts - how many people are in cohorts that are told
 */
export function presentTimeToValue(
  firsts: UsageSnapshot['firsts'],
  minimumGroupSize: number,
  rest: UsageSnapshot['firsts'] = [],
  inCohorts: number = 0,
): TimeToValue | undefined {
  const now = Date.now();
  const { times, activated } = measure(firsts, now);
  const others = measure(rest, now);
  const told = discloseBeginnings(
    { ...times, tooNew: activated.tooNew, elapsed: activated.people },
    {
      ...others.times,
      tooNew: others.activated.tooNew,
      elapsed: others.activated.people,
    },
    minimumGroupSize,
    inCohorts,
  );
  if (!told) return undefined;
  return {
    people: told.people,
    reached: times.reached,
    median: inHours(times.median),
    upperQuartile: inHours(times.upperQuartile),
    activatedWithinDays: ACTIVATED_WITHIN,
    activated: told.elapsed === undefined ? undefined : activated.rate,
    tooNew: told.tooNew,
    curve: Array.from({ length: DAYS_SHOWN + 1 }, (_, days) => {
      const { share, low, high } = times.curve.findLast(
        ({ time }) => time <= days * DAY,
      ) ?? { share: 0, low: 0, high: 0 };
      return { days, share, low, high };
    }),
  };
}

function inHours(estimate: TimeEstimate | undefined) {
  if (!estimate) return undefined;
  const { time, low, high } = estimate;
  const hours = (ms: number | undefined) =>
    ms === undefined ? undefined : ms / HOUR;
  return { hours: time / HOUR, low: hours(low), high: hours(high) };
}

function measure(firsts: UsageSnapshot['firsts'], watchedUntil: number) {
  const people = firsts.map(({ firstAt, valueAt }) => ({
    first: firstAt,
    value: valueAt,
    watchedUntil,
  }));
  return {
    times: timeToValue(people),
    activated: activation(people, { withinMs: ACTIVATED_WITHIN * DAY }),
  };
}
