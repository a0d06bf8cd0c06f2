import fc from 'fast-check';
import {
  bestByDefinition,
  eventsOf,
  MINUTE,
  someEvents,
} from '../__testUtils__/journeys';
import { measureFunnel, type FunnelRequest } from './funnel';
import { journeysOf, visitsOf, type JourneyEvent } from './journeys';

const HOUR = 60;
const [NONE, A, B, C] = [0, 1, 2, 4];

const REQUEST: FunnelRequest = {
  steps: 3,
  windowMs: 2 * HOUR * MINUTE,
  order: 'loose',
  per: 'person',
  until: 1000 * HOUR * MINUTE,
};

function measure(events: JourneyEvent[], change: Partial<FunnelRequest> = {}) {
  return measureFunnel(journeysOf(events), { ...REQUEST, ...change });
}

function reached(events: JourneyEvent[], change: Partial<FunnelRequest> = {}) {
  return measure(events, change).map(({ people }) => people);
}

const requests = fc.record({
  steps: fc.integer({ min: 1, max: 4 }),
  windowMs: fc.nat({ max: 12 }).map(ticks => ticks * 10 * MINUTE),
  order: fc.constantFrom('strict' as const, 'loose' as const),
  per: fc.constantFrom('person' as const, 'visit' as const),
  until: fc.integer({ min: 20, max: 26 }).map(ticks => ticks * 10 * MINUTE),
});
/** Rarely without a step, so that attempts get somewhere. */
const someSteps = someEvents({ most: 15, maxLength: 22 });

