import type { Rebuilt } from '@thrive/backstage-plugin-adoption-common';
import type { Zone } from 'luxon';
import type { CapabilityMap } from '../capabilities/CapabilityMap';
import { dayOf, isoOf, startOfDay, type Day } from '../measures/calendar';
import type { DaySpan, RebuildStore, UseKind } from '../store/RebuildStore';
import type { Callers } from './Callers';
import type { SearchWeeks } from './SearchWeeks';

interface RebuilderOptions {
  callers: Callers;
  capabilities: CapabilityMap;
  searches: SearchWeeks;
  store: RebuildStore;
  zone: Zone;
}

/**
 * Counts the days again of which all single events are kept, with the capabilities as they are defined
 * now: one that is defined later has a past, too.
 */
export class Rebuilder {
  readonly #options: RebuilderOptions;

  constructor(options: RebuilderOptions) {
    this.#options = options;
  }

  /** In small steps, so that events come in between. */
  async rebuild(): Promise<Rebuilt> {
    const { searches, store, zone } = this.#options;
    const kept = await store.keptSince();
    if (!kept) return { days: 0, changed: 0, searchWeeks: 0 };
    const today = dayOf(Date.now(), zone);
    // Of a day of which some events are forgotten, the others do not tell all.
    const first = dayOf(kept.at, zone) + (kept.forgotten ? 1 : 0);
    const from = Math.min(first, today);
    const capabilityOf = this.#capabilities();
    const changed = new Set<Day>();
    for (let day = from; day <= today; day++) {
      const isDifferent = await store.rebuildDay(
        this.#spanOf(day),
        capabilityOf,
      );
      if (isDifferent) changed.add(day);
    }
    const days = await store.rebuildPeople(this.#spanOf(from), time =>
      dayOf(time, zone),
    );
    for (const day of days) changed.add(day);
    return {
      from: isoOf(from),
      days: today - from + 1,
      changed: changed.size,
      searchWeeks: await searches.recount(from, today),
    };
  }

  /** Services are stored by pseudonym; those that capabilities name can be told by it. */
  #capabilities(): (use: UseKind) => string {
    const { callers, capabilities } = this.#options;
    const sources = new Map<string, string>();
    for (const { matchers } of capabilities.defined) {
      for (const source of matchers.sources) {
        const { pseudonym, former } = callers.service(source);
        for (const name of [pseudonym, ...former]) sources.set(name, source);
      }
    }
    return ({ plugin, subject, service }) =>
      capabilities.idOf({
        plugin,
        subject,
        source: service === undefined ? undefined : sources.get(service),
      });
  }

  /** Days are as long as the clocks of the zone make them. */
  #spanOf(day: Day): DaySpan {
    const { zone } = this.#options;
    return {
      day,
      from: startOfDay(day, zone),
      to: startOfDay(day + 1, zone),
    };
  }
}
