import { withoutSql } from '@thrive/database';
import type { Knex } from 'knex';
import { hasDay } from '../measures/activityBits';
import { timesOf } from '../ingest/serverActions';
import { skewOf } from '../ingest/skewOf';
import type { Day } from '../measures/calendar';
import {
  ActiveDaysByPerson,
  addActiveDays,
  ANY_USE,
  readActiveDays,
} from './activityRows';
import { addCounts, DayCounts, isEntityRef } from './dayCounts';
import {
  insertEvents,
  own,
  REPEATED_WITHIN,
  termsOf,
  type OwnedEvent,
  type TermId,
} from './eventRows';
import { readForgottenBefore } from './forgotten';
import { createPartitions } from './partitions';
import { lockPeople, noteFirsts } from './people';
import { addServiceDays, type ServiceDay } from './serviceDays';
import { addSearchTerms, type TermUse } from './SearchTermStore';
import { OTHER, type Terms } from './Terms';
import type { IncomingEvent, Outcome, UsageStore } from './UsageStore';

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
    const termId = await this.#terms.resolve(termsOf(events));
    return withoutSql('store events', () =>
      this.#knex.transaction(tx => this.#append(tx, events, termId)),
    );
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

  async #append(
    tx: Knex.Transaction,
    events: readonly IncomingEvent[],
    termId: TermId,
  ): Promise<Outcome[]> {
    const people = await lockPeople(
      tx,
      events.map(({ actor }) => actor),
      this.#keyId,
    );
    const owned = events.map(event =>
      own(event, people.get(event.actor.pseudonym)!),
    );
    const unique = new Map<string, OwnedEvent>();
    for (const each of owned)
      if (!unique.has(each.id)) unique.set(each.id, each);

    const forgotten = await forgottenOf(tx, unique.values());
    const kept = [...unique.values()].filter(
      ({ id, person }) => !person.optedOut && !forgotten.has(id),
    );
    const inserted = await insertEvents(tx, kept, termId);
    const news = await withUnknownDays(tx, forgotten.values(), termId);
    const outcomeOf = ({ id, person }: OwnedEvent): Outcome => {
      if (person.optedOut) return 'opted-out';
      return inserted.has(id) || news.has(id) ? 'accepted' : 'duplicate';
    };
    await count(tx, [...unique.values()], outcomeOf, forgotten, termId);

    const told = new Set<string>();
    return owned.map(each => {
      const outcome = told.has(each.id) ? 'duplicate' : outcomeOf(each);
      told.add(each.id);
      return outcome;
    });
  }
}

/**
 * Imported events of a time of which single events are forgotten: they are not kept again. The days
 * on which people were active are all that is learned of them, and those count once by themselves.
 */
async function forgottenOf(
  tx: Knex.Transaction,
  events: Iterable<OwnedEvent>,
): Promise<ReadonlyMap<string, OwnedEvent>> {
  const imported = [...events].filter(
    ({ event, person }) => event.imported && !person.optedOut,
  );
  if (imported.length === 0) return new Map();
  const before = (await readForgottenBefore(tx)) ?? -Infinity;
  return new Map(
    imported
      .filter(({ event }) => event.receivedAt < before)
      .map(each => [each.id, each]),
  );
}

/** Ids of events that tell of a day on which a person was not known to use something. */
async function withUnknownDays(
  tx: Knex.Transaction,
  events: Iterable<OwnedEvent>,
  termId: TermId,
): Promise<ReadonlySet<string>> {
  const wanted = [...events].map(({ id, event, person }) => ({
    id,
    day: event.day,
    personId: person.id,
    track: termId('capability', event.capability),
  }));
  const known = await readActiveDays(tx, wanted);
  return new Set(
    wanted.flatMap(({ id, day, personId, track }) => {
      const activity = known(personId, track);
      return activity && hasDay(activity, day) ? [] : [id];
    }),
  );
}

/** Counts what came in, in the transaction that stores it. */
async function count(
  tx: Knex.Transaction,
  events: readonly OwnedEvent[],
  outcomeOf: (event: OwnedEvent) => Outcome,
  forgotten: ReadonlyMap<string, OwnedEvent>,
  termId: TermId,
): Promise<void> {
  const active = new ActiveDaysByPerson();
  const uses = new DayCounts<number>();
  const services: ServiceDay[] = [];
  const subjects = new DayCounts<number>();
  const intake = new DayCounts<string>();
  const terms: TermUse[] = [];
  const firsts: Parameters<typeof noteFirsts>[1][number][] = [];
  for (const each of events) {
    const { event, person, id } = each;
    const { day, at, isValue } = event;
    const outcome = outcomeOf(each);
    intake.add(day, outcome);
    if (outcome === 'accepted' || forgotten.has(id))
      firsts.push({ person, at, isValue });
    if (outcome !== 'accepted') continue;
    if (event.clientAt !== undefined) intake.add(day, 'clock');
    intake.add(day, lagOf(event));
    if (event.skew !== undefined) intake.add(day, skewOf(event.skew));
    const capability = termId('capability', event.capability);
    active.add(person.id, ANY_USE, day);
    active.add(person.id, capability, day);
    if (forgotten.has(id)) continue;
    if (event.actor.kind === 'service') {
      intake.add(day, 'service');
      services.push({
        day,
        capabilityId: capability,
        serviceId: person.id,
        events: timesOf(event),
      });
      continue;
    }
    uses.add(day, capability);
    if (event.term !== undefined) terms.push(termUseOf(event, event.term));
    const subject = termId('subject', event.subject);
    if (isEntityRef(event.subject) && subject !== OTHER)
      subjects.add(day, subject);
  }
  await noteFirsts(tx, firsts);
  await addActiveDays(tx, active.all);
  await addCounts(tx, 'capability_days', 'capability_id', uses.all);
  await addServiceDays(tx, services);
  await addCounts(tx, 'subject_days', 'subject_id', subjects.all);
  await addCounts(tx, 'intake_days', 'outcome', intake.all);
  await addSearchTerms(tx, terms);
}

function termUseOf(event: IncomingEvent, term: string): TermUse {
  return {
    day: event.day,
    term,
    pseudonym: event.actor.pseudonym,
    opened: event.action !== 'search',
    results: event.value,
  };
}

/** How long events took to come in, up to so many milliseconds. */
const LAGS: readonly { name: string; upTo: number }[] = [
  { name: 'lag-minute', upTo: 60_000 },
  { name: 'lag-hour', upTo: 60 * 60_000 },
  { name: 'lag-day', upTo: 24 * 60 * 60_000 },
  { name: 'lag-week', upTo: REPEATED_WITHIN },
];

/** The name under which an event is counted by how late it came. */
function lagOf({ at, receivedAt, imported }: IncomingEvent): string {
  const lag = LAGS.find(({ upTo }) => receivedAt - at <= upTo);
  return imported || !lag ? 'imported' : lag.name;
}
