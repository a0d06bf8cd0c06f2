import type { ActivityMatrix } from '../measures/ActivityMatrix';
import { activePeople, rollingActive } from '../measures/activeUsers';
import type { Day } from '../measures/calendar';

const WEEK = 7;

/**
 * The weeks of which it may not be told how many people of a group were active, because it would tell
 * of another group, and what else would tell it: whatever counts the people of days that all lie in
 * such a week, those left aside on which nobody came, when it counts as many as the week has.
 */
export class HiddenWeeks {
  /** Of a group of which all weeks may be told. */
  static readonly none = new HiddenWeeks(undefined, []);

  /** How many people came, by the Monday of each week. */
  readonly #people: ReadonlyMap<Day, number>;
  readonly #start: Day;
  /** On how many days before each anybody came; a last one for all days. */
  readonly #busyBefore: readonly number[];

  /** @param days - of the group's people, by days; all that are looked at */
  constructor(days: ActivityMatrix | undefined, mondays: Iterable<Day>) {
    this.#start = days?.start ?? 0;
    const busyBefore = [0];
    const daily = days
      ? rollingActive(days, 1, days.start, days.start + days.length - 1)
      : [];
    daily.forEach((people, index) =>
      busyBefore.push(busyBefore[index] + (people > 0 ? 1 : 0)),
    );
    this.#busyBefore = busyBefore;
    this.#people = new Map(
      [...mondays].map(monday => [
        monday,
        days ? activePeople(days, monday, monday + WEEK - 1).length : 0,
      ]),
    );
  }

  /** @param monday - the first day of the week */
  has(monday: Day): boolean {
    return this.#people.has(monday);
  }

  /** Whether a hidden week would follow from how many people came from one day to another, both included. */
  isToldBy(from: Day, to: Day, people: number): boolean {
    for (const [monday, came] of this.#people) {
      const sunday = monday + WEEK - 1;
      const isWithin =
        from <= sunday &&
        to >= monday &&
        this.#busyDays(from, monday - 1) === 0 &&
        this.#busyDays(sunday + 1, to) === 0;
      if (isWithin && people === came) return true;
    }
    return false;
  }

  /** On how many days from one to another anybody came. */
  #busyDays(from: Day, to: Day): number {
    return to < from ? 0 : this.#before(to + 1) - this.#before(from);
  }

  #before(day: Day): number {
    const last = this.#busyBefore.length - 1;
    const index = Math.min(Math.max(day - this.#start, 0), last);
    return this.#busyBefore[index];
  }
}
