import type { Knex } from 'knex';
import { NO_SCORE } from '../scoreRow';

/** Where queries over scores find what a scope restricts. */
export const SCORES = {
  entityRef: 's.entity_ref',
  ownerRef: 's.owner_ref',
  kind: 's.kind',
  scorecardId: 's.scorecard_id',
};

/** Where queries over entities find it. */
export const ENTITIES = {
  entityRef: 'e.entity_ref',
  ownerRef: 'e.owner_ref',
  kind: 'e.kind',
};

/** How many rows have a score, and the sum of these. */
export function scoreSums(knex: Knex): Knex.Raw[] {
  return [
    knex.raw(
      `sum(case when s.score = ${NO_SCORE} then 0 else 1 end) as scored`,
    ),
    knex.raw(
      `sum(case when s.score = ${NO_SCORE} then 0 else s.score end) as score_sum`,
    ),
  ];
}
