import { jsonRows, withoutSql } from '@thrive/database';
import type { Knex } from 'knex';
import type { SearchQuality } from '../measures/searchQuality';

/** How searching went in a week, as counts. */
export type SearchWeek = Pick<
  SearchQuality,
  | 'searches'
  | 'withKnownCount'
  | 'withoutResult'
  | 'visits'
  | 'visitsWithDiscover'
  | 'people'
> & { week: number };

const COLUMNS = {
  week: 'integer',
  searches: 'integer',
  known: 'integer',
  empty: 'integer',
  visits: 'integer',
  opened: 'integer',
  people: 'integer',
} as const;

/** Searching by week, kept when the events that it was counted from are forgotten. */
export class SearchWeekStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** The weeks from one on that were counted, in order. */
  async read(from: number): Promise<SearchWeek[]> {
    const rows = await withoutSql('read searches', () =>
      this.#knex('search_weeks').where('week', '>=', from).orderBy('week'),
    );
    return rows.map(row => ({
      week: row.week,
      searches: row.searches,
      withKnownCount: row.known,
      withoutResult: row.empty,
      visits: row.visits,
      visitsWithDiscover: row.opened,
      people: row.people,
    }));
  }

  /** Writes weeks over what was known of them. */
  async save(weeks: readonly SearchWeek[]): Promise<void> {
    if (weeks.length === 0) return;
    const rows = jsonRows(
      this.#knex,
      COLUMNS,
      weeks.map(week => ({
        week: week.week,
        searches: week.searches,
        known: week.withKnownCount,
        empty: week.withoutResult,
        visits: week.visits,
        opened: week.visitsWithDiscover,
        people: week.people,
      })),
    );
    const columns = Object.keys(COLUMNS);
    await withoutSql('count searches', () =>
      this.#knex.raw(
        `insert into search_weeks (${columns.join(', ')})
         select ${columns.join(', ')} from (${rows.sql}) as incoming where true
         on conflict (week) do update set ${columns
           .slice(1)
           .map(column => `${column} = excluded.${column}`)
           .join(', ')}`,
        [rows.binding],
      ),
    );
  }
}
