import type { EntitySort } from '@thrive/backstage-plugin-scorecards-common';
import type { Knex } from 'knex';
import {
  type CursorType,
  decodeCursor,
  encodeCursor,
  jsonList,
  withoutSql,
} from '@thrive/database';
import { STATE_CODES } from '../evaluation/packed';
import { ENTITIES, SCORES } from './read/columns';
import { countEntities, countLevels, countStates } from './read/counts';
import { listGroups } from './read/listGroups';
import type {
  EntityRow,
  Page,
  ReadScope,
  ReadStore,
  ScoreQuery,
  ScoreRowOut,
  StoredEntity,
} from './ReadStore';
import { applyGroup, applyScope, applySearch } from './scope';
import { fromScoreRow, NO_SCORE, type ScoreRow } from './scoreRow';

const ENTITY_COLUMNS = [
  'e.entity_ref',
  'e.kind',
  'e.type',
  'e.title',
  'e.owner_ref',
  'e.states',
  'e.details',
  'e.ruleset',
  'e.evaluated_at',
];

/** Entities without a score come last whichever way scores are sorted. */
const SCORE_ASCENDING = `case when s.score = ${NO_SCORE} then 1000 else s.score end`;

interface Order {
  /** Each is sorted in the same direction, so that one comparison of rows pages through them. */
  columns: readonly string[];
  types: readonly CursorType[];
  descending?: boolean;
}

const TIE = ['s.sort_title', 's.entity_ref', 's.scorecard_id'];
const TIE_TYPES = ['string', 'string', 'string'] as const;
const ORDERS: Readonly<Record<EntitySort, Order>> = {
  closest: { columns: ['s.gap', ...TIE], types: ['integer', ...TIE_TYPES] },
  score: {
    columns: [SCORE_ASCENDING, ...TIE],
    types: ['number', ...TIE_TYPES],
  },
  '-score': {
    columns: ['s.score', ...TIE],
    types: ['number', ...TIE_TYPES],
    descending: true,
  },
  name: { columns: TIE, types: TIE_TYPES },
  '-name': { columns: TIE, types: TIE_TYPES, descending: true },
  changed: {
    columns: ['s.since', ...TIE],
    types: ['string', ...TIE_TYPES],
    descending: true,
  },
};

