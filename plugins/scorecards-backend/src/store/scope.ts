import {
  type AllOfCriteria,
  type AnyOfCriteria,
  type NotCriteria,
  type PermissionCriteria,
} from '@backstage/plugin-permission-common';
import type { ScorecardsResultFilter } from '@thrive/backstage-plugin-scorecards-node';
import type { Knex } from 'knex';
import { jsonList } from '@thrive/database';
import type { ReadScope } from './ReadStore';

type Criteria = PermissionCriteria<ScorecardsResultFilter>;
const isAllOf = (
  criteria: Criteria,
): criteria is AllOfCriteria<ScorecardsResultFilter> => 'allOf' in criteria;
const isAnyOf = (
  criteria: Criteria,
): criteria is AnyOfCriteria<ScorecardsResultFilter> => 'anyOf' in criteria;
const isNot = (
  criteria: Criteria,
): criteria is NotCriteria<ScorecardsResultFilter> => 'not' in criteria;

/** Where a query finds the columns that a scope restricts. */
export interface ScopeColumns {
  entityRef: string;
  ownerRef: string;
  kind: string;
  /** Undefined for queries over entities, where it is looked up in their scores. */
  scorecardId?: string;
}

/** Narrows a query to what a reader may see. */
export function applyScope(
  query: Knex.QueryBuilder,
  scope: ReadScope,
  columns: ScopeColumns,
  knex: Knex,
): void {
  if (scope.visible) {
    const refs = jsonList(knex, scope.visible);
    query.whereRaw(`${columns.entityRef} in (${refs.sql})`, [refs.binding]);
  }
  const { filter } = scope;
  if (filter)
    query.andWhere(inner => applyCriteria(inner, filter, columns, knex));
}

/** Narrows a query to what a group and the groups below it own. */
export function applyGroup(
  query: Knex.QueryBuilder,
  groupRef: string | undefined,
  ownerColumn: string,
): void {
  if (groupRef === undefined) return;
  query.whereRaw(
    `${ownerColumn} in (select owner_ref from owner_groups where group_ref = ?)`,
    [groupRef],
  );
}

/** Matches part of a title or a name; `%` and `_` stand for themselves. */
export function applySearch(
  query: Knex.QueryBuilder,
  search: string | undefined,
  columns: { title: string; entityRef: string },
): void {
  const words = search?.trim().toLocaleLowerCase('en-US');
  if (!words) return;
  const pattern = `%${words.replace(/[\\%_]/g, '\\$&')}%`;
  query.whereRaw(
    `(${columns.title} like ? escape '\\' or ${columns.entityRef} like ? escape '\\')`,
    [pattern, pattern],
  );
}

function applyCriteria(
  query: Knex.QueryBuilder,
  criteria: PermissionCriteria<ScorecardsResultFilter>,
  columns: ScopeColumns,
  knex: Knex,
): void {
  if (isAllOf(criteria)) {
    for (const part of criteria.allOf)
      query.andWhere(inner => applyCriteria(inner, part, columns, knex));
  } else if (isAnyOf(criteria)) {
    for (const part of criteria.anyOf)
      query.orWhere(inner => applyCriteria(inner, part, columns, knex));
  } else if (isNot(criteria)) {
    query.whereNot(inner => applyCriteria(inner, criteria.not, columns, knex));
  } else {
    applyFilter(query, criteria, columns, knex);
  }
}

function applyFilter(
  query: Knex.QueryBuilder,
  { key, values }: ScorecardsResultFilter,
  columns: ScopeColumns,
  knex: Knex,
): void {
  const list = jsonList(knex, values);
  if (key === 'owner')
    query.whereRaw(`${columns.ownerRef} in (${list.sql})`, [list.binding]);
  else if (key === 'kind')
    query.whereRaw(`${columns.kind} in (${list.sql})`, [list.binding]);
  else if (columns.scorecardId) {
    query.whereRaw(`${columns.scorecardId} in (${list.sql})`, [list.binding]);
  } else {
    query.whereRaw(
      `exists (select 1 from entity_scores p where p.entity_ref = ${columns.entityRef} and p.scorecard_id in (${list.sql}))`,
      [list.binding],
    );
  }
}
