import { jsonRows, rowsOf, withoutSql } from '@thrive/database';
import type { Knex } from 'knex';
import type { Day } from '../measures/calendar';
import { ActiveDaysByPerson, addActiveDays, ANY_USE } from './activityRows';
import { addCounts, DayCounts } from './dayCounts';
import { createPartitions } from './partitions';
import { lockPeople, noteFirsts } from './people';
import { addServiceDays, type ServiceDay } from './serviceDays';
import { OTHER, type Terms } from './Terms';
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
      addCounts(
        this.#knex,
        'intake_days',
        'outcome',
        [...refused].map(([of, events]) => ({ day, of, events })),
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
    const uses = new DayCounts<number>();
    const services: ServiceDay[] = [];
    const subjects = new DayCounts<number>();
    const intake = new DayCounts<string>();
    const outcomes = new Map<string, Outcome>();
    const accepted: IncomingEvent[] = [];
    for (const event of events) {
      const { day, actor } = event;
      const outcome = outcomeOf(event, personOf(event).optedOut, inserted);
      outcomes.set(event.id, outcome);
      intake.add(day, outcome);
      if (outcome !== 'accepted') continue;
      accepted.push(event);
      if (event.clientAt !== undefined) intake.add(day, 'clock');
      intake.add(day, lagOf(event));
      if (actor.kind === 'service') intake.add(day, 'service');
      const capability = termId('capability', event.capability);
      active.add(personOf(event).id, ANY_USE, day);
      active.add(personOf(event).id, capability, day);
      if (actor.kind === 'service') {
        const serviceId = personOf(event).id;
        services.push({ day, capabilityId: capability, serviceId, events: 1 });
        continue;
      }
      uses.add(day, capability);
      const subject = termId('subject', event.subject);
      if (isEntityRef(event.subject) && subject !== OTHER)
        subjects.add(day, subject);
    }
    await noteFirsts(
      tx,
      accepted.map(event => ({
        person: personOf(event),
        at: event.at,
        isValue: event.isValue,
      })),
    );
    await addActiveDays(tx, active.all);
    await addCounts(tx, 'capability_days', 'capability_id', uses.all);
    await addServiceDays(tx, services);
    await addCounts(tx, 'subject_days', 'subject_id', subjects.all);
    await addCounts(tx, 'intake_days', 'outcome', intake.all);
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

/** How long events took to come in, up to so many milliseconds. */
const LAGS: readonly { name: string; upTo: number }[] = [
  { name: 'lag-minute', upTo: 60_000 },
  { name: 'lag-hour', upTo: 60 * 60_000 },
  { name: 'lag-day', upTo: 24 * 60 * 60_000 },
  { name: 'lag-week', upTo: REPEATED_WITHIN },
];

/** The name under which an event is counted by how late it came. */
function lagOf({ at, receivedAt }: IncomingEvent): string {
  return LAGS.find(({ upTo }) => receivedAt - at <= upTo)?.name ?? 'imported';
}

/** What events are counted by: routes are not entities. */
function isEntityRef(subject: string | undefined): boolean {
  return subject !== undefined && !subject.startsWith('/');
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
