import { jsonRows, withoutSql } from '@thrive/database';
import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import { periodOf, type Day } from '../measures/calendar';

/** A search, or a result that was opened after it. */
export interface TermUse {
  day: Day;
  term: string;
  /** The stored name of who it was. */
  pseudonym: string;
  opened: boolean;
  /** How many results it had, where that is known. */
  results?: number;
}

/** How a term did in a week. */
export interface TermWeek {
  term: string;
  week: number;
  searches: number;
  /** Searches whose number of results is known, and those that had none. */
  known: number;
  empty: number;
  opened: number;
  /** As many different people as it was at least. */
  people: number;
}

/**
 * Places that people are counted by. Several share each, so that a place leads to nobody; as many are
 * taken as there were people, or fewer, never more.
 */
const PLACES = 64;

/**
 * Counts what is searched for by day, in the transaction that stores the events. Who searched for it
 * is not stored: each person takes one of a few places of the term and its week.
 */
export async function addSearchTerms(
  tx: Knex.Transaction,
  uses: readonly TermUse[],
): Promise<void> {
  if (uses.length === 0) return;
  const counts = new Map<
    string,
    Omit<TermWeek, 'week' | 'people'> & { day: Day }
  >();
  const places = new Map<
    string,
    { week: number; term: string; place: number }
  >();
  for (const { day, term, pseudonym, opened, results } of uses) {
    const key = `${day} ${term}`;
    let count = counts.get(key);
    if (!count) {
      count = { day, term, searches: 0, known: 0, empty: 0, opened: 0 };
      counts.set(key, count);
    }
    if (opened) {
      count.opened += 1;
      continue;
    }
    count.searches += 1;
    if (results !== undefined) count.known += 1;
    if (results === 0) count.empty += 1;
    const week = periodOf(day, 'week');
    const place = placeOf(pseudonym, week, term);
    places.set(`${week} ${place} ${term}`, { week, term, place });
  }
  // In one order everywhere, so that no two wait for each other.
  const counted = jsonRows(
    tx,
    {
      day: 'integer',
      term: 'text',
      searches: 'integer',
      known: 'integer',
      empty: 'integer',
      opened: 'integer',
    },
    [...counts.entries()].sort(byKey).map(([, count]) => count),
  );
  const added = ['searches', 'known', 'empty', 'opened']
    .map(name => `${name} = search_terms.${name} + excluded.${name}`)
    .join(', ');
  await tx.raw(
    `insert into search_terms (day, term, searches, known, empty, opened)
     select day, term, searches, known, empty, opened from (${counted.sql}) as incoming where true
     on conflict (day, term) do update set ${added}`,
    [counted.binding],
  );
  if (places.size === 0) return;
  const taken = jsonRows(
    tx,
    { week: 'integer', term: 'text', place: 'integer' },
    [...places.entries()].sort(byKey).map(([, place]) => place),
  );
  await tx.raw(
    `insert into search_term_places (week, term, place)
     select week, term, place from (${taken.sql}) as incoming where true
     on conflict do nothing`,
    [taken.binding],
  );
}

/** Reads and forgets what was searched for. */
export class SearchTermStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Terms by week, from the week of a first day on. */
  async readTerms(from: Day): Promise<TermWeek[]> {
    return withoutSql('read what is searched for', async () => {
      const firstWeek = periodOf(from, 'week');
      const [days, places] = await Promise.all([
        this.#knex('search_terms').where('day', '>=', from).select('*'),
        this.#knex('search_term_places')
          .where('week', '>=', firstWeek)
          .groupBy('week', 'term')
          .select('week', 'term')
          .count('* as people'),
      ]);
      const people = new Map(
        places.map(row => [`${row.week} ${row.term}`, Number(row.people)]),
      );
      const weeks = new Map<string, TermWeek>();
      for (const { day, term, ...counts } of days) {
        const week = periodOf(day, 'week');
        const key = `${week} ${term}`;
        const known = weeks.get(key) ?? {
          term,
          week,
          searches: 0,
          known: 0,
          empty: 0,
          opened: 0,
          people: people.get(key) ?? 0,
        };
        for (const name of ['searches', 'known', 'empty', 'opened'] as const)
          known[name] += Number(counts[name]);
        weeks.set(key, known);
      }
      return [...weeks.values()];
    });
  }

  /**
   * Forgets terms of weeks before one that too few people searched for: they will never be told.
   *
   * @returns how many rows of counts went
   */
  async forgetRare(week: number, least: number): Promise<number> {
    return withoutSql('forget rare searches', () =>
      this.#knex.transaction(async tx => {
        const rare = tx('search_term_places as p')
          .whereRaw('p.term = search_terms.term')
          // Days since 1970-01-01, which was a Thursday, as weeks from Monday on.
          .whereRaw('p.week * 7 - 3 <= search_terms.day')
          .whereRaw('search_terms.day <= p.week * 7 + 3')
          .groupBy('p.week')
          .havingRaw('count(*) >= ?', [least])
          .select(tx.raw('1'));
        const gone: number = await tx('search_terms')
          .where('day', '<', week * 7 - 3)
          .whereNotExists(rare)
          .delete();
        await tx('search_term_places')
          .where('week', '<', week)
          .whereNotExists(
            tx('search_terms as s')
              .whereRaw('s.term = search_term_places.term')
              .whereRaw('s.day >= search_term_places.week * 7 - 3')
              .whereRaw('s.day <= search_term_places.week * 7 + 3')
              .select(tx.raw('1')),
          )
          .delete();
        return gone;
      }),
    );
  }
}

function placeOf(pseudonym: string, week: number, term: string): number {
  const digest = createHash('sha256')
    .update(`${week} ${term} ${pseudonym}`)
    .digest();
  return digest[0] % PLACES;
}

function byKey([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1;
}
