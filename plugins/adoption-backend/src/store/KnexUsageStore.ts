import { jsonRows, rowsOf, withoutSql } from '@thrive/database';
import type { Knex } from 'knex';
import type { Day } from '../measures/calendar';
import { ActiveDaysByPerson, addActiveDays, ANY_USE } from './activityRows';
import { createPartitions } from './partitions';
import { lockPeople } from './people';
import type { Terms } from './Terms';
import type { IncomingEvent, Outcome, UsageStore } from './UsageStore';

/** A client repeats a request for so long; older partitions are not searched for its events. */
const REPEATED_WITHIN = 8 * 24 * 60 * 60_000;

const EVENT_COLUMNS = {
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

interface IntakeDay {
  day: Day;
  outcome: string;
}

type TermId = Awaited<ReturnType<Terms['resolve']>>;

export class KnexUsageStore implements UsageStore {
  readonly #knex: Knex;
  readonly #terms: Terms;
  readonly #keyId: string;

  constructor(options: { knex: Knex; terms: Terms; keyId: string }) {
    this.#knex = options.knex;
    this.#terms = options.terms;
    this.#keyId = options.keyId;
  }

  async append(events: readonly IncomingEvent[]): Promise<Outcome[]> {
    const unique = new Map<string, IncomingEvent>();
    for (const event of events) {
      if (!unique.has(event.id)) unique.set(event.id, event);
    }
    const termId = await this.#terms.resolve(termsOf(unique.values()));
    const outcomes = await withoutSql('store events', () =>
      this.#knex.transaction(tx =>
        this.#appendUnique(tx, [...unique.values()], termId),
      ),
    );
    const told = new Set<string>();
    return events.map(({ id }) => {
      const outcome = told.has(id) ? 'duplicate' : outcomes.get(id)!;
      told.add(id);
      return outcome;
    });
  }

  async countRefused(
    day: Day,
    refused: ReadonlyMap<string, number>,
  ): Promise<void> {
    await withoutSql('count events', () =>
      countIntake(
        this.#knex,
        [...refused].map(([outcome, events]) => ({ day, outcome, events })),
      ),
    );
  }

  async prepare(now: number): Promise<void> {
    await withoutSql('make partitions', () =>
      createPartitions(this.#knex, now),
    );
  }

  async #appendUnique(
    tx: Knex.Transaction,
    events: readonly IncomingEvent[],
    termId: TermId,
  ): Promise<Map<string, Outcome>> {
    const people = await lockPeople(
      tx,
      events.map(({ actor }) => actor),
      this.#keyId,
    );
    const personOf = ({ actor }: IncomingEvent) => people.get(actor.pseudonym)!;
    const wanted = events.filter(event => !personOf(event).optedOut);
    const inserted = await insertEvents(tx, wanted, event => ({
      received_at: event.receivedAt,
      at: event.at,
      client_at: event.clientAt,
      event_id: event.id,
      person_id: personOf(event).id,
      action_id: termId('action', event.action),
      plugin_id: termId('plugin', event.plugin),
      capability_id: termId('capability', event.capability),
      extension_id: termId('extension', event.extension),
      subject_id: termId('subject', event.subject),
      value: event.value,
    }));

    const active = new ActiveDaysByPerson();
    const uses = new Map<string, { day: Day; id: number; events: number }>();
    const outcomes = new Map<string, Outcome>();
    const intake = new Map<string, IntakeDay & { events: number }>();
    for (const event of events) {
      const outcome = outcomeOf(event, personOf(event).optedOut, inserted);
      outcomes.set(event.id, outcome);
      addTo<IntakeDay>(intake, `${event.day} ${outcome}`, {
        day: event.day,
        outcome,
      });
      if (outcome !== 'accepted') continue;
      if (event.clientAt !== undefined) {
        addTo(intake, `${event.day} clock`, {
          day: event.day,
          outcome: 'clock',
        });
      }
      const { id } = personOf(event);
      const capability = termId('capability', event.capability);
      active.add(id, ANY_USE, event.day);
      active.add(id, capability, event.day);
      if (event.actor.kind !== 'service') {
        addTo(uses, `${event.day} ${capability}`, {
          day: event.day,
          id: capability,
        });
      }
    }
    await addActiveDays(tx, active.all);
    await countUses(tx, [...uses.values()]);
    await countIntake(tx, [...intake.values()]);
    return outcomes;
  }
}

