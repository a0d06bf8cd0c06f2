import type { Knex } from 'knex';
import { isPostgres, jsonList, jsonRows, withoutSql } from '@thrive/database';
import type {
  ClaimedEntity,
  EvaluatedEntity,
  EvaluationStore,
  PageResult,
  StoredScore,
} from './EvaluationStore';
import { queueRollup } from './rollup/queueRollup';
import {
  fromScoreRow as fromRow,
  NO_GAP,
  NO_SCORE,
  packCounts,
} from './scoreRow';

/** What a list of scores shows of an entity, copied from its row. */
const HEADER_COLUMNS = ['kind', 'type', 'title', 'sort_title', 'owner_ref'];

const SCORE_COLUMNS = {
  scorecard_id: 'text',
  entity_ref: 'text',
  level_rank: 'integer',
  next_rank: 'integer',
  gap: 'integer',
  missing: 'text',
  score: 'double precision',
  counts: 'text',
  since: 'text',
} as const;

type CheckVersions = ReadonlyMap<string, number>;

export class KnexEvaluationStore implements EvaluationStore {
  readonly #knex: Knex;
  /** Versions of the checks of former rulesets, which never change. */
  readonly #checkVersions = new Map<number, CheckVersions>([[0, new Map()]]);

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async evaluatePage(
    options: { ruleset: number; now: number; after: string; limit: number },
    evaluate: (
      claimed: readonly ClaimedEntity[],
    ) => Promise<readonly EvaluatedEntity[]>,
  ): Promise<PageResult> {
    return withoutSql('store results', () =>
      this.#knex.transaction(async tx => {
        const claimed = await claimEntities(tx, options, this.#checkVersions);
        if (claimed.length === 0) return { claimed: 0, written: 0 };
        const evaluated = await evaluate(claimed);
        const evaluatedAt = new Date(options.now).toISOString();
        await updateEntities(tx, evaluated, options.ruleset, evaluatedAt);
        const written =
          evaluated.filter(
            entity =>
              entity.states !== entity.claimed.states ||
              entity.details !== entity.claimed.details,
          ).length +
          (await writeScores(tx, evaluated)) +
          (await removeScores(tx, evaluated)) +
          (await appendHistory(tx, evaluated, evaluatedAt));
        if (written > 0) await queueOwners(tx, evaluated);
        return {
          claimed: claimed.length,
          written,
          last: claimed[claimed.length - 1].entityRef,
        };
      }),
    );
  }

  async countEntities(options: { ruleset: number; now: number }) {
    const [row] = await withoutSql('count entities', () =>
      this.#knex('entities').select(
        this.#knex.raw('count(*) as total'),
        this.#knex.raw(
          'coalesce(sum(case when dirty = 1 or ruleset < ? or review_at <= ? then 1 else 0 end), 0) as pending',
          [options.ruleset, options.now],
        ),
      ),
    );
    return { total: Number(row.total), pending: Number(row.pending) };
  }
}

async function claimEntities(
  tx: Knex.Transaction,
  options: { ruleset: number; now: number; after: string; limit: number },
  checkVersions: Map<number, CheckVersions>,
): Promise<ClaimedEntity[]> {
  const waiting = tx('entities')
    .where('entity_ref', '>', options.after)
    // Before every source was asked once, a first result would only be noise in the history.
    .where('is_new', 0)
    .andWhere(due =>
      due
        .where('dirty', 1)
        .orWhere('ruleset', '<', options.ruleset)
        .orWhere('review_at', '<=', options.now),
    )
    .orderBy('entity_ref')
    .limit(options.limit)
    .select(
      'entity_ref',
      'kind',
      'type',
      'title',
      'owner_ref',
      'states',
      'details',
      'ruleset',
    );
  const rows = await (isPostgres(tx)
    ? waiting.forUpdate().skipLocked()
    : waiting);
  if (rows.length === 0) return [];
  await loadCheckVersions(
    tx,
    rows.map(row => row.ruleset),
    checkVersions,
  );

  const refs = jsonList(
    tx,
    rows.map(row => row.entity_ref),
  );
  const facts = await tx('facts')
    .whereRaw(`entity_ref in (${refs.sql})`, [refs.binding])
    .whereNotNull('data')
    .select('entity_ref', 'source', 'data', 'expires_at');
  const scores = await tx('entity_scores')
    .whereRaw(`entity_ref in (${refs.sql})`, [refs.binding])
    .select('*');

  const factsOf = groupBy(facts, row => row.entity_ref);
  const scoresOf = groupBy(scores, row => row.entity_ref);
  return rows.map(row => ({
    entityRef: row.entity_ref,
    kind: row.kind,
    type: row.type,
    title: row.title,
    ownerRef: row.owner_ref,
    states: row.states,
    details: row.details,
    checkVersions: checkVersions.get(row.ruleset)!,
    facts: new Map(
      (factsOf.get(row.entity_ref) ?? []).map(fact => [
        fact.source,
        { data: fact.data, expiresAt: Number(fact.expires_at) },
      ]),
    ),
    scores: new Map(
      (scoresOf.get(row.entity_ref) ?? []).map(score => [
        score.scorecard_id,
        fromRow(score),
      ]),
    ),
  }));
}

