import fc from 'fast-check';
import { type FunnelRequest } from '../measures/funnel';
import { type JourneyEvent } from '../measures/journeys';

export const MINUTE = 60_000;

/** A person's events at given minutes, as pairs of when and what. */
export function eventsOf(
  person: number,
  ...events: readonly (readonly [minute: number, what: number])[]
): JourneyEvent[] {
  return events.map(([minute, what]) => ({
    person,
    at: minute * MINUTE,
    what,
  }));
}

/**
 * What a few people did, in no order, on a grid coarse enough for equal times and for pauses of
 * exactly half an hour.
 */
export function someEvents(options: {
  /** The largest `what`. */
  most: number;
  /** The distance of times, in milliseconds. */
  tick?: number;
  ticks?: number;
  people?: number;
  maxLength?: number;
}): fc.Arbitrary<JourneyEvent[]> {
  const { most, tick = 10 * MINUTE, ticks = 20, people = 3 } = options;
  const event = fc.record({
    person: fc.nat({ max: people - 1 }),
    at: fc.nat({ max: ticks }).map(count => count * tick),
    what: fc.nat({ max: most }),
  });
  return fc.array(event, { maxLength: options.maxLength ?? 24 });
}

/** What the definition of a funnel says about one person or visit, by trying everything. */
export function bestByDefinition(
  events: JourneyEvent[],
  request: FunnelRequest,
) {
  const { steps, windowMs, order, per, until } = request;
  const attempts = everyAttempt(events, request);
  const took = (chain: number[]) =>
    events[chain[chain.length - 1]].at - events[chain[0]].at;
  const firstDifference = (a: number[], b: number[]) =>
    a.map((position, step) => position - b[step]).find(Boolean) ?? 0;
  const [best = []] = [...attempts].sort(
    (a, b) => b.length - a.length || took(a) - took(b) || firstDifference(a, b),
  );
  const canGoOn = attempts.some(
    chain =>
      (order === 'loose' || chain[chain.length - 1] === events.length - 1) &&
      events[chain[0]].at + windowMs > until,
  );
  const visitIsOver = until - events[events.length - 1].at > 30 * MINUTE;
  return {
    times: best.map(index => events[index].at),
    open: best.length < steps && canGoOn && !(per === 'visit' && visitIsOver),
  };
}

/** Every way to take steps from the first one on, as positions in the journey. */
function everyAttempt(
  events: readonly JourneyEvent[],
  { steps, windowMs, order }: FunnelRequest,
): number[][] {
  const is = (index: number, step: number) =>
    Math.floor(events[index].what / 2 ** step) % 2 === 1;
  const extend = (chain: number[]): number[][] => {
    const last = chain[chain.length - 1];
    const followers = events
      .map((_, index) => index)
      .filter(
        index =>
          chain.length < steps &&
          (order === 'strict' ? index === last + 1 : index > last) &&
          events[index].at <= events[chain[0]].at + windowMs &&
          is(index, chain.length),
      );
    return [chain, ...followers.flatMap(next => extend([...chain, next]))];
  };
  return events.flatMap((_, index) => (is(index, 0) ? extend([index]) : []));
}
