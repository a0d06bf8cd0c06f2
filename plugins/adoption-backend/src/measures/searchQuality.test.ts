import fc from 'fast-check';
import { MINUTE, someEvents } from '../__testUtils__/journeys';
import { journeysOf, visitsOf } from './journeys';
import {
  DISCOVER,
  SEARCH,
  searchQuality,
  type SearchEvent,
} from './searchQuality';

const search = (at: number, value?: number): SearchEvent => ({
  person: 1,
  at,
  what: SEARCH,
  value,
});
const discover = (at: number): SearchEvent => ({
  person: 1,
  at,
  what: DISCOVER,
});

const measure = (...events: SearchEvent[]) => searchQuality(journeysOf(events));

describe('searchQuality', () => {
  it('tells how many searches find nothing, among those that say', () => {
    const quality = measure(
      search(0, 0),
      search(10_000, 12),
      search(20_000),
      search(30_000, 3),
    );
    expect(quality).toMatchObject({
      searches: 4,
      withKnownCount: 3,
      withoutResult: 1,
      people: 1,
    });
    expect(quality.zeroResultRate).toMatchObject({ share: 1 / 3, n: 3 });
  });

  it('does not count the searches of somebody still typing', () => {
    expect(
      measure(search(0, 0), search(800, 0), search(1600, 5)),
    ).toMatchObject({ searches: 1, withKnownCount: 1, withoutResult: 0 });
    expect(measure(search(0, 0), search(801, 5)).searches).toBe(2);
    expect(measure(search(0), { ...search(10), person: 2 }).searches).toBe(2);
    expect(measure(search(0), discover(300), search(700))).toMatchObject({
      searches: 2,
      visitsWithDiscover: 1,
    });
  });

  it('tells how many visits with a search open a result after it', () => {
    const later = 60 * MINUTE;
    const quality = measure(
      ...[search(0), discover(5000), discover(6000)],
      ...[discover(later), search(later + 5000)],
      ...[discover(2 * later)],
    );
    expect(quality).toMatchObject({ visits: 2, visitsWithDiscover: 1 });
    expect(quality.clickThrough).toMatchObject({ share: 0.5, n: 2 });
  });

  it('takes other events for part of the visit', () => {
    const between = { ...search(25 * MINUTE), what: 2 };
    const opened = discover(50 * MINUTE);
    expect(measure(search(0), opened).visitsWithDiscover).toBe(0);
    expect(measure(search(0), between, opened).visitsWithDiscover).toBe(1);
  });

  it('has no shares of nothing', () => {
    expect(measure(discover(0))).toEqual({
      searches: 0,
      withKnownCount: 0,
      withoutResult: 0,
      visits: 0,
      visitsWithDiscover: 0,
      people: 0,
    });
    expect(measure(search(0)).zeroResultRate).toBeUndefined();
  });

  const values = fc.array(fc.option(fc.nat({ max: 2 }), { nil: undefined }), {
    minLength: 30,
    maxLength: 30,
  });
  const ticks = fc.constantFrom(400, 10 * MINUTE);
  const someSearches = ticks.chain(tick => someEvents({ most: 2, tick }));

  it('is what counting by hand gives', () => {
    fc.assert(
      fc.property(someSearches, values, (events, counts) => {
        const journeys = journeysOf(
          events.map((event, index) => ({ ...event, value: counts[index] })),
        );
        const seen = [...journeys.values()].flatMap(journey => {
          const counted = new Set(
            journey.filter(({ what, at }, index) => {
              const next = journey
                .slice(index + 1)
                .find(event => event.what !== 2);
              const typing = next?.what === SEARCH && next.at - at <= 800;
              return what === SEARCH && !typing;
            }),
          );
          return visitsOf(journey).map(visit => ({
            person: visit[0].person,
            searches: visit.filter(event => counted.has(event)),
            isFollowed: visit.some(
              ({ what }, index) =>
                what === DISCOVER &&
                visit.slice(0, index).some(event => counted.has(event)),
            ),
          }));
        });
        const searches = seen.flatMap(visit => visit.searches);
        const searching = seen.filter(visit => visit.searches.length > 0);
        expect(searchQuality(journeys)).toMatchObject({
          searches: searches.length,
          withKnownCount: searches.filter(({ value }) => value !== undefined)
            .length,
          withoutResult: searches.filter(({ value }) => value === 0).length,
          visits: searching.length,
          visitsWithDiscover: seen.filter(visit => visit.isFollowed).length,
          people: new Set(searching.map(({ person }) => person)).size,
        });
      }),
      { numRuns: 300 },
    );
  });
});
