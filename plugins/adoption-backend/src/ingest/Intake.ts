import type { GroupCommit } from '@thrive/database';
import type { UsageReceipt } from '@thrive/backstage-plugin-adoption-common';
import type { Zone } from 'luxon';
import type { CapabilityMap } from '../capabilities/CapabilityMap';
import { matches, type EventPattern } from '../capabilities/valueEvents';
import { dayOf } from '../measures/calendar';
import type {
  Actor,
  IncomingEvent,
  Outcome,
  UsageStore,
} from '../store/UsageStore';
import type { Refusal, UsageEvent } from './usageEvent';

export interface IntakeOptions {
  capabilities: CapabilityMap;
  commit: GroupCommit<IncomingEvent, Outcome>;
  /** Whether what people search for is counted. */
  searchTerms: boolean;
  store: UsageStore;
  /** What of the events is of value to people. */
  valueEvents: readonly EventPattern[];
  zone: Zone;
}

/** An event that was found sound, with whose it is. */
export type ReadEvent = UsageEvent & {
  actor: Actor;
  /** When it came in, if that is not now. */
  receivedAt?: number;
  imported?: boolean;
};

/** The one way by which events of all sources come in. */
export class Intake {
  readonly #options: IntakeOptions;

  constructor(options: IntakeOptions) {
    this.#options = options;
  }

  /** Stores what is sound, and counts what is not. Done when it is committed. */
  async take(
    read: readonly (Refusal | ReadEvent)[],
    receivedAt: number,
  ): Promise<UsageReceipt> {
    const { capabilities, commit, searchTerms, store, valueEvents, zone } =
      this.#options;
    const sound: IncomingEvent[] = [];
    const refused: UsageReceipt['refused'] = [];
    for (const [index, event] of read.entries()) {
      if (typeof event === 'string') {
        refused.push({ index, reason: event });
      } else {
        sound.push({
          receivedAt,
          ...event,
          term: searchTerms ? event.term : undefined,
          day: dayOf(event.at, zone),
          capability: capabilities.idOf({
            ...event,
            source: event.actor.source,
          }),
          isValue: matches(valueEvents, event),
        });
      }
    }
    const outcomes = await commit.submit(sound);
    if (refused.length > 0) {
      await store.countRefused(
        dayOf(receivedAt, zone),
        countBy(refused.map(({ reason }) => reason)),
      );
    }
    const counted = countBy(outcomes);
    return {
      accepted: counted.get('accepted') ?? 0,
      duplicates: counted.get('duplicate') ?? 0,
      ...(counted.has('opted-out') ? { optedOut: true } : {}),
      refused,
    };
  }
}

function countBy(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
