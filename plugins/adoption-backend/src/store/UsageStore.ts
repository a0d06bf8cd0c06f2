import type { UsageEvent } from '../ingest/usageEvent';
import type { Day } from '../measures/calendar';

/** Who an event is of, as it is stored. */
export interface Actor {
  pseudonym: string;
  /** Pseudonyms under former keys, by which the same one may be known. */
  former: readonly string[];
  kind: 'person' | 'service' | 'simulated';
  /** The name of a service. */
  source?: string;
}

/** An event on its way to the database. */
export interface IncomingEvent extends UsageEvent {
  actor: Actor;
  /** When it came in; of imported ones, when it happened. */
  receivedAt: number;
  /** Whether it is past use, as another tool knew it. */
  imported?: boolean;
  /** The date of `at` where the platform counts its days. */
  day: Day;
  capability: string;
  /** Whether doing it is of value to the person: what they came for. */
  isValue: boolean;
}

/** What became of one event. */
export type Outcome = 'accepted' | 'duplicate' | 'opted-out';

/** What an activity is of: any use, being eligible, or the use of one capability. */
export type Track = 'any' | 'eligible' | { capability: string };

/** Takes in usage, and gives it out again by person and day. */
export interface UsageStore {
  /**
   * Stores a batch with everything that is counted from it, all or nothing.
   *
   * @returns what became of each event, in their order
   */
  append(events: readonly IncomingEvent[]): Promise<Outcome[]>;

  /** Counts events that were refused, by day and reason. */
  countRefused(day: Day, refused: ReadonlyMap<string, number>): Promise<void>;

  /** Makes room for events up to a time, in milliseconds; does nothing where none is needed. */
  prepare(now: number): Promise<void>;
}
