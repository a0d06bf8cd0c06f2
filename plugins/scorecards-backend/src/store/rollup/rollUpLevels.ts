import type { Knex } from 'knex';
import { jsonList, jsonRows } from '@thrive/database';
import { EVERY_SCORECARD, type DailyLevels } from '../RollupStore';
import { NO_SCORE } from '../scoreRow';

/** Counts the levels of groups anew and stores what differs from their latest row; returns how many rows. */
export async function rollUpLevels(
  tx: Knex.Transaction,
  groups: readonly string[],
  day: string,
  levelId: (scorecardId: string, rank: number) => string,
): Promise<number> {
  const list = jsonList(tx, groups);
  const perScorecard = await tx('entity_scores as s')
    .join('owner_groups as g', 'g.owner_ref', 's.owner_ref')
    .whereRaw(`g.group_ref in (${list.sql})`, [list.binding])
    .groupBy('g.group_ref', 's.scorecard_id', 's.level_rank')
    .select('g.group_ref', 's.scorecard_id', 's.level_rank')
    .select(
      tx.raw('count(*) as entities'),
      tx.raw(
        `sum(case when s.score = ${NO_SCORE} then 0 else 1 end) as scored`,
      ),
      tx.raw(
        `sum(case when s.score = ${NO_SCORE} then 0 else s.score end) as score_sum`,
      ),
    );
  const counted = [...perScorecard, ...(await countEntities(tx, list))];
  const current = new Map<
    string,
    {
      entities: number;
      scored: number;
      scoreSum: number;
      levels: Record<string, number>;
    }
  >();
  for (const row of counted) {
    const key = `${row.scorecard_id}\n${row.group_ref}`;
    const levels = current.get(key) ?? {
      entities: 0,
      scored: 0,
      scoreSum: 0,
      levels: {},
    };
    levels.entities += Number(row.entities);
    levels.scored += Number(row.scored);
    levels.scoreSum =
      Math.round((levels.scoreSum + Number(row.score_sum)) * 10) / 10;
    const level =
      row.scorecard_id === EVERY_SCORECARD
        ? String(row.level_rank)
        : levelId(row.scorecard_id, row.level_rank);
    levels.levels[level] = Number(row.entities);
    current.set(key, levels);
  }
  const latest = await tx('daily_levels as d')
    .whereRaw(`group_ref in (${list.sql})`, [list.binding])
    .whereRaw(
      'day = (select max(day) from daily_levels m where m.scorecard_id = d.scorecard_id and m.group_ref = d.group_ref)',
    )
    .select('scorecard_id', 'group_ref', 'body');
  const before = new Map(
    latest.map(row => [`${row.scorecard_id}\n${row.group_ref}`, row.body]),
  );
  // What has no entities any more becomes zero, once.
  for (const key of before.keys()) {
    if (!current.has(key))
      current.set(key, { entities: 0, scored: 0, scoreSum: 0, levels: {} });
  }
  const changed = [...current]
    .map(([key, levels]) => {
      const [scorecard_id, group_ref] = key.split('\n');
      return {
        scorecard_id,
        group_ref,
        day,
        body: JSON.stringify(sortLevels(levels)),
      };
    })
    .filter(
      row => before.get(`${row.scorecard_id}\n${row.group_ref}`) !== row.body,
    );
  if (changed.length === 0) return 0;
  const rows = jsonRows(
    tx,
    { scorecard_id: 'text', group_ref: 'text', day: 'text', body: 'text' },
    changed,
  );
  await tx.raw(
    `insert into daily_levels (scorecard_id, group_ref, day, body) select * from (${rows.sql}) as incoming where true
     on conflict (scorecard_id, group_ref, day) do update set body = excluded.body`,
    [rows.binding],
  );
  return changed.length;
}

/** The same counts always make the same text. */
function sortLevels(levels: DailyLevels): DailyLevels {
  return {
    ...levels,
    levels: Object.fromEntries(Object.entries(levels.levels).sort()),
  };
}

/** Entities by group, and whether every scorecard that applies gives them a level (rank 1) or not (0). */
function countEntities(
  tx: Knex.Transaction,
  list: { sql: string; binding: string },
): Knex.QueryBuilder {
  const lowest = tx('entity_scores')
    .where('level_rank', '>=', 0)
    .groupBy('entity_ref', 'owner_ref')
    .select('owner_ref')
    .select(
      tx.raw('case when min(level_rank) > 0 then 1 else 0 end as level_rank'),
    )
    .as('s');
  return tx
    .from(lowest)
    .join('owner_groups as g', 'g.owner_ref', 's.owner_ref')
    .whereRaw(`g.group_ref in (${list.sql})`, [list.binding])
    .groupBy('g.group_ref', 's.level_rank')
    .select(
      'g.group_ref',
      tx.raw(`'${EVERY_SCORECARD}' as scorecard_id`),
      's.level_rank',
    )
    .select(tx.raw('count(*) as entities, 0 as scored, 0 as score_sum'));
}
