import fc from 'fast-check';
import {
  activeOn,
  dateOf,
  histories,
  plusDays,
  storedOf,
  weekOf,
  type History,
} from '../__testUtils__/histories';
import { activityOn } from '../__testUtils__/activity';
import { measureGroups } from './groups';
import { measureOverview } from './overview';

const MONTH = 28;
/** Told are all numbers, however small. */
const EVERYTHING = 1;

const lastMonth = (day: string) => (date: string) =>
  date <= day && date >= plusDays(day, 1 - MONTH);
const isWorkingDay = (date: string) =>
  ![0, 6].includes(new Date(`${date}T12:00:00Z`).getUTCDay());

/** ISO weeks that are over at the end of a day, the last one last. */
function weeksBefore(day: string, count: number): string[] {
  const tomorrow = plusDays(day, 1);
  return Array.from({ length: count }, (_, index) =>
    weekOf(plusDays(tomorrow, (index - count) * 7)),
  );
}

/** Of those who began in a week that is four weeks ago or more, who was back four weeks later. */
function fourWeekReturns(
  history: History,
  isIn: (person: number) => boolean,
  capability?: string,
) {
  const { zone, day } = history;
  const over = new Set(weeksBefore(day, 60));
  const began = new Map<number, string>();
  for (const event of [...history.events].sort((a, b) => a.at - b.at)) {
    if (capability !== undefined && event.capability !== capability) continue;
    if (isIn(event.person) && !began.has(event.person))
      began.set(event.person, dateOf(event.at, zone));
  }
  let n = 0;
  let returned = 0;
  for (const [person, date] of began) {
    const later = weekOf(plusDays(date, 28));
    if (!over.has(later)) continue;
    n += 1;
    const back = activeOn(
      history,
      each => weekOf(each) === later && each <= day,
      capability,
    );
    if (back.has(person)) returned += 1;
  }
  return { n, returned };
}

const withEligible = fc.tuple(
  histories,
  fc.uniqueArray(fc.nat(11), { maxLength: 12 }),
);

describe('numbers, against a slow count of single events', () => {
  it('are the same for reach, active people and stickiness', () => {
    fc.assert(
      fc.property(withEligible, ([history, eligible]) => {
        const stored = storedOf(history);
        const { day } = history;
        const numbers = measureOverview({
          ...stored,
          minimumGroupSize: 0,
          // Noted in the course of the day, also of people who never came.
          eligible: eligible.map(person => ({
            position: stored.ids.includes(person)
              ? stored.ids.indexOf(person)
              : undefined,
            activity: activityOn([stored.day]),
          })),
        });
        const month = activeOn(history, lastMonth(day));
        const before = activeOn(history, date => date <= day);
        if (before.size === 0) {
          expect(numbers.status).toBe('empty');
          return;
        }
        expect(numbers.days.at(-1)).toMatchObject({
          daily: activeOn(history, date => date === day).size,
          monthly: month.size,
        });
        const inside = eligible.filter(person => month.has(person)).length;
        expect(numbers.reach).toEqual(
          eligible.length === 0
            ? undefined
            : {
                inside,
                eligible: eligible.length,
                outside: month.size - inside,
                before: undefined,
              },
        );
        const workingDays = Array.from({ length: MONTH }, (_, ago) =>
          plusDays(day, -ago),
        ).filter(isWorkingDay);
        const daily = workingDays.map(
          date => activeOn(history, each => each === date).size,
        );
        const mean =
          daily.reduce((sum, count) => sum + count, 0) / workingDays.length;
        // Of one person it is no estimate.
        if (month.size < 2) expect(numbers.stickiness).toBeUndefined();
        else
          expect(numbers.stickiness!.share).toBeCloseTo(mean / month.size, 10);
      }),
      { numRuns: 200 },
    );
  });

  it('are the same for capabilities', () => {
    fc.assert(
      fc.property(histories, history => {
        const stored = storedOf(history);
        const { day } = history;
        const { capabilities, status } = measureOverview({
          ...stored,
          minimumGroupSize: 0,
          eligible: [],
        });
        if (status === 'empty') return;
        for (const { id, people, weeks, cohorts } of capabilities) {
          expect(people).toBe(activeOn(history, lastMonth(day), id).size);
          expect(weeks).toEqual(
            weeksBefore(day, 12).map(
              week => activeOn(history, date => weekOf(date) === week, id).size,
            ),
          );
          const complete = cohorts.filter(({ cells }) => cells[0].complete);
          const sum = (count: (cohort: (typeof cohorts)[number]) => number) =>
            complete.reduce((total, cohort) => total + count(cohort), 0);
          expect({
            n: sum(({ size }) => size),
            returned: sum(({ cells }) => cells[0].returned),
          }).toEqual(fourWeekReturns(history, () => true, id));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('are the same for teams, also where people are in several', () => {
    const teams = fc.array(fc.uniqueArray(fc.nat(9), { maxLength: 8 }), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(withEligible, teams, ([history, eligible], groups) => {
        const stored = storedOf(history);
        const { day } = history;
        if (activeOn(history, date => date <= day).size === 0) return;
        const measured = measureGroups({
          ...stored,
          minimumGroupSize: EVERYTHING,
          users: Array.from({ length: 10 }, (_, person) => String(person)),
          eligible: eligible.map(id => ({
            id,
            position: undefined,
            activity: activityOn([stored.day]),
          })),
          groups: groups.map(people => ({
            people: new Set(people),
            members: new Set(people.map(String)),
          })),
        });
        const month = activeOn(history, lastMonth(day));
        groups.forEach((people, index) => {
          const numbers = measured[index];
          if (people.length === 0) {
            expect(numbers.active).toBeUndefined();
            return;
          }
          const active = people.filter(person => month.has(person));
          expect(numbers.active).toBe(active.length);
          const able = people.filter(person => eligible.includes(person));
          const inside = able.filter(person => month.has(person));
          if (able.length === 0) expect(numbers.reach).toBeUndefined();
          else {
            expect(numbers.reach!.n).toBe(able.length);
            expect(numbers.reach!.share).toBeCloseTo(
              inside.length / able.length,
              10,
            );
          }
          expect(numbers.weeks).toEqual(
            weeksBefore(day, 12).map(week => {
              const came = activeOn(history, date => weekOf(date) === week);
              return people.filter(person => came.has(person)).length;
            }),
          );
          const returns = fourWeekReturns(history, person =>
            people.includes(person),
          );
          expect(numbers.fourWeekRetention?.n ?? 0).toBe(returns.n);
          if (returns.n > 0)
            expect(numbers.fourWeekRetention!.share).toBeCloseTo(
              returns.returned / returns.n,
              10,
            );
        });
      }),
      { numRuns: 200 },
    );
  });
});
