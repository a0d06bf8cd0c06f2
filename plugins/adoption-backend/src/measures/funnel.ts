import { wilsonInterval, type ShareEstimate } from '@thrive/stats';
import { VISIT_PAUSE, visitsOf, type JourneyEvent } from './journeys';

/** A mask is a number of 32 bits, and the last one is its sign. */
export const MAXIMUM_STEPS = 31;

export interface FunnelRequest {
  /** How many steps there are, from 1 to 31. */
  steps: number;
  /** How long after its first step an attempt may take its last, in milliseconds, inclusive. */
  windowMs: number;
  /** Whether the very next event has to be the next step, or others may come between. */
  order: 'strict' | 'loose';
  /** Whether each person counts once, with their best attempt, or each visit does. */
  per: 'person' | 'visit';
  /** When the events end, in milliseconds since 1970. */
  until: number;
}

/** How far people came, by step. Per visit, read "visits" for "people". */
export interface FunnelStep {
  /** Who came this far or farther. */
  people: number;
  /** Their share of those who took the first step; undefined when nobody did. */
  conversion?: ShareEstimate;
  /** Their share of those who took the step before; undefined for the first step. */
  stepConversion?: ShareEstimate;
  /** Milliseconds since the step before; undefined for the first step. */
  medianMs?: number;
  /** How many of `people` have not completed, but still can: their window is not over. */
  open: number;
  /** How many different people stand behind both counts, by which it is decided what may be told. */
  distinct: { people: number; open: number };
}

interface Attempt {
  /** When each step was taken that was. */
  times: number[];
  /** Whether this or another attempt can still complete. */
  open: boolean;
}

/**
 * How many people take one step after another. Every event that is the first step begins an
 * attempt; a person is as far as their best one. Of attempts that came equally far, the one that
 * took the shortest counts, then the earliest. Within an attempt no event is two steps, and of
 * events at the same time the later in the journey may follow the earlier.
 *
 * @param journeys - in order of time; `what` is the mask of the steps that an event is, the lowest
 *   bit for the first step, and 0 when it is none
 * @returns one for each step
 * @throws RangeError when the number of steps is not from 1 to 31
 */
export function measureFunnel(
  journeys: ReadonlyMap<number, readonly JourneyEvent[]>,
  request: FunnelRequest,
): FunnelStep[] {
  const { steps, per } = request;
  if (!Number.isInteger(steps) || steps < 1 || steps > MAXIMUM_STEPS) {
    throw new RangeError(
      `A funnel has from 1 to ${MAXIMUM_STEPS} steps, not ${steps}`,
    );
  }
  const people = new Array<number>(steps).fill(0);
  const open = new Array<number>(steps).fill(0);
  const distinct = people.map(() => ({ people: 0, open: 0 }));
  const durations = Array.from({ length: steps }, (): number[] => []);
  const count = (attempt: Attempt) =>
    attempt.times.forEach((time, step) => {
      people[step] += 1;
      if (attempt.open) open[step] += 1;
      if (step > 0) durations[step].push(time - attempt.times[step - 1]);
    });
  for (const journey of journeys.values()) {
    const parts = per === 'visit' ? visitsOf(journey) : [journey];
    const attempts = parts.map(part => bestAttempt(part, request));
    attempts.forEach(count);
    const far = farthest(attempts);
    const farAndOpen = farthest(attempts.filter(attempt => attempt.open));
    distinct.forEach((behind, step) => {
      if (step < far) behind.people += 1;
      if (step < farAndOpen) behind.open += 1;
    });
  }
  return people.map((reached, step) => ({
    people: reached,
    conversion: wilsonInterval(reached, people[0]),
    stepConversion:
      step === 0 ? undefined : wilsonInterval(reached, people[step - 1]),
    medianMs: median(durations[step]),
    open: open[step],
    distinct: distinct[step],
  }));
}

/** How many steps the longest of some attempts has. */
function farthest(attempts: readonly Attempt[]): number {
  return Math.max(0, ...attempts.map(({ times }) => times.length));
}

function bestAttempt(
  events: readonly JourneyEvent[],
  request: FunnelRequest,
): Attempt {
  const { steps, order, per, until } = request;
  const { times, openFrom } =
    order === 'strict'
      ? bestStrictAttempt(events, request)
      : bestLooseAttempt(events, request);
  const last = events[events.length - 1];
  // A visit that is over completes nothing any more, whatever the window.
  const goesOn = per === 'person' || until - last.at <= VISIT_PAUSE;
  const windowIsOpen =
    openFrom !== undefined && openFrom + request.windowMs > until;
  return { times, open: times.length < steps && goesOn && windowIsOpen };
}

interface Scan {
  times: number[];
  /** When the newest attempt began that further events could continue. */
  openFrom?: number;
}

/**
 * One pass keeps, for each step, the latest first step from which it was reached. No earlier one
 * is needed: every window that is open for it is open for the latest as well, and whatever follows
 * takes less time from there. So each event that is a step gives the shortest attempt that ends
 * with it, and the shortest of these is the shortest of all, in time proportional to the events.
 * The steps between are the earliest possible ones, which a second pass reads off.
 */
function bestLooseAttempt(
  events: readonly JourneyEvent[],
  { steps, windowMs }: FunnelRequest,
): Scan {
  const latest: number[] = [];
  const shortest: { start: number; took: number }[] = [];
  for (const { at, what } of events) {
    // From the last step down, so that an event does not continue what it just began itself.
    for (let step = Math.min(steps - 1, latest.length); step >= 0; step--) {
      if (!isStep(what, step)) continue;
      const start = step === 0 ? at : latest[step - 1];
      const took = at - start;
      if (took > windowMs) continue;
      latest[step] = start;
      if (!shortest[step] || took < shortest[step].took) {
        shortest[step] = { start, took };
      }
    }
  }
  const times: number[] = [];
  for (const { at, what } of events) {
    if (times.length === shortest.length) break;
    const begun = at >= shortest[shortest.length - 1].start;
    if (begun && isStep(what, times.length)) times.push(at);
  }
  return { times, openFrom: latest[0] };
}

/** Follows each first step for as long as the next event is the next step. */
function bestStrictAttempt(
  events: readonly JourneyEvent[],
  { steps, windowMs }: FunnelRequest,
): Scan {
  let best = { from: 0, length: 0, took: 0 };
  let openFrom: number | undefined;
  events.forEach(({ at, what }, from) => {
    if (!isStep(what, 0)) return;
    let length = 1;
    for (; length < steps && from + length < events.length; length++) {
      const next = events[from + length];
      if (!isStep(next.what, length) || next.at - at > windowMs) break;
    }
    const took = events[from + length - 1].at - at;
    const isShorter = length === best.length && took < best.took;
    if (length > best.length || isShorter) best = { from, length, took };
    if (from + length === events.length) openFrom = at;
  });
  const steady = events.slice(best.from, best.from + best.length);
  return { times: steady.map(({ at }) => at), openFrom };
}

function isStep(mask: number, step: number): boolean {
  return ((mask >>> step) & 1) === 1;
}

function median(values: readonly number[]): number | undefined {
  if (values.length === 0) return undefined;
  const sorted = Float64Array.from(values).sort();
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? sorted[middle]
    : (sorted[middle - 1] + sorted[middle]) / 2;
}
