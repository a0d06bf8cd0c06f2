import { jsonList, jsonRows, rowsOf, withoutSql } from '@thrive/database';
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

/** One event of a person. */
export interface ReadEvent {
  person: number;
  /** Milliseconds. */
  at: number;
  /** What was asked for of it, see the methods. */
  what: number;
  value?: number;
}

/** The newest events, in order of time, and whether these are all there are. */
export interface ReadEvents {
  events: ReadEvent[];
  complete: boolean;
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
   * Events from a time on that are steps: `what` is the mask of those an event is, the lowest bit
   * for the first, and 0 for those that are none.
   *
   * @param until - before which time; all there are without it
   * @param others - whether events that are no step are wanted, too
   * @param most - not more are read; the newest
   */
  readSteps(request: {
    since: number;
    until?: number;
    steps: readonly EventFilter[];
    others: boolean;
    most: number;
  }): Promise<ReadEvents>;

  /** All events from a time on: `what` is the place in `capabilities` of what they are use of. */
  readVisits(request: {
    since: number;
    most: number;
  }): Promise<ReadEvents & { capabilities: string[] }>;

  /**
   * Entities whose pages were used most, by people.
   *
   * @param people - numbers of those whose use counts; everybody's without it
   */
  readSubjects(request: {
    since: number;
    filter: EventFilter;
    most: number;
    people?: ReadonlySet<number>;
  }): Promise<SubjectUse[]>;

  /** How often the page of an entity was used since a time, and by how many people. */
  readEntityUse(
    ref: string,
    since: number,
  ): Promise<{ events: number; people: number }>;

  /** How many people used the page of an entity in each of some spans of time, in their order. */
  readEntityPeople(
    ref: string,
    spans: readonly { from: number; to: number }[],
  ): Promise<number[]>;

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

  async readSteps({
    since,
    until,
    steps,
    others,
    most,
  }: Parameters<EventReader['readSteps']>[0]) {
    const each = steps.map(step => whereAny([step]));
    const mask = each
      .map(({ sql }, index) => `case when ${sql} then ${2 ** index} else 0 end`)
      .join(' + ');
    const bindings = each.flatMap(one => one.bindings);
    const wanted = others ? undefined : whereAny(steps);
    return this.#read({
      since,
      until,
      what: { sql: mask, bindings },
      wanted,
      most,
    });
  }

  async readVisits({ since, most }: { since: number; most: number }) {
    const { events, complete } = await this.#read({
      since,
      what: { sql: 'e.capability_id', bindings: [] },
      most,
    });
    const names = await withoutSql('read capabilities', () =>
      this.#knex('terms').where('kind', 'capability').select('id', 'value'),
    );
    const places = new Map(names.map(({ id }, place) => [id, place]));
    const other = names.length;
    for (const event of events) event.what = places.get(event.what) ?? other;
    return {
      events,
      complete,
      capabilities: [...names.map(({ value }) => value), 'other'],
    };
  }

  async #read(request: {
    since: number;
    until?: number;
    what: Condition;
    wanted?: Condition;
    most: number;
  }): Promise<ReadEvents> {
    const { since, until, what, wanted, most } = request;
    const query = this.#knex.raw(
      `select e.person_id, e.at, ${what.sql} as what, e.value
       from events as e join people as p on p.id = e.person_id
       where e.received_at >= ? and e.at >= ? and p.kind <> ${
         KINDS.service
       } and p.opted_out = 0
       ${until === undefined ? '' : 'and e.at < ?'}
       ${wanted ? `and (${wanted.sql})` : ''}
       order by e.at desc, e.event_id desc limit ${most + 1}`,
      [
        ...what.bindings,
        since,
        since,
        ...(until === undefined ? [] : [until]),
        ...(wanted?.bindings ?? []),
      ],
    );
    const rows = await withoutSql('read events', async () =>
      rowsOf<Record<string, number | string | null>>(await query),
    );
    const events = rows.slice(0, most).map((row): ReadEvent => {
      const event: ReadEvent = {
        person: Number(row.person_id),
        at: Number(row.at),
        what: Number(row.what),
      };
      if (row.value !== null) event.value = Number(row.value);
      return event;
    });
    return { events: events.reverse(), complete: rows.length <= most };
  }

  async readSubjects({
    since,
    filter,
    most,
    people,
  }: Parameters<EventReader['readSubjects']>[0]) {
    return withoutSql('read what is used', async () => {
      const wanted = whereAny([filter]);
      const chosen = people && jsonList(this.#knex, [...people].map(String));
      const rows = rowsOf<Record<string, number | string>>(
        await this.#knex.raw(
          `select t.value as subject, used.events, used.people from (
             select e.subject_id, count(*) as events, count(distinct e.person_id) as people
             from events as e join people as p on p.id = e.person_id
             where e.received_at >= ? and p.kind <> ${
               KINDS.service
             } and p.opted_out = 0 and (${wanted.sql})
             ${chosen ? `and cast(e.person_id as text) in (${chosen.sql})` : ''}
             group by e.subject_id
           ) as used join terms as t on t.id = used.subject_id
           where t.value not like '/%'
           order by used.people desc, used.events desc, t.value limit ${most}`,
          [since, ...wanted.bindings, ...(chosen ? [chosen.binding] : [])],
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

  async readEntityPeople(
    ref: string,
    spans: readonly { from: number; to: number }[],
  ) {
    const wanted = jsonRows(
      this.#knex,
      { span: 'integer', since: 'bigint', until: 'bigint' },
      spans.map(({ from, to }, span) => ({ span, since: from, until: to })),
    );
    const first = Math.min(...spans.map(({ from }) => from));
    const rows = await withoutSql('read the use of an entity', async () =>
      rowsOf<{ span: number; people: number | string }>(
        await this.#knex.raw(
          `select spans.span, count(distinct e.person_id) as people
           from events as e join people as p on p.id = e.person_id
           join (${wanted.sql}) as spans on e.at >= spans.since and e.at < spans.until
           where e.subject_id = (select id from terms where kind = 'subject' and value = ?)
             and e.received_at >= ? and p.kind <> ${KINDS.service} and p.opted_out = 0
           group by spans.span`,
          [wanted.binding, ref, first],
        ),
      ),
    );
    const counts = new Map(
      rows.map(({ span, people }) => [span, Number(people)]),
    );
    return spans.map((_, span) => counts.get(span) ?? 0);
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
}

interface Condition {
  sql: string;
  bindings: string[];
}

/** Numbers of names are looked up by the database; a name that it does not know matches nothing. */
function whereAny(filters: readonly EventFilter[]): Condition {
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