export class KnexReadStore implements ReadStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async listScores(
    query: ScoreQuery,
    scope: ReadScope,
  ): Promise<Page<ScoreRowOut>> {
    const order = ORDERS[query.sort];
    const matching = () => {
      const select = this.#knex('entity_scores as s');
      if (query.scorecardId) select.where('s.scorecard_id', query.scorecardId);
      if (query.rank !== undefined) select.where('s.level_rank', query.rank);
      if (query.kind) select.where('s.kind', query.kind.toLowerCase());
      if (query.type) select.where('s.type', query.type);
      if (query.check) {
        const { slot, state } = query.check;
        const code = `substr(e.states, ${Number(slot) + 1}, 1)`;
        select.join('entities as e', 'e.entity_ref', 's.entity_ref');
        if (state) select.whereRaw(`${code} = ?`, [STATE_CODES[state]]);
        else select.whereRaw(`${code} not in ('', '-')`);
      }
      applyGroup(select, query.groupRef, SCORES.ownerRef);
      applySearch(select, query.search, {
        title: 's.sort_title',
        entityRef: 's.entity_ref',
      });
      applyScope(select, scope, SCORES, this.#knex);
      return select;
    };
    const page = matching()
      .select('s.*')
      .select(
        order.columns.map((column, index) =>
          this.#knex.raw(`${column} as sort_${index}`),
        ),
      )
      .select(matching().count('*').as('total'));
    return this.#readPage(page, query, order, row => toScore(row as ScoreRow));
  }

  async readScores(
    entityRefs: readonly string[],
    scope: ReadScope,
    scorecardId?: string,
  ): Promise<ScoreRowOut[]> {
    const refs = jsonList(this.#knex, entityRefs);
    const select = this.#knex('entity_scores as s')
      .whereRaw(`s.entity_ref in (${refs.sql})`, [refs.binding])
      .select('s.*');
    if (scorecardId) select.where('s.scorecard_id', scorecardId);
    applyScope(select, scope, SCORES, this.#knex);
    const rows: ScoreRow[] = await withoutSql('read scores', () => select);
    return rows.map(toScore);
  }

  async readEntity(
    entityRef: string,
    scope: ReadScope,
  ): ReturnType<ReadStore['readEntity']> {
    const select = this.#knex('entities as e')
      .leftJoin('entity_scores as s', 's.entity_ref', 'e.entity_ref')
      .where('e.entity_ref', entityRef)
      .select('s.*', ...ENTITY_COLUMNS);
    applyScope(
      select,
      scope,
      { ...ENTITIES, scorecardId: 's.scorecard_id' },
      this.#knex,
    );
    const [rows, stale] = await withoutSql('read an entity', () =>
      Promise.all([
        select,
        this.#knex('facts')
          .where({ entity_ref: entityRef })
          .whereNotNull('error')
          .select('source', 'error', 'collected_at'),
      ]),
    );
    if (rows.length === 0) return undefined;
    return {
      entity: toEntity(rows[0]),
      scores: rows
        .filter((row: ScoreRow) => row.scorecard_id !== null)
        .map(toScore),
      stale: stale.map(row => ({
        source: row.source,
        error: row.error,
        collectedAt: row.collected_at ?? undefined,
      })),
    };
  }

  async readHistory(
    entityRef: string,
    options: { before?: number; limit: number },
    scope: ReadScope,
  ) {
    const select = this.#knex('entity_history as h')
      .join('entities as e', 'e.entity_ref', 'h.entity_ref')
      .where('h.entity_ref', entityRef)
      .orderBy('h.id', 'desc')
      .limit(options.limit)
      .select('h.id', 'h.at', 'h.changes');
    if (options.before !== undefined) select.where('h.id', '<', options.before);
    applyScope(select, scope, ENTITIES, this.#knex);
    const scores = this.#knex('entity_scores as s')
      .where('s.entity_ref', entityRef)
      .select('s.scorecard_id');
    applyScope(scores, scope, SCORES, this.#knex);
    const [rows, seen] = await withoutSql('read the history', () =>
      Promise.all([select, scores]),
    );
    return {
      rows: rows.map(row => ({
        id: Number(row.id),
        at: row.at,
        changes: row.changes,
      })),
      scorecards: new Set(seen.map(row => row.scorecard_id)),
    };
  }

  async listCheckEntities(
    query: Parameters<ReadStore['listCheckEntities']>[0],
    scope: ReadScope,
  ): Promise<Page<StoredEntity>> {
    const code = `substr(e.states, ${Number(query.slot) + 1}, 1)`;
    const matching = () => {
      const select = this.#knex('entities as e');
      if (query.state)
        select.whereRaw(`${code} = ?`, [STATE_CODES[query.state]]);
      else select.whereRaw(`${code} not in ('', '-')`);
      applyGroup(select, query.groupRef, ENTITIES.ownerRef);
      applySearch(select, query.search, {
        title: 'e.sort_title',
        entityRef: 'e.entity_ref',
      });
      if (scope.filter || scope.visible) {
        const using = jsonList(this.#knex, query.scorecards);
        const seen = this.#knex('entity_scores as s')
          .whereRaw('s.entity_ref = e.entity_ref')
          .whereRaw(`s.scorecard_id in (${using.sql})`, [using.binding])
          .select(this.#knex.raw('1'));
        applyScope(seen, scope, SCORES, this.#knex);
        select.whereExists(seen);
      }
      return select;
    };
    const order: Order = {
      columns: ['e.sort_title', 'e.entity_ref'],
      types: ['string', 'string'],
    };
    const page = matching()
      .select(...ENTITY_COLUMNS)
      .select(
        order.columns.map((column, index) =>
          this.#knex.raw(`${column} as sort_${index}`),
        ),
      )
      .select(matching().count('*').as('total'));
    return this.#readPage(page, query, order, row =>
      toEntity(row as EntityColumns),
    );
  }

  async countLevels(
    query: { groupRef?: string; scorecardId?: string },
    scope: ReadScope,
  ): ReturnType<ReadStore['countLevels']> {
    return countLevels(this.#knex, query, scope);
  }

  async countEntities(
    query: { groupRef?: string },
    scope: ReadScope,
  ): ReturnType<ReadStore['countEntities']> {
    return countEntities(this.#knex, query, scope);
  }

  async countStates(
    query: Parameters<ReadStore['countStates']>[0],
    scope: ReadScope,
  ): ReturnType<ReadStore['countStates']> {
    return countStates(this.#knex, query, scope);
  }

  async listGroups(
    query: Parameters<ReadStore['listGroups']>[0],
    scope: ReadScope,
  ): ReturnType<ReadStore['listGroups']> {
    return listGroups(this.#knex, query, scope);
  }

  async readResources(entityRefs: readonly string[]) {
    const refs = jsonList(this.#knex, entityRefs);
    const rows = await withoutSql('read entities', () =>
      this.#knex('entities as e')
        .leftJoin('entity_scores as s', 's.entity_ref', 'e.entity_ref')
        .whereRaw(`e.entity_ref in (${refs.sql})`, [refs.binding])
        .select('e.entity_ref', 'e.kind', 'e.owner_ref', 's.scorecard_id'),
    );
    return entityRefs.map(entityRef => {
      const own = rows.filter(row => row.entity_ref === entityRef);
      if (own.length === 0) return undefined;
      return {
        entityRef,
        kind: own[0].kind,
        ownerRef: own[0].owner_ref || undefined,
        scorecards: own.flatMap(row =>
          row.scorecard_id ? [row.scorecard_id] : [],
        ),
      };
    });
  }

  async #readPage<T>(
    select: Knex.QueryBuilder,
    query: { cursor?: string; limit: number },
    order: Order,
    toItem: (row: object) => T,
  ): Promise<Page<T>> {
    const direction = order.descending ? 'desc' : 'asc';
    select.orderByRaw(
      order.columns.map(column => `${column} ${direction}`).join(', '),
    );
    select.limit(query.limit + 1);
    if (query.cursor) {
      const marks = order.columns.map(() => '?').join(', ');
      select.whereRaw(
        `(${order.columns.join(', ')}) ${
          order.descending ? '<' : '>'
        } (${marks})`,
        decodeCursor(query.cursor, order.types),
      );
    }
    const rows: Record<string, string | number>[] = await withoutSql(
      'read a page',
      () => select,
    );
    const page = rows.slice(0, query.limit);
    const last = page[page.length - 1];
    return {
      items: page.map(toItem),
      total: Number(rows[0]?.total ?? 0),
      nextCursor:
        rows.length > query.limit
          ? encodeCursor(order.columns.map((_, index) => last[`sort_${index}`]))
          : undefined,
    };
  }
}

interface EntityColumns {
  entity_ref: string;
  kind: string;
  type: string;
  title: string;
  owner_ref: string;
  states: string;
  details: string;
  ruleset: number;
  evaluated_at: string | null;
}

function toEntityRow(
  row: Omit<EntityColumns, 'states' | 'details' | 'ruleset' | 'evaluated_at'>,
): EntityRow {
  return {
    entityRef: row.entity_ref,
    kind: row.kind,
    type: row.type,
    title: row.title,
    ownerRef: row.owner_ref,
  };
}

function toEntity(row: EntityColumns): StoredEntity {
  return {
    ...toEntityRow(row),
    states: row.states,
    details: row.details,
    ruleset: row.ruleset,
    evaluatedAt: row.evaluated_at ?? undefined,
  };
}

function toScore(row: ScoreRow): ScoreRowOut {
  const { header: _, ...score } = fromScoreRow(row);
  return { ...score, entity: toEntityRow(row) };
}
