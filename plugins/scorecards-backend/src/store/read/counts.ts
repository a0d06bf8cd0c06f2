import type { StateCounts } from '@thrive/backstage-plugin-scorecards-common';
import type { Knex } from 'knex';
import { isPostgres, withoutSql } from '@thrive/database';
import type { ReadScope, ReadStore } from '../ReadStore';
import { addStates } from '../rollup/stateCounts';
import { applyGroup, applyScope } from '../scope';
import { SCORES, scoreSums } from './columns';

/** Entities by scorecard and rank, in one statement. */
export async function countLevels(
  knex: Knex,
  query: { groupRef?: string; scorecardId?: string },
  scope: ReadScope,
) {
  const select = knex('entity_scores as s')
    .groupBy('s.scorecard_id', 's.level_rank')
    .select('s.scorecard_id', 's.level_rank', ...scoreSums(knex))
    .count('* as entities');
  if (query.scorecardId) select.where('s.scorecard_id', query.scorecardId);
  applyGroup(select, query.groupRef, SCORES.ownerRef);
  applyScope(select, scope, SCORES, knex);
  const rows: Record<string, string | number>[] = await withoutSql(
    'count levels',
    () => select,
  );
  return rows.map(row => ({
    scorecardId: String(row.scorecard_id),
    rank: Number(row.level_rank),
    entities: Number(row.entities),
    scored: Number(row.scored),
    scoreSum: Number(row.score_sum),
  }));
}

/** Entities, and how many have a level everywhere, in one statement. */
export async function countEntities(
  knex: Knex,
  query: { groupRef?: string },
  scope: ReadScope,
) {
  const lowest = knex('entity_scores as s')
    .where('s.level_rank', '>=', 0)
    .groupBy('s.entity_ref')
    .select(
      knex.raw('case when min(s.level_rank) > 0 then 1 else 0 end as leveled'),
    );
  applyGroup(lowest, query.groupRef, SCORES.ownerRef);
  applyScope(lowest, scope, SCORES, knex);
  const [row] = await withoutSql('count entities', () =>
    knex
      .from(lowest.as('l'))
      .select(
        knex.raw('count(*) as entities, coalesce(sum(leveled), 0) as leveled'),
      ),
  );
  return { entities: Number(row.entities), leveled: Number(row.leveled) };
}

/** States of every check, in one statement. */
export async function countStates(
  knex: Knex,
  query: Parameters<ReadStore['countStates']>[0],
  scope: ReadScope,
): Promise<ReadonlyMap<string, StateCounts>> {
  const list = isPostgres(knex) ? 'string_agg' : 'group_concat';
  // A row per entity with the scorecards that may be seen, then counted where both are the same.
  const entities = knex('entities as e')
    .join('entity_scores as s', 's.entity_ref', 'e.entity_ref')
    .whereNot('e.states', '')
    .groupBy('e.entity_ref', 'e.states')
    .select('e.states')
    .select(
      knex.raw(
        `${list}(s.scorecard_id, ',' order by s.scorecard_id) as scorecards`,
      ),
    );
  applyGroup(entities, query.groupRef, SCORES.ownerRef);
  applyScope(entities, scope, SCORES, knex);
  const rows: { states: string; scorecards: string; entities: number }[] =
    await withoutSql('count results', () =>
      knex
        .from(entities.as('x'))
        .groupBy('states', 'scorecards')
        .select('states', 'scorecards')
        .count('* as entities'),
    );
  const counts = new Map<string, StateCounts>();
  for (const row of rows) {
    const seen = row.scorecards.split(',').map(query.checksOf);
    addStates(counts, row.states, Number(row.entities), slot => {
      const checkId = query.checkIdAt(slot);
      return checkId && seen.some(checks => checks.has(checkId))
        ? checkId
        : undefined;
    });
  }
  return counts;
}
