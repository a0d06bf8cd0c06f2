import fc from 'fast-check';
import { eventsOf, someEvents } from '../__testUtils__/journeys';
import { journeysOf, visitsOf } from './journeys';
import { topTransitions, type Frequency, type Ranking } from './paths';

const ALL = { most: Infinity, minimumPeople: 1 };

describe('topTransitions', () => {
  const twoPeople = journeysOf([
    ...eventsOf(1, [0, 7], [1, 7], [2, 8], [3, 7], [4, 8], [100, 9]),
    ...eventsOf(2, [0, 7], [5, 8]),
  ]);

  it('counts where people go next within a visit, and how many of them', () => {
    expect(topTransitions(twoPeople, ALL)).toEqual({
      transitions: {
        top: [
          { from: 7, to: 8, count: 3, people: 2 },
          { from: 8, to: 7, count: 1, people: 1 },
        ],
        hidden: 0,
        further: 0,
      },
      starts: {
        top: [
          { what: 7, count: 2, people: 2 },
          { what: 9, count: 1, people: 1 },
        ],
        hidden: 0,
        further: 0,
      },
      ends: {
        top: [
          { what: 8, count: 2, people: 2 },
          { what: 9, count: 1, people: 1 },
        ],
        hidden: 0,
        further: 0,
      },
    });
  });

  it('does not name what too few people did', () => {
    const { transitions, starts, ends } = topTransitions(twoPeople, {
      most: 5,
      minimumPeople: 2,
    });
    expect(transitions.top).toHaveLength(1);
    expect([transitions, starts, ends].map(({ hidden }) => hidden)).toEqual([
      1, 1, 1,
    ]);
  });

  const requests = fc.record({
    most: fc.nat({ max: 6 }),
    minimumPeople: fc.integer({ min: 1, max: 3 }),
  });

  it('is what counting by hand gives, and accounts for everything', () => {
    fc.assert(
      fc.property(someEvents({ most: 3 }), requests, (events, request) => {
        const journeys = journeysOf(events);
        const visits = [...journeys].flatMap(([person, journey]) =>
          visitsOf(journey).map(visit => ({
            person,
            places: visit.map(({ what }) => what),
          })),
        );
        type Seen = { person: number; from: number; to: number };
        const check = <T extends Frequency>(
          ranking: Ranking<T>,
          seen: Seen[],
          row: (seen: Seen) => object,
        ) => {
          const names = [
            ...new Set(seen.map(({ from, to }) => `${from}-${to}`)),
          ];
          const all = names.map(name => {
            const same = seen.filter(
              ({ from, to }) => name === `${from}-${to}`,
            );
            const people = new Set(same.map(({ person }) => person)).size;
            return { ...same[0], name, count: same.length, people };
          });
          const ranked = all
            .filter(({ people }) => people >= request.minimumPeople)
            .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
            .map(one => ({
              ...row(one),
              count: one.count,
              people: one.people,
            }));
          expect(ranking.top).toEqual(ranked.slice(0, request.most));
          const few = all.filter(
            ({ people }) => people < request.minimumPeople,
          );
          expect(ranking.hidden).toBe(
            few.reduce((sum, { count }) => sum + count, 0),
          );
          const named = ranking.top.reduce((sum, { count }) => sum + count, 0);
          expect(named + ranking.hidden + ranking.further).toBe(seen.length);
        };
        const result = topTransitions(journeys, request);
        check(
          result.transitions,
          visits.flatMap(({ person, places }) =>
            places.slice(1).flatMap((to, index) => {
              const from = places[index];
              return from === to ? [] : [{ person, from, to }];
            }),
          ),
          ({ from, to }) => ({ from, to }),
        );
        const edge = (index: number) =>
          visits.map(({ person, places }) => {
            const what = places.at(index) as number;
            return { person, from: what, to: what };
          });
        check(result.starts, edge(0), ({ from }) => ({ what: from }));
        check(result.ends, edge(-1), ({ from }) => ({ what: from }));
      }),
    );
  });

  it('finds nothing where nothing happened', () => {
    const nothing = { top: [], hidden: 0, further: 0 };
    expect(topTransitions(new Map(), ALL)).toEqual({
      transitions: nothing,
      starts: nothing,
      ends: nothing,
    });
  });
});
