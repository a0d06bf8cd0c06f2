import type { Rebuilt } from '@thrive/backstage-plugin-adoption-common';
import { DateTime, type Zone } from 'luxon';
import { dayOf, isoOf, type Day } from '../measures/calendar';
import type { DaySpan, RebuildStore } from '../store/RebuildStore';

/** Counts the days again of which all single events are kept. */
export class Rebuilder {
  readonly #store: RebuildStore;
  readonly #zone: Zone;

  constructor(options: { store: RebuildStore; zone: Zone }) {
    this.#store = options.store;
    this.#zone = options.zone;
  }

  /** Day by day, so that events come in between. */
  async rebuild(): Promise<Rebuilt> {
    const oldest = await this.#store.oldestEvent();
    if (oldest === undefined) return { days: 0, changed: 0 };
    // Of the day of the oldest one, earlier events may be gone.
    const first = dayOf(oldest, this.#zone) + 1;
    const today = dayOf(Date.now(), this.#zone);
    const from = Math.min(first, today);
    let changed = 0;
    for (let day = from; day <= today; day++) {
      if (await this.#store.rebuildDay(this.#spanOf(day))) changed += 1;
    }
    return { from: isoOf(from), days: today - from + 1, changed };
  }

  /** Days are as long as the clocks of the zone make them. */
  #spanOf(day: Day): DaySpan {
    const start = (date: Day) =>
      DateTime.fromISO(isoOf(date), { zone: this.#zone }).toMillis();
    return { day, from: start(day), to: start(day + 1) };
  }
}
