import { isPostgres, jsonRows, rowsOf, withoutSql } from '@thrive/database';
import type { Knex } from 'knex';
import { COUNTED_ACTIONS } from '../ingest/serverActions';
import type { Day } from '../measures/calendar';
import { readForgottenBefore } from './forgotten';
import { KINDS } from './people';
import { rebuildPeople } from './rebuildPeople';
import type { Terms } from './Terms';

/** A day with when it begins and ends, in milliseconds. */
export interface DaySpan {
  day: Day;
  from: number;
  to: number;
}

/** Events that are alike in everything that says what they are use of. */
export interface UseKind {
  plugin: string;
  subject?: string;
  /** Of a service: under which pseudonym it is stored. */
  service?: string;
}

/** Counts days again from single events. */
export interface RebuildStore {
  /** From when on all single events are kept, in milliseconds; undefined when none is. */
  keptSince(): Promise<{ at: number; forgotten: boolean } | undefined>;

  /**
   * Makes events of a day use of the capabilities they are use of now, and what is counted of the
   * day what its events say. No event comes in while that one day is counted.
   *
   * @returns whether anything was different
   */
  rebuildDay(
    span: DaySpan,
    capabilityOf: (use: UseKind) => string,
  ): Promise<boolean>;

  /**
   * Makes the days on which people were active, from the first of some days on, what their events
   * say: some people at a time, who alone have to wait.
   *
   * @param dayOf - the day of a time in milliseconds
   * @returns the days on which anything was different
   */
  rebuildPeople(
    first: DaySpan,
    dayOf: (time: number) => Day,
  ): Promise<ReadonlySet<Day>>;
}

/** What is counted by day: the table, by what beside the day, of which events, and how often each counts. */
interface Counted {
  table: 'capability_days' | 'subject_days' | 'service_days';
  by: readonly ('capability_id' | 'subject_id' | 'person_id')[];
  of: string;
  times: string;
}

const COUNTS: readonly Counted[] = [
  {
    table: 'capability_days',
    by: ['capability_id'],
    of: `p.kind <> ${KINDS.service}`,
    times: 'count(*)',
  },
  {
    table: 'subject_days',
    by: ['subject_id'],
    of: `p.kind <> ${KINDS.service} and e.subject_id in (
           select id from terms where kind = 'subject' and value not like '/%')`,
    times: 'count(*)',
  },
  {
    table: 'service_days',
    by: ['capability_id', 'person_id'],
    of: `p.kind = ${KINDS.service}`,
    times: `sum(case when e.action_id in (
              select id from terms where kind = 'action' and value in (${COUNTED_ACTIONS.map(
                action => `'${action}'`,
              ).join(', ')}))
            then coalesce(e.value, 1) else 1 end)`,
  },
];

export class KnexRebuildStore implements RebuildStore {
  readonly #knex: Knex;
  readonly #terms: Terms;

  constructor(options: { knex: Knex; terms: Terms }) {
    this.#knex = options.knex;
    this.#terms = options.terms;
  }

