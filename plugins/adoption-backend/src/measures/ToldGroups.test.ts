import fc from 'fast-check';
import { activityOn } from '../__testUtils__/activity';
import { discloseOverview } from '../disclosure/discloseOverview';
import { ActivityMatrix } from './ActivityMatrix';
import {
  firstDayOf,
  lastCompletePeriod,
  lastDayOf,
  periodOf,
  type Day,
} from './calendar';
import { toldGroupsOf } from './groups';
import { measureOverview } from './overview';
import { cohortMembers } from './retention';

const K = 5;
const DAY = firstDayOf(2_900, 'week') - 1;
const PEOPLE = 30;

/** Few days of the last weeks, so that many of them have nobody. */
const portals = fc.record({
  days: fc.array(
    fc.uniqueArray(
      fc.constantFrom(...[0, 1, 2, 7, 9, 14, 15, 33].map(ago => DAY - ago)),
      { minLength: 1, maxLength: 4 },
    ),
    { minLength: PEOPLE, maxLength: PEOPLE },
  ),
  /** Where each team ends; together they are a department. */
  cuts: fc.uniqueArray(fc.integer({ min: 1, max: 24 }), {
    minLength: 1,
    maxLength: 4,
  }),
});

function portalOf({ days, cuts }: { days: Day[][]; cuts: number[] }) {
  const ends = [...cuts, 25].sort((a, b) => a - b);
  const people = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, index) => from + index);
  const lists = [
    people(0, 25),
    ...ends.map((end, index) => people(ends[index - 1] ?? 0, end)),
  ];
  const any = days.map(own => activityOn(own));
  const input = {
    any,
    ids: people(0, PEOPLE),
    groups: lists.map(list => ({
      people: new Set(list),
      members: new Set(list.map(String)),
    })),
    users: people(0, PEOPLE).map(String),
    day: DAY,
    minimumGroupSize: K,
  };
  const measure = (list: readonly number[], least: number) =>
    measureOverview({
      any: list.map(person => any[person]),
      capabilities: new Map(),
      eligible: [],
      day: DAY,
      minimumGroupSize: least,
    });
  const others = (list: readonly number[]) =>
    people(0, PEOPLE).filter(person => !list.includes(person));
  return { lists, any, told: toldGroupsOf(input), measure, others };
}

/** What somebody can tell of a week from counts of other days, where days with nobody are known. */
function boundsOf(
  counts: readonly { from: Day; to: Day; people: number }[],
  monday: Day,
) {
  const empty = new Set(
    counts.flatMap(({ from, to, people }) =>
      people === 0
        ? Array.from({ length: to - from + 1 }, (_, index) => from + index)
        : [],
    ),
  );
  const isIn = (day: Day, from: Day, to: Day) => day >= from && day <= to;
  const busyDays = (from: Day, to: Day) =>
    Array.from({ length: to - from + 1 }, (_, index) => from + index).filter(
      day => !empty.has(day),
    );
  const week = busyDays(monday, monday + 6);
  let least = 0;
  let most = Infinity;
  for (const { from, to, people } of counts) {
    if (busyDays(from, to).every(day => isIn(day, monday, monday + 6)))
      least = Math.max(least, people);
    if (week.every(day => isIn(day, from, to))) most = Math.min(most, people);
  }
  return { least, most };
}

describe('ToldGroups', () => {
  it('lets no week that it hides follow from other numbers of the group', () => {
    let hidden = 0;
    fc.assert(
      fc.property(portals, portal => {
        const { lists, told, measure, others } = portalOf(portal);
        lists.forEach((list, index) => {
          if (!told.active[index]) return;
          const weeks = told.hiddenWeeks(index);
          const { days } = discloseOverview(
            measure(list, K),
            K,
            measure(others(list), 0),
            { weeks, cohorts: new Set() },
          );
          const counts = days.flatMap(({ day, daily, weekly, monthly }) =>
            [
              { from: day, to: day, people: daily },
              { from: day - 6, to: day, people: weekly },
              { from: day - 27, to: day, people: monthly },
            ].flatMap(({ people, ...span }) =>
              people === undefined ? [] : { ...span, people },
            ),
          );
          const last = lastCompletePeriod(DAY, 'week');
          for (let week = last - 4; week <= last; week++) {
            const monday = firstDayOf(week, 'week');
            if (!weeks.has(monday)) continue;
            hidden += 1;
            const { least, most } = boundsOf(counts, monday);
            expect(least).toBeLessThan(most);
          }
        });
      }),
      { numRuns: 150 },
    );
    expect(hidden).toBeGreaterThan(0);
  });

  it('lets no cohort of too few people of a team follow from those of the others', () => {
    fc.assert(
      fc.property(portals, portal => {
        const { lists, any, told } = portalOf(portal);
        const weeks = ActivityMatrix.ofWeeks(any, DAY - 60, DAY);
        const cohorts = cohortMembers(
          weeks,
          'first-time',
          weeks.start,
          periodOf(DAY, 'week'),
        );
        const hidden = told.hiddenCohorts(cohorts, 'week');
        for (const [week, members] of cohorts) {
          const isTold = lists.map(
            (_, index) =>
              told.active[index] !== undefined && !hidden(index).has(week),
          );
          const sizes = lists.map(
            list => members.filter(person => list.includes(person)).length,
          );
          const outOf = (whole: number, parts: number[]) =>
            parts.reduce((left, part) => left - sizes[part], whole);
          const teams = sizes.flatMap((_, index) =>
            index > 0 && isTold[index] ? index : [],
          );
          const wholes = [
            ...(members.length >= K ? [members.length] : []),
            ...(isTold[0] ? [sizes[0]] : []),
          ];
          const rests = wholes.flatMap(whole => [
            outOf(whole, teams),
            ...teams.map(team => outOf(whole, [team])),
          ]);
          const shown = sizes.filter((_, index) => isTold[index]);
          expect(
            [...shown, ...rests].filter(count => count > 0 && count < K),
          ).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('does not tell of a group of which the first week would follow from the month', () => {
    const week = DAY - 3;
    // The others came the week before, too: too few of them in the last one.
    const days = [
      ...Array.from({ length: 10 }, () => [week]),
      ...Array.from({ length: 3 }, () => [week, DAY - 10]),
      ...Array.from({ length: 4 }, () => [DAY - 10]),
      ...Array.from({ length: 13 }, () => [week]),
    ];
    const { told } = portalOf({ days, cuts: [10, 17] });
    expect(lastDayOf(periodOf(week, 'week'), 'week')).toBe(DAY);
    // With all but the second team told of in that week, the three of it would follow.
    const sizes = (of: readonly ({ size: number } | undefined)[]) =>
      of.map(own => own?.size);
    expect(sizes(told.active)).toEqual([25, 10, 7, undefined]);
    expect(sizes(told.week(periodOf(week, 'week')))).toEqual([
      21,
      10,
      undefined,
      undefined,
    ]);
  });
});
