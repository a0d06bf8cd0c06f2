import { rowsOf, withoutSql } from '@thrive/database';
import type { Knex } from 'knex';
import { KINDS } from './people';

/** Which events are wanted: those for which everything that is given is so. */
export interface EventFilter {
  action?: string;
  plugin?: string;
  capability?: string;
  /** An entity ref or a route. */
  subject?: string;
}

/** One event of a person, with names where there are any. */
export interface ReadEvent {
  person: number;
  /** Milliseconds. */
  at: number;
  action?: string;
  plugin?: string;
  capability?: string;
  subject?: string;
  value?: number;
}

/** How often something was used, and by how many people. */
export interface SubjectUse {
  subject: string;
  events: number;
  people: number;
}

/** Reads single events of people, while they are kept. Services and those who opted out are left out. */
export interface EventReader {
  /**
   * Events from a time on, in milliseconds, that are as any of some filters says; all without one.
   * In order of time.
   *
   * @returns the newest up to `most`; `complete` says whether that is all
   */
  readEvents(request: {
    since: number;
    filters?: readonly EventFilter[];
    most: number;
  }): Promise<{ events: ReadEvent[]; complete: boolean }>;

  /** Entities whose pages were used most, by people. */
  readSubjects(request: {
    since: number;
    filter: EventFilter;
    most: number;
  }): Promise<SubjectUse[]>;

  /** How often the page of an entity was used since a time, and by how many people. */
  readEntityUse(
    ref: string,
    since: number,
  ): Promise<{ events: number; people: number }>;

  /** How often the page of an entity was used, by day; kept for longer than single events. */
  readEntityDays(
    ref: string,
    from: number,
  ): Promise<{ day: number; events: number }[]>;
}

const NAMED = ['action', 'plugin', 'capability', 'subject'] as const;

export class KnexEventReader implements EventReader {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async readEvents({
    since,
    filters,
    most,
  }: Parameters<EventReader['readEvents']>[0]) {
    return withoutSql('read events', async () => {
      const wanted = filters && whereAny(filters);
      const rows = rowsOf<Record<string, number | string | null>>(
        await this.#knex.raw(
          `select e.person_id, e.at, e.value, ${NAMED.map(
            name => `e.${name}_id`,
          ).join(', ')}
           from events as e join people as p on p.id = e.person_id
           where e.received_at >= ? and e.at >= ? and p.kind <> ${
             KINDS.service
           } and p.opted_out = 0
           ${wanted ? `and (${wanted.sql})` : ''}
           order by e.at desc, e.event_id desc limit ${most + 1}`,
          [since, since, ...(wanted?.bindings ?? [])],
        ),
      );
      const kept = rows.slice(0, most).reverse();
      const names = await this.#namesOf(kept);
      const events = kept.map((row): ReadEvent => {
        const event: ReadEvent = {
          person: Number(row.person_id),
          at: Number(row.at),
        };
        for (const name of NAMED)
          event[name] = names.get(Number(row[`${name}_id`]));
        if (row.value !== null) event.value = Number(row.value);
        return event;
      });
      return { events, complete: rows.length <= most };
    });
  }

  async readSubjects({
    since,
    filter,
    most,
  }: Parameters<EventReader['readSubjects']>[0]) {
    return withoutSql('read what is used', async () => {
      const wanted = whereAny([filter]);
      const rows = rowsOf<Record<string, number | string>>(
        await this.#knex.raw(
          `select t.value as subject, used.events, used.people from (
             select e.subject_id, count(*) as events, count(distinct e.person_id) as people
             from events as e join people as p on p.id = e.person_id
             where e.received_at >= ? and p.kind <> ${KINDS.service} and p.opted_out = 0 and (${wanted.sql})
             group by e.subject_id
           ) as used join terms as t on t.id = used.subject_id
           where t.value not like '/%'
           order by used.people desc, used.events desc, t.value limit ${most}`,
          [since, ...wanted.bindings],
        ),
      );
      return rows.map(row => ({
        subject: String(row.subject),
        events: Number(row.events),
        people: Number(row.people),
      }));
    });
  }

  async readEntityUse(ref: string, since: number) {
    return withoutSql('read the use of an entity', async () => {
      const [row] = rowsOf<{ events: number; people: number }>(
        await this.#knex.raw(
          `select count(*) as events, count(distinct e.person_id) as people
           from events as e join people as p on p.id = e.person_id
           where e.subject_id = (select id from terms where kind = 'subject' and value = ?)
             and e.received_at >= ? and p.kind <> ${KINDS.service} and p.opted_out = 0`,
          [ref, since],
        ),
      );
      return { events: Number(row.events), people: Number(row.people) };
    });
  }

  async readEntityDays(ref: string, from: number) {
    const rows = await withoutSql('read the use of an entity', () =>
      this.#knex('subject_days')
        .where(
          'subject_id',
          this.#knex('terms')
            .where({ kind: 'subject', value: ref })
            .select('id'),
        )
        .where('day', '>=', from)
        .orderBy('day')
        .select('day', 'events'),
    );
    return rows.map(({ day, events }) => ({ day, events: Number(events) }));
  }

  async #namesOf(
    rows: readonly Record<string, number | string | null>[],
  ): Promise<ReadonlyMap<number, string>> {
    const ids = new Set<number>();
    for (const row of rows)
      for (const name of NAMED) ids.add(Number(row[`${name}_id`]));
    const terms = await this.#knex('terms')
      .whereIn('kind', [...NAMED])
      .select('id', 'value');
    return new Map(
      terms.flatMap(({ id, value }) => (ids.has(id) ? [[id, value]] : [])),
    );
  }
}

/** Numbers of names are looked up by the database; a name that it does not know matches nothing. */
function whereAny(filters: readonly EventFilter[]): {
  sql: string;
  bindings: string[];
} {
  const bindings: string[] = [];
  const each = filters.map(filter => {
    const parts = NAMED.flatMap(name => {
      const value = filter[name];
      if (value === undefined) return [];
      bindings.push(value);
      return `e.${name}_id = (select id from terms where kind = '${name}' and value = ?)`;
    });
    return parts.length === 0 ? '1 = 0' : `(${parts.join(' and ')})`;
  });
  return { sql: each.join(' or '), bindings };
}
