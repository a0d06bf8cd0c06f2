import fc from 'fast-check';
import { eventsOf, MINUTE, someEvents } from '../__testUtils__/journeys';
import { journeysOf, visitsOf } from './journeys';

describe('journeysOf', () => {
  it('gives everyone their events in order of time, equal times as they came', () => {
    fc.assert(
      fc.property(someEvents({ most: 3, ticks: 6 }), events => {
        const journeys = journeysOf(events);
        expect(new Set(journeys.keys())).toEqual(
          new Set(events.map(({ person }) => person)),
        );
        for (const [person, journey] of journeys) {
          const inOrder = [0, 1, 2, 3, 4, 5, 6].flatMap(tick =>
            events.filter(
              event =>
                event.person === person && event.at === tick * 10 * MINUTE,
            ),
          );
          expect(journey).toEqual(inOrder);
        }
      }),
    );
  });

  it('leaves what it is given as it was', () => {
    const events = eventsOf(0, [5, 1], [3, 2]);
    const before = [...events];
    journeysOf(events);
    expect(events).toEqual(before);
    expect(journeysOf([])).toEqual(new Map());
  });
});

describe('visitsOf', () => {
  it('goes on after half an hour, and not a moment longer', () => {
    const [one, two] = eventsOf(0, [0, 1], [30, 2]);
    const late = { ...two, at: two.at + 1 };
    expect(visitsOf([one, two])).toEqual([[one, two]]);
    expect(visitsOf([one, late])).toEqual([[one], [late]]);
    expect(visitsOf([])).toEqual([]);
  });

  it('loses nothing, and cuts exactly at the long pauses', () => {
    fc.assert(
      fc.property(someEvents({ most: 3, people: 1 }), events => {
        const journey = journeysOf(events).get(0) ?? [];
        const visits = visitsOf(journey);
        expect(visits.flat()).toEqual(journey);
        const starts = new Set(visits.map(([first]) => first));
        journey.forEach((event, index) => {
          const pause = event.at - (journey[index - 1]?.at ?? -Infinity);
          expect(starts.has(event)).toBe(pause > 30 * MINUTE);
        });
      }),
    );
  });
});
