import type {
  ComplianceCounts,
  EntityFacts,
} from '@thrive/backstage-plugin-compliance-common';
import type {
  RuleState,
  Verdict,
} from '@thrive/backstage-plugin-compliance-node';
import {
  decodeCursor,
  encodeCursor,
  jsonList,
  jsonRows,
  rowsOf,
  whereContains,
  withoutSql,
} from '@thrive/database';
import type { Knex } from 'knex';
import type { Citation, ControlStanding } from '../evidence/coverage';
import {
  fromRow,
  type RepositoryRow,
  type StoredRepository,
} from './repositoryRows';

export type { StoredRepository } from './repositoryRows';

/** Software whose turn it is. */
export interface DueRepository extends StoredRepository {
  /** Since when. */
  dueAt: string;
}

/** What a check came to. */
export interface Outcome {
  entityRef: string;
  checkedAt: string;
  nextAt: string;
  etag?: string;
  policiesDigest?: string;
  problem?: string;
  /** Where there was something new to look at. */
  run?: {
    id: string;
    verdict: Verdict;
    counts: ComplianceCounts;
    facts: EntityFacts;
    evidenceId: number;
    rules: readonly { policyId: string; ruleId: string; state: RuleState }[];
  };
}

/** How software stood at the end of a day, by owner; '' for what nobody owns. */
export interface RepositoryDay {
  day: string;
  ownerRef: string;
  clear: number;
  checked: number;
}

/** How software stands, and when it is looked at next. */
export interface RepositoryStore {
  /** Makes the list what the catalog has now: what is new is due at once, what is gone is forgotten. */
  sync(
    entities: readonly {
      entityRef: string;
      title?: string;
      ownerRef?: string;
    }[],
    now: string,
  ): Promise<void>;
  /** Takes those that are due, for a while; nobody else gets them meanwhile. */
  claim(now: string, until: string, most: number): Promise<DueRepository[]>;
  /** Takes one, due or not. @returns undefined when somebody else has it, or when it is not known */
  claimOne(
    entityRef: string,
    now: string,
    until: string,
  ): Promise<StoredRepository | undefined>;
  finish(outcome: Outcome): Promise<void>;
  get(entityRef: string): Promise<StoredRepository | undefined>;
  /** What needs work first. */
  list(filter: {
    search?: string;
    verdict?: Verdict;
    cursor?: string;
    limit: number;
  }): Promise<{ items: StoredRepository[]; nextCursor?: string }>;
  facts(entityRefs: readonly string[]): Promise<EntityFacts[]>;
  /** How software stands by control, each counted once, in one statement. */
  standings(citations: readonly Citation[]): Promise<ControlStanding[]>;
  /** Writes down how software stands today. */
  closeDay(day: string): Promise<void>;
  days(from: string, to: string): Promise<RepositoryDay[]>;
}

/** What is worst comes first; what was never checked comes last. */
const URGENCY: Record<Verdict, number> = {
  enforced: 4,
  unknown: 3,
  tolerated: 2,
  clear: 1,
};

