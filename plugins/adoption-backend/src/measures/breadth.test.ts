import fc from 'fast-check';
import { activityOn } from '../__testUtils__/activity';
import { ActivityMatrix } from './ActivityMatrix';
import { activeDaysHistogram } from './activeUsers';
import {
  BROADEST,
  capabilitiesPerPerson,
  daysPerPerson,
  useByChoice,
} from './breadth';

const FROM = 20_000;
const TO = FROM + 27;
const PEOPLE = 8;

/** On which days each of a few people used each of some capabilities; none stands for never. */
const uses = fc.array(
  fc.array(fc.uniqueArray(fc.integer({ min: FROM - 10, max: TO + 10 })), {
    minLength: PEOPLE,
    maxLength: PEOPLE,
  }),
  { minLength: 1, maxLength: 14 },
);

function tracksOf(capabilities: readonly (readonly number[][])[]) {
  return {
    capabilities: new Map(
      capabilities.map((days, index) => {
        const people = days.flatMap((own, person) =>
          own.length > 0 ? [person] : [],
        );
        const activities = people.map(person => activityOn(days[person]));
        return [`capability-${index}`, { people, activities }];
      }),
    ),
  };
}

const within = (days: readonly number[]) =>
  days.filter(day => day >= FROM && day <= TO).length;

describe('breadth and depth', () => {
  it('count the capabilities of each person, of those that count', () => {
    fc.assert(
      fc.property(uses, capabilities => {
        const [first, ...counted] = capabilities;
        const histogram = capabilitiesPerPerson(
          tracksOf(capabilities),
          new Set(counted.map((_, index) => `capability-${index + 1}`)),
          FROM,
          TO,
        );
        const each = Array.from({ length: PEOPLE }, (_, person) => {
          const own = counted.filter(days => within(days[person]) > 0).length;
          return own === 0 && within(first[person]) === 0 ? -1 : own;
        });
        for (let count = 0; count < histogram.length; count++) {
          expect(histogram[count]).toBe(
            each.filter(own => Math.min(own, BROADEST) === count).length,
          );
        }
        expect(histogram).toHaveLength(Math.min(BROADEST, counted.length) + 1);
      }),
    );
  });

  it('count the days of those who used a capability at all', () => {
    fc.assert(
      fc.property(uses, ([days]) => {
        const counts = days.map(within).filter(count => count > 0);
        const { activities } = [...tracksOf([days]).capabilities.values()][0];
        const month = ActivityMatrix.ofDays(activities, FROM, TO);
        const estimate = daysPerPerson(activeDaysHistogram(month, FROM, TO));
        expect(estimate !== undefined).toBe(counts.length >= 2);
        if (!estimate) return;
        const sum = counts.reduce((total, count) => total + count, 0);
        expect(estimate?.n).toBe(counts.length);
        expect(estimate?.mean).toBeCloseTo(sum / counts.length, 9);
      }),
    );
  });
});

describe('use by choice', () => {
  it('tells who came of their own accord from who had to', () => {
    fc.assert(
      fc.property(uses, capabilities => {
        const isMandated = (id: string) => id === 'capability-0';
        const tracks = { ...tracksOf(capabilities), isMandated };
        const active = (person: number, of: typeof capabilities) =>
          of.some(days => within(days[person]) > 0);
        const people = Array.from({ length: PEOPLE }, (_, person) => person);
        const voluntary = people.filter(person =>
          active(person, capabilities.slice(1)),
        );
        const all = people.filter(person => active(person, capabilities));
        expect(useByChoice(tracks, FROM, TO)).toEqual({
          voluntary: voluntary.length,
          onlyMandated: all.length - voluntary.length,
        });
      }),
    );
  });

  it('says nothing where nothing is mandated', () => {
    expect(useByChoice(tracksOf([[[FROM]]]), FROM, TO)).toBeUndefined();
  });
});
