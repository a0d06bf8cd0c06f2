import fc from 'fast-check';
import { crowds, activityOn } from '../__testUtils__/activity';
import {
  firstDayOf,
  isWeekend,
  lastCompletePeriod,
} from '../measures/calendar';
import { ActivityMatrix } from '../measures/ActivityMatrix';
import { measureOverview } from '../measures/overview';
import { discloseOverview } from './discloseOverview';
import { HiddenWeeks } from './HiddenWeeks';

const K = 5;
const DAY = 20_000;

function numbersOf(people: readonly (readonly number[])[]) {
  return measureOverview({
    any: people.map(days => activityOn(days)),
    capabilities: new Map(),
    eligible: [],
    day: DAY,
    minimumGroupSize: K,
  });
}

describe('discloseOverview', () => {
  it('tells no number of too few people, and none from which one follows', () => {
    fc.assert(
      fc.property(crowds(DAY - 60, DAY), people => {
        const numbers = numbersOf(people);
        const told = discloseOverview(numbers, K);
        const known = (count: number | undefined): count is number =>
          count !== undefined;
        const counts: (number | undefined)[] = told.days.flatMap(
          ({ day: _, ...point }) => Object.values(point),
        );
        // What follows from sums that are told: of this week's people, and of last week's.
        const following = told.lifecycle.flatMap((row, index) => {
          const parts = [row.new, row.returning, row.resurrected];
          const sum = parts.filter(known).reduce((all, part) => all + part, 0);
          const before = told.lifecycle[index - 1]?.active;
          const without = (part: number | undefined) =>
            known(before) && known(part) ? before - part : undefined;
          counts.push(...parts, row.dormant, row.active);
          return [
            known(row.active) ? row.active - sum : undefined,
            without(row.returning),
            without(row.dormant),
          ];
        });
        const tooFew = [...counts, ...following]
          .filter(known)
          .filter(count => count !== 0 && count < K);
        expect(tooFew).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('does not tell of a part when too few of the others would follow from the whole', () => {
    const days = [DAY - 1, DAY];
    const part = numbersOf([1, 2, 3, 4, 5, 6].map(() => days));
    const few = numbersOf([days, days, ...[1, 2, 3, 4].map(() => [DAY - 40])]);
    const alone = discloseOverview(part, K).days.at(-1)!;
    expect(alone).toEqual({ day: DAY, daily: 6, weekly: 6, monthly: 6 });
    expect(discloseOverview(part, K, few).days.at(-1)).toEqual({ day: DAY });
  });

  const everyDay = Array.from({ length: 28 }, (_, index) => DAY - index);

  it('hides one more day when stickiness would tell of the one with too few people', () => {
    const quiet = everyDay.find(day => !isWeekend(day) && day < DAY - 5)!;
    const usual = [1, 2, 3, 4, 5, 6].map(() => everyDay);
    const holiday = usual.map((days, person) =>
      person < 3 ? days : days.filter(day => day !== quiet),
    );
    const { days, stickiness, activeDays } = discloseOverview(
      numbersOf(holiday),
      K,
    );
    expect(stickiness).toEqual(numbersOf(holiday).stickiness);
    const hidden = days.filter(({ daily }) => daily === undefined);
    expect(hidden).toHaveLength(2);
    expect(hidden.map(({ day }) => day)).toContain(quiet);
    expect(hidden.some(({ day }) => isWeekend(day))).toBe(false);
    // Three of them came on 27 days: too few to tell apart from those who came on all.
    expect(activeDays.at(-2)).toEqual({
      times: 27,
      exactly: undefined,
      atLeast: 6,
    });
  });

  it('tells no number of a week that would tell of another group', () => {
    const everyone = [1, 2, 3, 4, 5, 6].map(() =>
      Array.from({ length: 60 }, (_, index) => DAY - index),
    );
    const numbers = numbersOf(everyone);
    const [, secret] = numbers.lifecycle.slice(-2).map(({ week }) => week);
    const days = ActivityMatrix.ofDays(
      everyone.map(each => activityOn(each)),
      DAY - 60,
      DAY,
    );
    const told = discloseOverview(numbers, K, undefined, {
      weeks: new HiddenWeeks(days, [secret]),
      cohorts: new Set(),
    });
    expect(told.lifecycle.at(-1)).toEqual({
      week: secret,
      period: numbers.lifecycle.at(-1)!.period,
    });
    // Neither what says as much, nor a day on which all of them came.
    const sunday = told.days.find(({ day }) => day === secret + 6);
    expect(sunday).toEqual({ day: secret + 6, monthly: 6 });
    expect(told.days.filter(({ daily }) => daily === undefined)).toHaveLength(
      7,
    );
  });

  it('tells the quick ratio also where too few are new and too few came back', () => {
    const last = firstDayOf(lastCompletePeriod(DAY, 'week'), 'week');
    const repeat = (count: number, days: number[]) =>
      Array.from({ length: count }, () => days);
    const { lifecycle } = discloseOverview(
      numbersOf([
        ...repeat(7, [last - 7, last]),
        ...repeat(5, [last - 7]),
        ...repeat(3, [last - 14, last]),
        ...repeat(3, [last]),
      ]),
      K,
    );
    expect(lifecycle.at(-1)).toMatchObject({
      active: 13,
      returning: 7,
      dormant: 5,
      new: undefined,
      resurrected: undefined,
      quickRatio: 6 / 5,
    });
  });

  it('counts the capabilities of people that are told, so that none of a few follows', () => {
    const any = Array.from({ length: 12 }, () => activityOn(everyDay));
    const usedBy = (people: number[]) => ({
      people,
      activities: people.map(person => any[person]),
    });
    const everybody = any.map((_, person) => person);
    const capabilities = new Map([
      ['catalog', usedBy(everybody)],
      ['docs', usedBy([0, 1, 2, 3, 4])],
      ['rare', usedBy([5])],
    ]);
    const numbers = measureOverview({
      any,
      capabilities,
      isMandated: id => id === 'catalog',
      eligible: [],
      day: DAY,
      minimumGroupSize: K,
    });
    const told = discloseOverview(numbers, K);
    expect(told.breadth).toEqual([
      { times: 0, exactly: 0, atLeast: 12 },
      { times: 1, exactly: 7, atLeast: 12 },
      { times: 2, exactly: 5, atLeast: 5 },
    ]);
    expect(told.choice).toEqual({ voluntary: 6, onlyMandated: 6 });
    const docs = told.capabilities.find(({ id }) => id === 'docs');
    expect(docs?.daysPerPerson).toMatchObject({ mean: 28, n: 5 });
    const rare = told.capabilities.find(({ id }) => id === 'rare');
    expect(rare?.daysPerPerson).toBeUndefined();
  });

  it('tells no reach, stickiness or retention of a team when the few others would follow', () => {
    const eligible = (people: number, active: number) =>
      Array.from({ length: people }, (_, index) => ({
        position: index < active ? index : undefined,
        activity: activityOn([DAY]),
      }));
    const of = (people: number) =>
      measureOverview({
        any: Array.from({ length: people }, () =>
          activityOn([DAY - 50, ...everyDay]),
        ),
        capabilities: new Map([
          [
            'docs',
            {
              people: Array.from({ length: people }, (_, index) => index),
              activities: Array.from({ length: people }, () =>
                activityOn([DAY - 50, ...everyDay]),
              ),
            },
          ],
        ]),
        eligible: eligible(people, people),
        day: DAY,
        minimumGroupSize: 0,
      });
    const told = discloseOverview(of(8), K, of(7));
    expect(told).toMatchObject({
      reach: { eligible: 8 },
      stickiness: { n: 8 },
      weeklyStickiness: { n: 8 },
      capabilities: [{ people: 8, fourWeekRetention: { n: 8 } }],
    });
    expect(told.retention[4]).toMatchObject({ returned: { n: 8 } });

    const secret = discloseOverview(of(8), K, of(2));
    expect(secret.reach).toBeUndefined();
    expect(secret.stickiness).toBeUndefined();
    expect(secret.weeklyStickiness).toBeUndefined();
    expect(secret.retention.filter(({ returned }) => returned)).toEqual([]);
    const [docs] = secret.capabilities;
    expect(docs.people).toBeUndefined();
    expect(docs.share).toBeUndefined();
    expect(docs.fourWeekRetention).toBeUndefined();
  });

  it('lets no size of a cohort follow from the steps of the retention curve', () => {
    fc.assert(
      fc.property(crowds(DAY - 80, DAY), people => {
        const totals = discloseOverview(numbersOf(people), K).retention.map(
          ({ returned }) => returned?.n ?? 0,
        );
        const steps = totals.slice(1).map((total, at) => totals[at] - total);
        expect(
          [...totals, ...steps].filter(count => count !== 0 && count < K),
        ).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('counts active people who are not eligible in when they are too few to follow', () => {
    const of = (eligible: number) =>
      discloseOverview(
        measureOverview({
          any: Array.from({ length: 20 }, () => activityOn(everyDay)),
          capabilities: new Map(),
          eligible: Array.from({ length: 30 }, (_, index) => ({
            position: index < eligible ? index : undefined,
            activity: activityOn([DAY]),
          })),
          day: DAY,
          minimumGroupSize: K,
        }),
        K,
      );
    expect(of(12).reach).toMatchObject({
      active: { share: 12 / 30, n: 30 },
      outside: 8,
    });
    const few = of(17);
    expect(few.reach).toMatchObject({ active: { share: 20 / 30, n: 30 } });
    expect(few.reach!.outside).toBeUndefined();
    expect(few.reachTrend.at(-1)!.active).toEqual(few.reach!.active);
  });
});
