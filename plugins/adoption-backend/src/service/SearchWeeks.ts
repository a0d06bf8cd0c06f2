import type { Zone } from 'luxon';
import { dayOf, firstDayOf, periodOf, type Day } from '../measures/calendar';
import type { EventReader } from '../store/EventReader';
import type { SearchWeek, SearchWeekStore } from '../store/SearchWeekStore';
import { qualityOf } from './searchEvents';

const DAY = 86_400_000;
const MOST_EVENTS = 400_000;

/** Counts searching by week from single events. Weeks are numbered as `periodOf` numbers them. */
export class SearchWeeks {
  readonly #options: {
    events: EventReader;
    store: SearchWeekStore;
    zone: Zone;
  };

  constructor(options: {
    events: EventReader;
    store: SearchWeekStore;
    zone: Zone;
  }) {
    this.#options = options;
  }

  /** Counts some weeks, over what was known of them. */
  async count(weeks: readonly number[]): Promise<void> {
    for (const week of weeks)
      await this.#options.store.save([await this.#measure(week)]);
  }

  /**
   * Counts all weeks again that are over and of which all events are kept.
   *
   * @param from - the first day of which they are
   * @returns how many weeks were not what their events say
   */
  async recount(from: Day, today: Day): Promise<number> {
    const { store } = this.#options;
    const first = periodOf(from + 6, 'week');
    const known = new Map(
      (await store.read(first)).map(each => [each.week, each]),
    );
    let changed = 0;
    for (let week = first; week < periodOf(today, 'week'); week++) {
      const counted = await this.#measure(week);
      if (isSame(known.get(week), counted)) continue;
      await store.save([counted]);
      changed += 1;
    }
    return changed;
  }

  async #measure(week: number): Promise<SearchWeek> {
    const { events, zone } = this.#options;
    const { events: found } = await events.readSteps({
      // A day more on both sides, whatever the zone; each event is looked at by its date.
      since: (firstDayOf(week, 'week') - 1) * DAY,
      until: (firstDayOf(week + 1, 'week') + 1) * DAY,
      steps: [{ action: 'search' }, { action: 'discover' }],
      others: false,
      most: MOST_EVENTS,
    });
    const quality = qualityOf(
      found.filter(({ at }) => periodOf(dayOf(at, zone), 'week') === week),
    );
    return { ...quality, week };
  }
}

/** A week in which nobody searched says the same as one that was never counted. */
function isSame(known: SearchWeek | undefined, counted: SearchWeek): boolean {
  if (!known) return counted.searches === 0 && counted.visits === 0;
  return Object.entries(known).every(
    ([key, value]) => counted[key as keyof SearchWeek] === value,
  );
}
