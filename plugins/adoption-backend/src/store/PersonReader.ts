import { jsonList, rowsOf, withoutSql } from '@thrive/database';
import type { Knex } from 'knex';
import { readBits } from '../measures/activityBits';
import type { Activity } from '../measures/ActivityMatrix';
import type { TemplateRun } from '../measures/templates';
import { ANY_USE, ELIGIBLE, fromRow } from './activityRows';
import { OTHER } from './Terms';
import { toRun } from './TemplateRunStore';

/** One stored event in words, with everything that is stored of it. */
export interface StoredEvent {
  id: string;
  at: number;
  /** What the client's clock said, where it was not believed. */
  clientAt?: number;
  receivedAt: number;
  action: string;
  plugin: string;
  capability: string;
  extension?: string;
  subject?: string;
  value?: number;
}

/** What is stored of one person, but for single events. */
export interface StoredPerson {
  optedOut: boolean;
  /** When they did anything, and something of value, for the first time; milliseconds. */
  firstAt?: number;
  valueAt?: number;
  any?: Activity;
  eligible?: Activity;
  capabilities: ReadonlyMap<string, Activity>;
  runs: (TemplateRun & { taskId: string })[];
  /** How many single events there are. */
  events: number;
}

/** The place of an event among a person's, the newest first. */
export type EventPlace = Pick<StoredEvent, 'at' | 'id'>;

/** Reads what is stored of one person, for themselves. Any of their pseudonyms counts. */
export interface PersonReader {
  /** Undefined when nothing is stored. */
  readPerson(pseudonyms: readonly string[]): Promise<StoredPerson | undefined>;
  /** Events after a place, the newest first. */
  readEvents(
    pseudonyms: readonly string[],
    page: { after?: EventPlace; limit: number },
  ): Promise<StoredEvent[]>;
}

/** The name of what is beyond the most that are told apart. */
const OTHER_NAME = 'other';

export class KnexPersonReader implements PersonReader {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async readPerson(pseudonyms: readonly string[]) {
    return withoutSql('read what is stored of a person', async () => {
      const people = await this.#people(pseudonyms);
      if (people.length === 0) return undefined;
      const ids = people.map(({ id }) => id);
      const [rows, [{ events }], runs] = await Promise.all([
        this.#knex('activity as a')
          .leftJoin('terms as t', 't.id', 'a.track')
          .whereIn('person_id', ids)
          .select('a.*', 't.value as capability'),
        this.#knex('events').whereIn('person_id', ids).count('* as events'),
        this.#knex('template_runs')
          .whereIn('person_id', ids)
          .orderBy('started_at', 'desc')
          .select('*'),
      ]);
      const onTrack = (track: number) => {
        const row = rows.find(each => each.track === track);
        return row && readBits(fromRow(row));
      };
      return {
        optedOut: people.some(row => row.opted_out === 1),
        firstAt: earliest(people.map(row => row.first_at)),
        valueAt: earliest(people.map(row => row.value_at)),
        any: onTrack(ANY_USE),
        eligible: onTrack(ELIGIBLE),
        capabilities: new Map(
          rows
            .filter(row => row.track > OTHER)
            .map(row => [row.capability as string, readBits(fromRow(row))]),
        ),
        runs: runs.map(row => ({ ...toRun(row), taskId: row.task_id })),
        events: Number(events),
      };
    });
  }

  async readEvents(
    pseudonyms: readonly string[],
    { after, limit }: { after?: EventPlace; limit: number },
  ): Promise<StoredEvent[]> {
    return withoutSql('read what is stored of a person', async () => {
      const people = await this.#people(pseudonyms);
      if (people.length === 0) return [];
      const names = ['action', 'plugin', 'capability', 'extension', 'subject'];
      const named = names.map(
        column =>
          `(select value from terms where terms.id = e.${column}_id) as ${column}`,
      );
      const ids = people.map(({ id }) => Number(id)).join(', ');
      const result = await this.#knex.raw(
        `select e.event_id, e.at, e.client_at, e.received_at, e.value, ${named.join(
          ', ',
        )}
         from events as e where e.person_id in (${ids})
         ${after ? 'and (e.at < ? or (e.at = ? and e.event_id < ?))' : ''}
         order by e.at desc, e.event_id desc limit ?`,
        [...(after ? [after.at, after.at, after.id] : []), limit],
      );
      return rowsOf<EventRow>(result).map(toEvent);
    });
  }

  async #people(pseudonyms: readonly string[]) {
    const list = jsonList(this.#knex, pseudonyms);
    return this.#knex('people')
      .whereRaw(`pseudonym in (${list.sql})`, [list.binding])
      .select('id', 'opted_out', 'first_at', 'value_at');
  }
}

type EventRow = Record<string, string | number | null>;

function toEvent(row: EventRow): StoredEvent {
  const text = (value: string | number | null) =>
    value === null ? undefined : String(value);
  const number = (value: string | number | null) =>
    value === null ? undefined : Number(value);
  return {
    id: String(row.event_id),
    at: Number(row.at),
    clientAt: number(row.client_at),
    receivedAt: Number(row.received_at),
    action: text(row.action) ?? OTHER_NAME,
    plugin: text(row.plugin) ?? OTHER_NAME,
    capability: text(row.capability) ?? OTHER_NAME,
    extension: text(row.extension),
    subject: text(row.subject),
    value: number(row.value),
  };
}

function earliest(
  times: readonly (string | number | null)[],
): number | undefined {
  const known = times.flatMap(time => (time === null ? [] : Number(time)));
  return known.length === 0 ? undefined : Math.min(...known);
}