  async keptSince() {
    return withoutSql('find the oldest event', async () => {
      const before = await readForgottenBefore(this.#knex);
      const [{ at }] = await this.#knex('events').min('at as at');
      if (at === null) return undefined;
      return before === undefined
        ? { at: Number(at), forgotten: false }
        : { at: before, forgotten: true };
    });
  }

  async rebuildDay(span: DaySpan, capabilityOf: (use: UseKind) => string) {
    const moves = await this.#moves(span, capabilityOf);
    return withoutSql('count a day again', () =>
      this.#knex.transaction(async tx => {
        if (isPostgres(tx))
          await tx.raw('lock table events in share row exclusive mode');
        if (moves.length > 0) await moveEvents(tx, span, moves);
        const recounted = [];
        for (const table of COUNTS)
          recounted.push(await recount(tx, span, table));
        return moves.length > 0 || recounted.some(Boolean);
      }),
    );
  }

  async rebuildPeople(first: DaySpan, dayOf: (time: number) => Day) {
    return rebuildPeople(this.#knex, first, dayOf);
  }

  /** Which events of a day are use of another capability than they were when they came in. */
  async #moves(
    { from, to }: DaySpan,
    capabilityOf: (use: UseKind) => string,
  ): Promise<Move[]> {
    const kinds = await withoutSql('read what events are use of', async () =>
      rowsOf<KindRow>(
        await this.#knex.raw(
          `select used.*, plugin.value as plugin, subject.value as subject from (
             select distinct e.plugin_id, e.subject_id, e.capability_id,
               case when p.kind = ${KINDS.service} then p.id end as service_id,
               case when p.kind = ${KINDS.service} then p.pseudonym end as service
             from events as e join people as p on p.id = e.person_id
             where e.received_at >= ? and e.at >= ? and e.at < ?
           ) as used
           join terms as plugin on plugin.id = used.plugin_id
           left join terms as subject on subject.id = used.subject_id`,
          [from, from, to],
        ),
      ),
    );
    // What has no number of its own is not known any more.
    const isSubjectKnown = !(await this.#terms.isFull('subject'));
    const known = kinds.filter(
      ({ subject }) => subject !== null || isSubjectKnown,
    );
    const wanted = known.map(row =>
      capabilityOf({
        plugin: row.plugin,
        subject: row.subject ?? undefined,
        service: row.service ?? undefined,
      }),
    );
    const termId = await this.#terms.resolve(
      wanted.map(value => ({ kind: 'capability' as const, value })),
    );
    return known.flatMap(
      ({ plugin_id, subject_id, capability_id, service_id }, index) => {
        const moved_to = termId('capability', wanted[index]);
        return moved_to === capability_id
          ? []
          : [{ plugin_id, subject_id, capability_id, service_id, moved_to }];
      },
    );
  }
}

interface Move {
  plugin_id: number;
  subject_id: number;
  capability_id: number;
  service_id: number | null;
  moved_to: number;
}

interface KindRow extends Omit<Move, 'moved_to'> {
  plugin: string;
  subject: string | null;
  service: string | null;
}

async function moveEvents(
  tx: Knex.Transaction,
  { from, to }: DaySpan,
  moves: readonly Move[],
): Promise<void> {
  const rows = jsonRows(
    tx,
    {
      plugin_id: 'integer',
      subject_id: 'integer',
      capability_id: 'integer',
      service_id: 'integer',
      moved_to: 'integer',
    },
    moves.map(move => ({ ...move })),
  );
  await tx.raw(
    `update events set capability_id = moves.moved_to
     from (${rows.sql}) as moves
     where events.received_at >= ? and events.at >= ? and events.at < ?
       and events.plugin_id = moves.plugin_id and events.subject_id = moves.subject_id
       and events.capability_id = moves.capability_id
       and case when moves.service_id is null
         then events.person_id not in (select id from people where kind = ${KINDS.service})
         else events.person_id = moves.service_id end`,
    [rows.binding, from, from, to],
  );
}

/** Replaces the counts of a day when they are not what the events say. */
async function recount(
  tx: Knex.Transaction,
  { day, from, to }: DaySpan,
  { table, by, of, times }: Counted,
): Promise<boolean> {
  const columns = by.map(column => `e.${column}`).join(', ');
  const counted = rowsOf<Record<string, number | string>>(
    await tx.raw(
      `select ${columns}, ${times} as events
       from events as e join people as p on p.id = e.person_id
       where e.received_at >= ? and e.at >= ? and e.at < ? and ${of}
       group by ${columns}`,
      [from, from, to],
    ),
  );
  const known: typeof counted = await tx(table)
    .where({ day })
    .select(...by, 'events');
  const text = (rows: typeof counted) =>
    rows
      .map(row =>
        [...by.map(column => row[column]), Number(row.events)].join(' '),
      )
      .sort()
      .join();
  if (text(counted) === text(known)) return false;
  await tx(table).where({ day }).delete();
  if (counted.length > 0) {
    await tx.batchInsert(
      table,
      counted.map(row => ({ ...row, day, events: Number(row.events) })),
    );
  }
  return true;
}
