import { discloseGroups, type Crowd } from '../disclosure/discloseGroups';
import { HiddenWeeks } from '../disclosure/HiddenWeeks';
import type { ActivityMatrix } from './ActivityMatrix';
import { activePeople } from './activeUsers';
import {
  firstDayOf,
  lastCompletePeriod,
  lastDayOf,
  periodOf,
  type Day,
  type Grain,
} from './calendar';
import { MONTH } from './overview';

/** As far back as any number is shown, and as far as that one looks. */
const WEEKS_DECIDED = 16;

/** A group as it is measured. */
export interface MeasuredGroup {
  /** Numbers of those of its people of whom something is stored. */
  people: ReadonlySet<number>;
  /** Entity refs of all its people. */
  members: ReadonlySet<string>;
}

export interface ToldGroupsInput {
  /** Everybody, by days up to the last one that is over. */
  days: ActivityMatrix;
  /** Numbers of the people in the rows. */
  ids: readonly number[];
  groups: readonly MeasuredGroup[];
  /** Entity refs of all users there are. */
  users: readonly string[];
  day: Day;
  minimumGroupSize: number;
}

/**
 * Which numbers of groups may be told beside each other: one decision for all that shows them. Groups
 * of which how many were active in the last 28 days may be told, and none from which a week that may
 * not be told would follow, are told of; then each week and each cohort is decided among these.
 */
export class ToldGroups {
  /**
   * The active people of the last 28 days by group; undefined where the group is not told of.
   */
  readonly active: readonly (ReadonlySet<number> | undefined)[];
  readonly #input: ToldGroupsInput;
  #byWeeks: ActivityMatrix | undefined;
  readonly #everybody: ReadonlySet<string>;
  #mayTell: (index: number) => boolean = () => true;
  #byWeek = new Map<number, (ReadonlySet<number> | undefined)[]>();

  constructor(input: ToldGroupsInput) {
    this.#input = input;
    const everybody = new Set(input.users);
    for (const { members } of input.groups)
      members.forEach(ref => everybody.add(ref));
    this.#everybody = everybody;
    this.active = this.#decide();
  }

  /** The active people of each group in a week; undefined where it may not be told how many. */
  week(week: number): readonly (ReadonlySet<number> | undefined)[] {
    let told = this.#byWeek.get(week);
    if (!told) {
      this.#byWeeks ??= this.#input.days.byPeriods('week');
      told = this.sizes(this.#idsOf(activePeople(this.#byWeeks, week, week)));
      this.#byWeek.set(week, told);
    }
    return told;
  }

  /**
   * Those of some people who are in each group, undefined where it may not be told how many they are.
   *
   * @param ids - numbers of people
   */
  sizes(ids: readonly number[]): (ReadonlySet<number> | undefined)[] {
    const { groups, minimumGroupSize } = this.#input;
    const everybody = new Set(ids);
    const crowds = groups.flatMap(({ people, members }, index) =>
      this.#mayTell(index)
        ? [{ index, active: intersection(people, everybody), members }]
        : [],
    );
    const told = discloseGroups(
      crowds,
      { active: everybody, members: this.#everybody },
      minimumGroupSize,
    );
    const sizes = groups.map((): Crowd['active'] | undefined => undefined);
    crowds.forEach(({ index, active }, at) => {
      if (told[at]) sizes[index] = active;
    });
    return sizes;
  }

  /** What may not be told of the weeks of a group. */
  hiddenWeeks(index: number): HiddenWeeks {
    const { days, ids, groups, day } = this.#input;
    const last = lastCompletePeriod(day, 'week');
    const mondays = Array.from(
      { length: WEEKS_DECIDED },
      (_, ago) => last - ago,
    )
      .filter(week => this.week(week)[index] === undefined)
      .map(week => firstDayOf(week, 'week'));
    const own = ids.flatMap((id, position) =>
      groups[index].people.has(id) ? position : [],
    );
    return new HiddenWeeks(days.only(own), mondays);
  }

  /**
   * Of which periods the cohort of a group may not be told.
   *
   * @param cohorts - the people of everybody's cohorts, as positions, by period
   * @param alone - whether a cohort may be told whatever the other groups have, as may a day
   * @returns for the place of a group
   */
  hiddenCohorts(
    cohorts: ReadonlyMap<number, readonly number[]>,
    grain: Grain,
    alone: boolean = false,
  ): (index: number) => ReadonlySet<number> {
    const { groups } = this.#input;
    const sizes = [...cohorts].map(([period, positions]) => {
      const ids = this.#idsOf(positions);
      const told = alone
        ? groups.map(({ people }) => intersection(people, new Set(ids)))
        : this.sizes(ids);
      return { period, told };
    });
    return index => {
      const weeks = this.hiddenWeeks(index);
      const isTold = (period: number, own: Crowd['active']) =>
        !weeks.isToldBy(
          firstDayOf(period, grain),
          lastDayOf(period, grain),
          own.size,
        );
      return new Set(
        sizes.flatMap(({ period, told: { [index]: own } }) =>
          own && isTold(period, own) ? [] : period,
        ),
      );
    };
  }

  #decide(): (ReadonlySet<number> | undefined)[] {
    const { days, day } = this.#input;
    const month = this.#idsOf(activePeople(days, day - MONTH + 1, day));
    const leftOut = new Set<number>();
    for (;;) {
      this.#byWeek = new Map();
      this.#mayTell = index => !leftOut.has(index);
      const told = this.sizes(month);
      this.#mayTell = index => told[index] !== undefined;
      const telling = told.flatMap((own, index) =>
        own && this.#tellsOfWeek(own, index) ? index : [],
      );
      if (telling.length === 0) return told;
      telling.forEach(index => leftOut.add(index));
    }
  }

  /** Whether a week that may not be told follows from the last 28 days, as at the beginning. */
  #tellsOfWeek(own: ReadonlySet<number>, index: number): boolean {
    const { days, ids, day } = this.#input;
    const from = day - MONTH + 1;
    const weeks = new Set<number>();
    ids.forEach((id, position) => {
      let next = own.has(id) ? days.nextActive(position, from) : undefined;
      while (next !== undefined && next <= day) {
        const week = periodOf(next, 'week');
        weeks.add(week);
        next = days.nextActive(position, lastDayOf(week, 'week') + 1);
      }
    });
    const [week] = weeks;
    // Of several weeks, or of one that goes on, none follows.
    if (weeks.size !== 1 || lastDayOf(week, 'week') > day) return false;
    return (
      this.week(week)[index] === undefined &&
      this.hiddenWeeks(index).isToldBy(from, day, own.size)
    );
  }

  #idsOf(positions: readonly number[]): number[] {
    return positions.map(position => this.#input.ids[position]);
  }
}

function intersection(
  group: ReadonlySet<number>,
  people: ReadonlySet<number>,
): Set<number> {
  const both = new Set<number>();
  for (const id of group) if (people.has(id)) both.add(id);
  return both;
}
