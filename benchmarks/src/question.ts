import type { Knex } from 'knex';
import {
  isoOf,
  type Day,
} from '../../plugins/adoption-backend/src/measures/calendar';
import type { AdoptionInsights } from './adoptionInsights';

/** The days of a card. */
export const MONTH = 28;

/** One card, answered by both; where both count the same, the answers are compared. */
export interface Question {
  name: string;
  /** Active, new and returning people and retention are what ours is made for. */
  group: 'core' | 'other';
  ours(): Promise<unknown>;
  theirs(): Promise<unknown>;
}

export interface QuestionOptions {
  knex: Knex;
  peer: AdoptionInsights;
  /** Where our own backend answers. */
  url: string;
  /** Where the peer's tables are. */
  schema: string;
  /** The last day that is asked about. */
  day: Day;
}

/** Asks the peer for a card. */
export async function ask<TRow>(
  { peer }: Pick<QuestionOptions, 'peer'>,
  query: Record<string, string>,
): Promise<TRow[]> {
  const all = new URLSearchParams({ timezone: 'UTC', ...query });
  const { data } = (await peer.ask(`/events?${all}`)) as { data: TRow[] };
  return data;
}

/** The span of a card, as the peer takes it. */
export const lastMonth = (day: Day) => ({
  start_date: isoOf(day - MONTH + 1),
  end_date: isoOf(day),
});