function outcomeOf(
  event: IncomingEvent,
  optedOut: boolean,
  inserted: ReadonlySet<string>,
): Outcome {
  if (optedOut) return 'opted-out';
  return inserted.has(event.id) ? 'accepted' : 'duplicate';
}

function addTo<T extends object>(
  counts: Map<string, T & { events: number }>,
  key: string,
  what: T,
): void {
  const known = counts.get(key);
  if (known) known.events += 1;
  else counts.set(key, { ...what, events: 1 });
}

function* termsOf(events: Iterable<IncomingEvent>) {
  for (const event of events) {
    yield { kind: 'action' as const, value: event.action };
    yield { kind: 'plugin' as const, value: event.plugin };
    yield { kind: 'capability' as const, value: event.capability };
    yield { kind: 'extension' as const, value: event.extension };
    yield { kind: 'subject' as const, value: event.subject };
  }
}

/** Inserts events that are not there yet; returns the ids of those that were not. */
async function insertEvents(
  tx: Knex.Transaction,
  events: readonly IncomingEvent[],
  toRow: (
    event: IncomingEvent,
  ) => Record<keyof typeof EVENT_COLUMNS, string | number | undefined>,
): Promise<ReadonlySet<string>> {
  if (events.length === 0) return new Set();
  const columns = Object.keys(EVENT_COLUMNS).join(', ');
  const rows = jsonRows(tx, EVENT_COLUMNS, events.map(toRow));
  // The index of one partition tells nothing of the one before: an event can be repeated after midnight.
  const result = await tx.raw(
    `insert into events (${columns})
     select ${columns} from (${rows.sql}) as incoming
     where not exists (
       select 1 from events as known
       where known.event_id = incoming.event_id and known.received_at > ?)
     on conflict do nothing returning event_id`,
    [rows.binding, events[0].receivedAt - REPEATED_WITHIN],
  );
  return new Set(rowsOf<{ event_id: string }>(result).map(row => row.event_id));
}

async function countUses(
  tx: Knex.Transaction,
  uses: readonly { day: Day; id: number; events: number }[],
): Promise<void> {
  if (uses.length === 0) return;
  const sorted = uses
    .map(({ day, id, events }) => ({ day, capability_id: id, events }))
    .sort((a, b) => a.day - b.day || a.capability_id - b.capability_id);
  const rows = jsonRows(
    tx,
    { day: 'integer', capability_id: 'integer', events: 'integer' },
    sorted,
  );
  await tx.raw(
    `insert into capability_days (day, capability_id, events)
     select day, capability_id, events from (${rows.sql}) as incoming where true
     on conflict (day, capability_id) do update set events = capability_days.events + excluded.events`,
    [rows.binding],
  );
}

async function countIntake(
  knex: Knex,
  intake: readonly (IntakeDay & { events: number })[],
): Promise<void> {
  if (intake.length === 0) return;
  const sorted = [...intake].sort(
    (a, b) => a.day - b.day || (a.outcome < b.outcome ? -1 : 1),
  );
  const rows = jsonRows(
    knex,
    { day: 'integer', outcome: 'text', events: 'integer' },
    sorted,
  );
  await knex.raw(
    `insert into intake_days (day, outcome, events)
     select day, outcome, events from (${rows.sql}) as incoming where true
     on conflict (day, outcome) do update set events = intake_days.events + excluded.events`,
    [rows.binding],
  );
}
