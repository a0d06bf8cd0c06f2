import { storableText } from '@thrive/database';
import { readSearchTerm } from './searchTerm';

/** What someone did, as a client tells it and after it was found sound. */
export interface UsageEvent {
  /** Given by the client, so that a repeated request changes nothing. */
  id: string;
  /** Milliseconds since 1970: the client's clock, corrected and within bounds. */
  at: number;
  /** What the client's clock said, where that was not believed. */
  clientAt?: number;
  /** How far the client's clock was behind the backend's when it sent this, in milliseconds. */
  skew?: number;
  action: string;
  plugin: string;
  extension?: string;
  /** A route pattern or an entity ref: never free text. */
  subject?: string;
  value?: number;
  /** What was searched for, which is counted by itself and not stored with the event. */
  term?: string;
}

/** Why an event was not taken. Also the names by which refused events are counted. */
export type Refusal =
  | 'not-an-object'
  | 'bad-id'
  | 'bad-time'
  | 'bad-text'
  | 'bad-value'
  | 'too-large'
  | 'server-only';

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const LONGEST = { action: 64, plugin: 100, extension: 200, subject: 300 };
const LARGEST_EVENT = 4096;
const MINUTE = 60_000;
/** How long a browser may have kept an event while it was offline. */
const OLDEST = 7 * 24 * 60 * MINUTE;
/** Clocks that differ less are left alone: networks take time, too. */
const TOLERATED = 2 * MINUTE;

/**
 * Checks one event of a request by itself, so that a bad one costs no other.
 *
 * @param sentAt - what the client's clock said when it sent the request, to correct its times by
 */
export function readUsageEvent(
  input: unknown,
  clock: { receivedAt: number; sentAt?: number },
): UsageEvent | Refusal {
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    return 'not-an-object';
  const raw = input as Record<string, unknown>;
  const values = Object.values(raw);
  // Only what is known is looked at, so that depth costs nothing.
  if (values.some(value => typeof value === 'object' && value !== null))
    return 'bad-text';
  if (values.join('').length > LARGEST_EVENT) return 'too-large';
  if (typeof raw.id !== 'string' || !ID.test(raw.id)) return 'bad-id';
  if (typeof raw.at !== 'string' || Number.isNaN(Date.parse(raw.at)))
    return 'bad-time';
  const action = readText(raw.action, LONGEST.action);
  const plugin = readText(raw.plugin, LONGEST.plugin);
  const extension = readText(raw.extension, LONGEST.extension);
  const subject = readText(raw.subject, LONGEST.subject);
  if (!action || !plugin || extension === null || subject === null)
    return 'bad-text';
  const value = readValue(raw.value);
  if (value === null) return 'bad-value';
  const told = Date.parse(raw.at);
  const at = believable(told, clock);
  return {
    id: raw.id.toLocaleLowerCase('en-US'),
    at,
    clientAt: at === told ? undefined : told,
    skew:
      clock.sentAt === undefined ? undefined : clock.receivedAt - clock.sentAt,
    action,
    plugin,
    extension,
    subject,
    value,
    term: readSearchTerm(raw.term),
  };
}

/** Undefined for nothing, `null` for what is no text of that length. */
function readText(value: unknown, longest: number): string | null | undefined {
  if (value === undefined || value === '') return undefined;
  if (typeof value !== 'string' || value.length > longest) return null;
  return storableText(value);
}

/** As the database keeps it, with 32 bits: one that does not fit would cost the others of its batch. */
function readValue(value: unknown): number | null | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== 'number') return null;
  const kept = Math.fround(value);
  return Number.isFinite(kept) ? kept : null;
}

/** The client's time, corrected by how wrong its clock is, and never in the future or long ago. */
function believable(
  told: number,
  { receivedAt, sentAt }: { receivedAt: number; sentAt?: number },
): number {
  const skew = sentAt === undefined ? 0 : receivedAt - sentAt;
  const at = Math.abs(skew) > TOLERATED ? told + skew : told;
  if (at > receivedAt + TOLERATED || at < receivedAt - OLDEST)
    return receivedAt;
  return Math.min(at, receivedAt);
}
