import fc from 'fast-check';
import { measureFunnel, type FunnelRequest } from '../measures/funnel';
import { journeysOf, type JourneyEvent } from '../measures/journeys';
import { eventsOf, MINUTE, someEvents } from '../__testUtils__/journeys';
import { discloseFunnel } from './discloseFunnel';

const K = 5;
const PEOPLE = 14;
const REQUEST: FunnelRequest = {
  steps: 2,
  windowMs: 60 * MINUTE,
  order: 'loose',
  per: 'visit',
  until: 200 * MINUTE,
};
const measure = (events: readonly JourneyEvent[]) =>
  measureFunnel(journeysOf(events), REQUEST);

describe('discloseFunnel', () => {
  it('tells nothing of many visits of one person', () => {
    const visits = Array.from(
      { length: 8 },
      (_, visit) =>
        [
          [visit * 100, 1],
          [visit * 100 + 1, 2],
        ] as const,
    ).flat();
    expect(discloseFunnel(measure(eventsOf(0, ...visits)), K)).toEqual([
      {},
      {},
    ]);
  });

  it('tells how many visits enough people made', () => {
    const all = [0, 1, 2, 3, 4].flatMap(person =>
      eventsOf(person, [0, 1], [1, 2], [90, 1]),
    );
    const [first, second] = discloseFunnel(measure(all), K);
    expect(first).toMatchObject({ people: 10 });
    expect(second).toMatchObject({ people: 5, conversion: { n: 10 } });
  });

  it('lets no visits of too few people follow from those of a team and of all', () => {
    fc.assert(
      fc.property(
        someEvents({ most: 3, people: PEOPLE, maxLength: 40 }),
        fc.nat(PEOPLE),
        (events, members) => {
          const isOwn = ({ person }: JourneyEvent) => person < members;
          const own = measure(events.filter(isOwn));
          const rest = measure(events.filter(event => !isOwn(event)));
          const all = discloseFunnel(measure(events), K);
          const team = discloseFunnel(own, K, rest);
          const isFew = (people: number) => people > 0 && people < K;
          team.forEach((step, index) => {
            const mayFollow = (part: 'people' | 'open') =>
              step[part] === undefined ||
              (!isFew(own[index].distinct[part]) &&
                (all[index][part] === undefined ||
                  !isFew(rest[index].distinct[part])));
            expect([mayFollow('people'), mayFollow('open')]).toEqual([
              true,
              true,
            ]);
            // A share tells how many it is of.
            const named = [
              step.conversion?.n ?? team[0].people,
              step.stepConversion?.n ?? team[index - 1]?.people,
            ];
            expect(named).toEqual([team[0].people, team[index - 1]?.people]);
          });
        },
      ),
      { numRuns: 500 },
    );
  });
});
