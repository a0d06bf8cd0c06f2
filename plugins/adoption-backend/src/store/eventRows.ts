import { isPostgres, jsonRows, rowsOf } from '@thrive/database';
import type { Knex } from 'knex';
import { uuidOf } from '../ingest/uuidOf';
import type { PersonRow } from './people';
import type { Terms } from './Terms';
import type { IncomingEvent } from './UsageStore';

/** A client repeats a request for so long; older partitions are not searched for its events. */
export const REPEATED_WITHIN = 8 * 24 * 60 * 60_000;

const COLUMNS = {
  received_at: 'bigint',
  at: 'bigint',
  client_at: 'bigint',
  event_id: 'uuid',
  person_id: 'integer',
  action_id: 'integer',
  plugin_id: 'integer',
  capability_id: 'integer',
  extension_id: 'integer',
  subject_id: 'integer',
  value: 'real',
} as const;

export type TermId = Awaited<ReturnType<Terms['resolve']>>;

/** An event with whose it is. */
export interface OwnedEvent {
  event: IncomingEvent;
  person: PersonRow;
  /** Under which it is stored. */
  id: string;
}

/**
 * An event is told from others of the same person by the id that its client gave it. Another person
 * may give the same one: nobody can be kept from being counted by somebody who was faster.
 */
export function own(event: IncomingEvent, person: PersonRow): OwnedEvent {
  return { event, person, id: uuidOf(person.id, event.id) };
}

/** The names that events repeat. */
export function* termsOf(events: Iterable<IncomingEvent>) {
  for (const event of events) {
    yield { kind: 'action' as const, value: event.action };
    yield { kind: 'plugin' as const, value: event.plugin };
    yield { kind: 'capability' as const, value: event.capability };
    yield { kind: 'extension' as const, value: event.extension };
    yield { kind: 'subject' as const, value: event.subject };
  }
}

/** Inserts events that are not there yet; returns the ids of those that were not. */
export async function insertEvents(
  tx: Knex.Transaction,
  events: readonly OwnedEvent[],
  termId: TermId,
): Promise<ReadonlySet<string>> {
  if (events.length === 0) return new Set();
  const rows = jsonRows(
    tx,
    COLUMNS,
    events.map(({ event, person, id }) => ({
      received_at: event.receivedAt,
      at: event.at,
      client_at: event.clientAt,
      event_id: id,
      person_id: person.id,
      action_id: termId('action', event.action),
      plugin_id: termId('plugin', event.plugin),
      capability_id: termId('capability', event.capability),
      extension_id: termId('extension', event.extension),
      subject_id: termId('subject', event.subject),
      value: event.value,
    })),
  );
  const columns = Object.keys(COLUMNS).join(', ');
  // The index of one partition tells nothing of the one before: an event can be repeated after
  // midnight. What is imported always comes into the same one.
  const since =
    Math.min(
      ...events.map(({ event }) =>
        event.imported ? Infinity : event.receivedAt,
      ),
      Number.MAX_SAFE_INTEGER,
    ) - REPEATED_WITHIN;
  // As in the index, which holds a part of the ids only.
  const isSame = isPostgres(tx)
    ? 'uuid_hash_extended(known.event_id, 0) = uuid_hash_extended(incoming.event_id, 0)'
    : 'known.event_id = incoming.event_id';
  const result = await tx.raw(
    `insert into events (${columns})
     select ${columns} from (${rows.sql}) as incoming
     where not exists (
       select 1 from events as known
       where ${isSame} and known.received_at > ?)
     on conflict do nothing returning event_id`,
    [rows.binding, since],
  );
  return new Set(rowsOf<{ event_id: string }>(result).map(row => row.event_id));
}