describe('measureFunnel', () => {
  it('is what trying every attempt gives', () => {
    fc.assert(
      fc.property(someSteps, requests, (events, request) => {
        const journeys = journeysOf(events);
        const parts = [...journeys.values()].flatMap(journey =>
          request.per === 'visit' ? visitsOf(journey) : [journey],
        );
        const best = parts.map(part => bestByDefinition(part, request));
        measureFunnel(journeys, request).forEach((step, index) => {
          const here = best.filter(({ times }) => times.length > index);
          expect(step.people).toBe(here.length);
          expect(step.open).toBe(here.filter(({ open }) => open).length);
          const gaps = here
            .map(({ times }) => times[index] - times[index - 1])
            .sort((a, b) => a - b);
          const middle = [
            gaps[Math.ceil(gaps.length / 2) - 1],
            gaps[Math.floor(gaps.length / 2)],
          ];
          expect(step.medianMs).toBe(
            index === 0 || gaps.length === 0
              ? undefined
              : (middle[0] + middle[1]) / 2,
          );
        });
      }),
      { numRuns: 400 },
    );
  });

  it('never rises from step to step, and its shares follow from its counts', () => {
    fc.assert(
      fc.property(someSteps, requests, (events, request) => {
        const funnel = measure(events, request);
        funnel.forEach((step, index) => {
          const before = funnel[index - 1];
          expect(step.people).toBeLessThanOrEqual(before?.people ?? Infinity);
          expect(step.open).toBeLessThanOrEqual(step.people);
          const ofAll = funnel[0].people && step.people / funnel[0].people;
          expect(step.conversion?.share ?? 0).toBe(ofAll);
          expect(step.conversion?.n ?? 0).toBe(funnel[0].people);
          expect(step.stepConversion?.share).toBe(
            before?.people ? step.people / before.people : undefined,
          );
        });
        expect(funnel[request.steps - 1].open).toBe(0);
      }),
    );
  });

  it('takes nobody farther in strict order, in a shorter window or with fewer events', () => {
    const isWithin = (less: number[], more: number[]) =>
      less.forEach((count, step) =>
        expect(count).toBeLessThanOrEqual(more[step]),
      );
    fc.assert(
      fc.property(someSteps, requests, (events, request) => {
        const loose = { ...request, per: 'person', order: 'loose' } as const;
        const { windowMs } = loose;
        const all = reached(events, loose);
        isWithin(reached(events, { ...loose, order: 'strict' }), all);
        isWithin(reached(events, { ...loose, windowMs: windowMs / 2 }), all);
        isWithin(reached(events.slice(1), loose), all);
      }),
    );
  });

  it('takes the attempt that comes farthest, not the first one, which stalls', () => {
    const events = eventsOf(0, [0, A], [9 * HOUR, A], [9 * HOUR + 5, B]);
    expect(reached(events)).toEqual([1, 1, 0]);
    const again = eventsOf(0, [0, A], [60, B], [110, A], [115, B], [125, C]);
    expect(reached(again)).toEqual([1, 1, 1]);
  });

  it('takes the shortest of attempts that come equally far, then the earliest', () => {
    const events = eventsOf(
      0,
      ...([0, 300, 600] as const).flatMap(start => {
        const slow = start === 0 ? 60 : 0;
        const middle = start === 300 ? 10 : 15;
        return [
          [start, A],
          [start + middle, B],
          [start + 30 + slow, C],
        ] as const;
      }),
    );
    for (const order of ['loose', 'strict'] as const) {
      const [, second, third] = measure(events, { order });
      expect(second.medianMs).toBe(10 * MINUTE);
      expect(third.medianMs).toBe(20 * MINUTE);
    }
  });

  it('includes the last moment of the window', () => {
    const events = eventsOf(0, [0, A], [60, B], [120, C]);
    expect(reached(events)).toEqual([1, 1, 1]);
    const late = [
      ...events.slice(0, 2),
      { ...events[2], at: events[2].at + 1 },
    ];
    expect(reached(late)).toEqual([1, 1, 0]);
  });

  it('lets an event be one step only, and follow one of the same time', () => {
    expect(reached(eventsOf(0, [0, A + B + C]))).toEqual([1, 0, 0]);
    expect(reached(eventsOf(0, [0, A + B], [0, A + B], [0, C]))).toEqual([
      1, 1, 1,
    ]);
    expect(reached(eventsOf(0, [0, B], [0, A]))).toEqual([1, 0, 0]);
  });

  it('lets other events come between in loose order only', () => {
    const events = eventsOf(0, [0, A], [1, NONE], [2, B], [3, C]);
    expect(reached(events)).toEqual([1, 1, 1]);
    expect(reached(events, { order: 'strict' })).toEqual([1, 0, 0]);
  });

  it('counts visits, each for itself', () => {
    const events = eventsOf(0, [0, A], [5, B], [45, C], [100, A], [101, B]);
    const [first, second, third] = measure(events, { per: 'visit' });
    expect([first.people, second.people, third.people]).toEqual([2, 2, 0]);
    expect(second.medianMs).toBe(3 * MINUTE);
    expect(reached(events)).toEqual([1, 1, 1]);
  });

  it('knows how many different people stand behind visits', () => {
    fc.assert(
      fc.property(someSteps, requests, (events, request) => {
        const journeys = journeysOf(events);
        const attempts = [...journeys].flatMap(([person, journey]) =>
          (request.per === 'visit' ? visitsOf(journey) : [journey]).map(
            part => ({ person, ...bestByDefinition(part, request) }),
          ),
        );
        measureFunnel(journeys, request).forEach(({ distinct }, step) => {
          const here = attempts.filter(({ times }) => times.length > step);
          const open = here.filter(attempt => attempt.open);
          const different = (of: typeof here) =>
            new Set(of.map(({ person }) => person)).size;
          expect(distinct).toEqual({
            people: different(here),
            open: different(open),
          });
        });
      }),
      { numRuns: 400 },
    );
  });

  it('marks who can still go on', () => {
    const open = (minute: number, change: Partial<FunnelRequest> = {}) =>
      measure(
        [
          ...eventsOf(0, [0, A], [1, B], [2, C], [70, A]),
          ...eventsOf(1, [0, A], [60, A], [61, B]),
          ...eventsOf(2, [60, A], [61, NONE]),
        ],
        { until: minute * MINUTE, ...change },
      ).map(step => step.open);
    expect(open(179)).toEqual([2, 1, 0]);
    expect(open(180)).toEqual([0, 0, 0]);
    expect(open(90, { order: 'strict' })).toEqual([1, 1, 0]);
    // The visit that began an hour and ten minutes in, of someone who completed another.
    expect(open(100, { per: 'visit' })).toEqual([1, 0, 0]);
    expect(open(101, { per: 'visit' })).toEqual([0, 0, 0]);
  });

  it('has steps of nothing when nothing happened, and refuses to have none', () => {
    expect(measure([], { steps: 2 })).toEqual([
      { people: 0, open: 0, distinct: { people: 0, open: 0 } },
      { people: 0, open: 0, distinct: { people: 0, open: 0 } },
    ]);
    for (const steps of [0, 32, 1.5]) {
      expect(() => measure([], { steps })).toThrow('from 1 to 31 steps');
    }
  });
});
