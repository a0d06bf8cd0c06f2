import type { Knex } from 'knex';
import { decodeCursor, encodeCursor, withoutSql } from '@thrive/database';
import type { ReadScope, ReadStore } from '../ReadStore';
import { PLATFORM } from '../RollupStore';
import { applyScope, applySearch } from '../scope';
import { SCORES, scoreSums } from './columns';

/** Levels per group, a page of groups in the order of their names, in one statement. */
export async function listGroups(
  knex: Knex,
  query: Parameters<ReadStore['listGroups']>[0],
  scope: ReadScope,
) {
  const owned = knex('entity_scores as s')
    .join('owner_groups as g', 'g.owner_ref', 's.owner_ref')
    .whereRaw('g.group_ref = t.group_ref')
    .where('s.scorecard_id', query.scorecardId)
    .select(knex.raw('1'));
  applyScope(owned, scope, SCORES, knex);
  const groups = knex('group_titles as t')
    .whereNot('t.group_ref', PLATFORM)
    .whereExists(owned)
    .orderBy(['t.sort_title', 't.group_ref'])
    .limit(query.limit + 1)
    .select('t.group_ref', 't.title', 't.sort_title');
  applySearch(groups, query.search, {
    title: 't.sort_title',
    entityRef: 't.group_ref',
  });
  if (query.cursor) {
    groups.whereRaw(
      '(t.sort_title, t.group_ref) > (?, ?)',
      decodeCursor(query.cursor, ['string', 'string']),
    );
  }
  const counted = knex
    .with('page', groups)
    .from('page')
    .join('owner_groups as g', 'g.group_ref', 'page.group_ref')
    .join('entity_scores as s', 's.owner_ref', 'g.owner_ref')
    .where('s.scorecard_id', query.scorecardId)
    .groupBy('page.group_ref', 'page.title', 'page.sort_title', 's.level_rank')
    .orderBy(['page.sort_title', 'page.group_ref'])
    .select(
      'page.group_ref',
      'page.title',
      'page.sort_title',
      's.level_rank',
      ...scoreSums(knex),
    )
    .count('* as entities');
  applyScope(counted, scope, SCORES, knex);
  const rows: Record<string, string | number>[] = await withoutSql(
    'count groups',
    () => counted,
  );

  const items = new Map<
    string,
    {
      groupRef: string;
      title: string;
      sortTitle: string;
      ranks: Map<number, number>;
      scored: number;
      scoreSum: number;
    }
  >();
  for (const row of rows) {
    const groupRef = String(row.group_ref);
    const item = items.get(groupRef) ?? {
      groupRef,
      title: String(row.title),
      sortTitle: String(row.sort_title),
      ranks: new Map(),
      scored: 0,
      scoreSum: 0,
    };
    item.ranks.set(Number(row.level_rank), Number(row.entities));
    item.scored += Number(row.scored);
    item.scoreSum += Number(row.score_sum);
    items.set(groupRef, item);
  }
  const page = [...items.values()].slice(0, query.limit);
  const last = page[page.length - 1];
  return {
    items: page,
    nextCursor:
      items.size > query.limit
        ? encodeCursor([last.sortTitle, last.groupRef])
        : undefined,
  };
}