/** Which versions decided before, for telling a changed rule from changed facts. */
async function loadCheckVersions(
  tx: Knex.Transaction,
  rulesets: readonly number[],
  known: Map<number, CheckVersions>,
): Promise<void> {
  const missing = [...new Set(rulesets)].filter(id => !known.has(id));
  if (missing.length === 0) return;
  for (const row of await tx('rulesets')
    .whereIn('id', missing)
    .select('id', 'body')) {
    known.set(
      row.id,
      new Map(Object.entries<number>(JSON.parse(row.body).checkVersions)),
    );
  }
}

async function updateEntities(
  tx: Knex.Transaction,
  evaluated: readonly EvaluatedEntity[],
  ruleset: number,
  evaluatedAt: string,
): Promise<void> {
  const rows = jsonRows(
    tx,
    {
      entity_ref: 'text',
      states: 'text',
      details: 'text',
      review_at: 'bigint',
    },
    evaluated.map(entity => ({
      entity_ref: entity.claimed.entityRef,
      states: entity.states,
      details: entity.details,
      review_at: entity.reviewAt,
    })),
  );
  await tx.raw(
    `update entities set states = incoming.states, details = incoming.details,
       review_at = incoming.review_at, dirty = 0, ruleset = ${Number(
         ruleset,
       )}, evaluated_at = ?
     from (${
       rows.sql
     }) as incoming where entities.entity_ref = incoming.entity_ref`,
    [evaluatedAt, rows.binding],
  );
}

async function writeScores(
  tx: Knex.Transaction,
  evaluated: readonly EvaluatedEntity[],
): Promise<number> {
  const changed = evaluated.flatMap(entity =>
    entity.scores
      .filter(score => differs(entity.claimed, score))
      .map(score => toRow(entity.claimed.entityRef, score)),
  );
  if (changed.length === 0) return 0;
  const rows = jsonRows(tx, SCORE_COLUMNS, changed);
  const columns = [...Object.keys(SCORE_COLUMNS), ...HEADER_COLUMNS];
  const picks = columns.map(column =>
    HEADER_COLUMNS.includes(column)
      ? `entities.${column}`
      : `incoming.${column}`,
  );
  const updates = columns
    .filter(column => column !== 'scorecard_id' && column !== 'entity_ref')
    .map(column => `${column} = excluded.${column}`);
  await tx.raw(
    `insert into entity_scores (${columns.join(', ')})
     select ${picks.join(', ')} from (${rows.sql}) as incoming
     join entities on entities.entity_ref = incoming.entity_ref where true
     on conflict (entity_ref, scorecard_id) do update set ${updates.join(
       ', ',
     )}`,
    [rows.binding],
  );
  return changed.length;
}

async function removeScores(
  tx: Knex.Transaction,
  evaluated: readonly EvaluatedEntity[],
): Promise<number> {
  const gone = evaluated.flatMap(({ claimed, scores }) => {
    const kept = new Set(scores.map(score => score.scorecardId));
    return [...claimed.scores.keys()]
      .filter(scorecardId => !kept.has(scorecardId))
      .map(scorecardId => ({
        entity_ref: claimed.entityRef,
        scorecard_id: scorecardId,
      }));
  });
  if (gone.length === 0) return 0;
  const rows = jsonRows(tx, { entity_ref: 'text', scorecard_id: 'text' }, gone);
  await tx.raw(
    `delete from entity_scores where (entity_ref, scorecard_id) in (${rows.sql})`,
    [rows.binding],
  );
  return gone.length;
}

async function appendHistory(
  tx: Knex.Transaction,
  evaluated: readonly EvaluatedEntity[],
  at: string,
): Promise<number> {
  const changed = evaluated
    .filter(entity => entity.changes !== undefined)
    .map(entity => ({
      entity_ref: entity.claimed.entityRef,
      changes: entity.changes,
    }));
  if (changed.length === 0) return 0;
  const rows = jsonRows(tx, { entity_ref: 'text', changes: 'text' }, changed);
  await tx.raw(
    `insert into entity_history (entity_ref, at, changes)
     select incoming.entity_ref, ?, incoming.changes from (${rows.sql}) as incoming`,
    [at, rows.binding],
  );
  return changed.length;
}

async function queueOwners(
  tx: Knex.Transaction,
  evaluated: readonly EvaluatedEntity[],
): Promise<void> {
  const owners = new Set<string>();
  for (const { claimed } of evaluated) {
    owners.add(claimed.ownerRef);
    for (const { header } of claimed.scores.values())
      owners.add(header.ownerRef);
  }
  await queueRollup(tx, 'owner', [...owners]);
}

function toRow(entityRef: string, score: StoredScore) {
  return {
    scorecard_id: score.scorecardId,
    entity_ref: entityRef,
    level_rank: score.rank,
    next_rank: score.nextRank,
    gap: score.gap ?? NO_GAP,
    missing: score.missing.join(','),
    score: score.score ?? NO_SCORE,
    counts: packCounts(score.counts),
    since: score.since,
  };
}

function differs(entity: ClaimedEntity, score: StoredScore): boolean {
  const before = entity.scores.get(score.scorecardId);
  if (!before) return true;
  const { header } = before;
  return (
    header.kind !== entity.kind ||
    header.type !== entity.type ||
    header.title !== entity.title ||
    header.ownerRef !== entity.ownerRef ||
    JSON.stringify(toRow(entity.entityRef, score)) !==
      JSON.stringify(toRow(entity.entityRef, before))
  );
}

function groupBy<T>(
  items: readonly T[],
  key: (item: T) => string,
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
