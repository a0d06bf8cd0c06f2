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

/** Sums in another order differ in the last digits. */
const rounded = (value: number | undefined) =>
  value === undefined ? undefined : Math.round(value * 1e9) / 1e9;
const estimateOf = (estimate: { share: number; n: number } | undefined) =>
  estimate && { share: rounded(estimate.share), n: estimate.n };
const shareOf = (count: number, n: number) =>
  n === 0 ? undefined : { share: rounded(count / n), n };

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
        expect(numbers.status).toBe(before.size === 0 ? 'empty' : 'ready');
        fc.pre(before.size > 0);
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
        expect(rounded(numbers.stickiness?.share)).toBe(
          month.size < 2 ? undefined : rounded(mean / month.size),
        );
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
          const active = people.filter(person => month.has(person));
          expect(numbers.active).toBe(
            people.length === 0 ? undefined : active.length,
          );
          // Of nobody there is nothing to tell.
          if (people.length === 0) return;
          const able = people.filter(person => eligible.includes(person));
          const inside = able.filter(person => month.has(person));
          expect(estimateOf(numbers.reach)).toEqual(
            shareOf(inside.length, able.length),
          );
          expect(numbers.weeks).toEqual(
            weeksBefore(day, 12).map(week => {
              const came = activeOn(history, date => weekOf(date) === week);
              return people.filter(person => came.has(person)).length;
            }),
          );
          const returns = fourWeekReturns(history, person =>
            people.includes(person),
          );
          expect(estimateOf(numbers.fourWeekRetention)).toEqual(
            shareOf(returns.returned, returns.n),
          );
        });
      }),
      { numRuns: 200 },
    );
  });
});