export class KnexRepositoryStore implements RepositoryStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async sync(
    entities: readonly {
      entityRef: string;
      title?: string;
      ownerRef?: string;
    }[],
    now: string,
  ) {
    const rows = jsonRows(
      this.#knex,
      { entity_ref: 'text', title: 'text', owner_ref: 'text' },
      entities.map(({ entityRef, title, ownerRef }) => ({
        entity_ref: entityRef,
        title,
        owner_ref: ownerRef,
      })),
    );
    const refs = jsonList(
      this.#knex,
      entities.map(({ entityRef }) => entityRef),
    );
    await withoutSql('note which software there is', () =>
      this.#knex.transaction(async tx => {
        await tx.raw(
          `insert into repositories (entity_ref, title, owner_ref, next_at)
           select entity_ref, title, owner_ref, ? from (${rows.sql}) as incoming where true
           on conflict (entity_ref) do update set title = excluded.title, owner_ref = excluded.owner_ref
           where repositories.title is distinct from excluded.title
             or repositories.owner_ref is distinct from excluded.owner_ref`,
          [now, rows.binding],
        );
        for (const table of ['repositories', 'repository_rules'])
          await tx.raw(
            `delete from ${table} where entity_ref not in (${refs.sql})`,
            [refs.binding],
          );
      }),
    );
  }

  async claim(now: string, until: string, most: number) {
    const rows = await withoutSql('take what is due', async () =>
      rowsOf<RepositoryRow>(
        await this.#knex.raw(
          `update repositories set claimed_until = ?
           where entity_ref in (
             select entity_ref from repositories
             where next_at <= ? and (claimed_until is null or claimed_until <= ?)
             order by next_at, entity_ref limit ?)
             and (claimed_until is null or claimed_until <= ?)
           returning *`,
          [until, now, now, most, now],
        ),
      ),
    );
    return rows.map(row => ({ ...fromRow(row), dueAt: row.next_at }));
  }

  async claimOne(entityRef: string, now: string, until: string) {
    const [row] = await withoutSql('take one', async () =>
      rowsOf<RepositoryRow>(
        await this.#knex.raw(
          `update repositories set claimed_until = ?
           where entity_ref = ? and (claimed_until is null or claimed_until <= ?)
           returning *`,
          [until, entityRef, now],
        ),
      ),
    );
    return row && fromRow(row);
  }

  async finish(outcome: Outcome) {
    const { entityRef, run } = outcome;
    await withoutSql('note how a check came out', () =>
      this.#knex.transaction(async tx => {
        await tx('repositories')
          .where('entity_ref', entityRef)
          .update({
            checked_at: outcome.checkedAt,
            next_at: outcome.nextAt,
            claimed_until: null,
            problem: outcome.problem ?? null,
            ...(outcome.etag === undefined ? {} : { etag: outcome.etag }),
            ...(outcome.policiesDigest === undefined
              ? {}
              : { policies_digest: outcome.policiesDigest }),
            ...(run
              ? {
                  run_id: run.id,
                  verdict: run.verdict,
                  urgency: URGENCY[run.verdict],
                  counts: JSON.stringify(run.counts),
                  facts: JSON.stringify(run.facts),
                }
              : {}),
          });
        if (!run) return;
        await tx('repository_rules').where('entity_ref', entityRef).delete();
        const rows = jsonRows(
          tx,
          {
            entity_ref: 'text',
            policy_id: 'text',
            rule_id: 'text',
            state: 'text',
            evidence_id: 'integer',
          },
          run.rules.map(({ policyId, ruleId, state }) => ({
            entity_ref: entityRef,
            policy_id: policyId,
            rule_id: ruleId,
            state,
            evidence_id: run.evidenceId,
          })),
        );
        const columns = 'entity_ref, policy_id, rule_id, state, evidence_id';
        await tx.raw(
          `insert into repository_rules (${columns})
           select ${columns} from (${rows.sql}) as incoming where true`,
          [rows.binding],
        );
      }),
    );
  }

  async get(entityRef: string) {
    const row = await withoutSql('read how software stands', () =>
      this.#knex('repositories').where('entity_ref', entityRef).first(),
    );
    return row && fromRow(row);
  }

  async list({
    search,
    verdict,
    cursor,
    limit,
  }: {
    search?: string;
    verdict?: Verdict;
    cursor?: string;
    limit: number;
  }) {
    const query = this.#knex('repositories')
      .orderBy([
        { column: 'urgency', order: 'desc' },
        { column: 'entity_ref', order: 'asc' },
      ])
      .limit(limit + 1);
    if (verdict) query.where({ verdict });
    whereContains(query, ['entity_ref', 'title'], search);
    if (cursor !== undefined) {
      const [urgency, ref] = decodeCursor(cursor, ['integer', 'string']);
      query.whereRaw('(urgency < ? or (urgency = ? and entity_ref > ?))', [
        urgency,
        urgency,
        ref,
      ]);
    }
    const rows: RepositoryRow[] = await withoutSql(
      'read how software stands',
      () => query,
    );
    const last = rows[limit - 1];
    return {
      items: rows.slice(0, limit).map(fromRow),
      nextCursor:
        rows.length > limit
          ? encodeCursor([last.urgency, last.entity_ref])
          : undefined,
    };
  }

  async facts(entityRefs: readonly string[]) {
    const refs = jsonList(this.#knex, entityRefs);
    const rows = await withoutSql('read facts', async () =>
      rowsOf<{ facts: string }>(
        await this.#knex.raw(
          `select facts from repositories
           where facts is not null and entity_ref in (${refs.sql})`,
          [refs.binding],
        ),
      ),
    );
    return rows.map(({ facts }) => JSON.parse(facts) as EntityFacts);
  }

  async standings(citations: readonly Citation[]) {
    const cited = jsonRows(
      this.#knex,
      { control: 'text', policy_id: 'text', rule_id: 'text' },
      citations.map(({ control, policyId, ruleId }) => ({
        control,
        policy_id: policyId,
        rule_id: ruleId,
      })),
    );
    const count = (rank: number) =>
      `sum(case when worst = ${rank} then 1 else 0 end)`;
    const rows = await withoutSql('count how software stands', async () =>
      rowsOf<Record<string, string | number>>(
        await this.#knex.raw(
          `select control, ${count(1)} as passed, ${count(2)} as waived,
             ${count(3)} as unseen, ${count(4)} as failed, max(last) as last
           from (
             select cited.control, found.entity_ref, max(found.evidence_id) as last,
               max(case found.state when 'failed' then 4 when 'not-run' then 3
                 when 'error' then 3 when 'waived' then 2 else 1 end) as worst
             from repository_rules as found
             join (${cited.sql}) as cited
               on cited.policy_id = found.policy_id and cited.rule_id = found.rule_id
             where found.state <> 'not-applicable'
             group by cited.control, found.entity_ref
           ) as standing group by control`,
          [cited.binding],
        ),
      ),
    );
    return rows.map(row => ({
      control: String(row.control),
      passed: Number(row.passed),
      failed: Number(row.failed),
      waived: Number(row.waived),
      unseen: Number(row.unseen),
      lastEvidence: Number(row.last),
    }));
  }

  async closeDay(day: string) {
    await withoutSql('write down how software stands', () =>
      this.#knex.raw(
        `insert into repository_days (day, owner_ref, clear, checked)
         select ?, coalesce(owner_ref, ''),
           sum(case when verdict = 'clear' then 1 else 0 end), count(*)
         from repositories where verdict is not null
         group by coalesce(owner_ref, '')
         on conflict (day, owner_ref) do update set
           clear = excluded.clear, checked = excluded.checked`,
        [day],
      ),
    );
  }

  async days(from: string, to: string) {
    const rows = await withoutSql('read how software stood', () =>
      this.#knex('repository_days')
        .whereBetween('day', [from, to])
        .orderBy(['day', 'owner_ref']),
    );
    return rows.map(row => ({
      day: row.day,
      ownerRef: row.owner_ref,
      clear: row.clear,
      checked: row.checked,
    }));
  }
}
