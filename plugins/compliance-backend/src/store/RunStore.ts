import type {
  Moment,
  Policy,
  Report,
  Verdict,
} from '@thrive/backstage-plugin-compliance-node';
import type {
  ComplianceCounts,
  RunKind,
} from '@thrive/backstage-plugin-compliance-common';
import {
  decodeCursor,
  encodeCursor,
  whereContains,
  withoutSql,
} from '@thrive/database';
import type { Knex } from 'knex';
import { appendLink } from './EvidenceStore';
import { keepVersions } from './PolicyStore';
import { addRuleDays } from './ruleDays';

/** A run without all that it found. */
export interface StoredRun {
  id: string;
  at: string;
  kind: RunKind;
  moment: Moment;
  verdict: Verdict;
  taskId?: string;
  stepId?: string;
  templateRef?: string;
  entityRef?: string;
  ownerRef?: string;
  initiatorRef?: string;
  repoUrl?: string;
  /** The folder that was looked at, where it was not the whole. */
  path?: string;
  treeDigest: string;
  counts: ComplianceCounts;
  /** Ids of the policies. */
  policies: string[];
}

export interface RunFilter {
  verdict?: Verdict;
  kind?: RunKind;
  templateRef?: string;
  entityRef?: string;
  taskId?: string;
  /** Part of what software or a template is called. */
  search?: string;
  /** Only runs of this person. */
  initiatorRef?: string;
  cursor?: string;
  limit: number;
}

/** Runs with what they found. */
export interface RunStore {
  /** Stores a run, counts its rules, keeps its policies and adds it to the chain of evidence: all or nothing. @returns the link of the chain */
  add(
    run: StoredRun,
    report: Report,
    policies: readonly Policy[],
  ): Promise<number>;
  list(filter: RunFilter): Promise<{ items: StoredRun[]; nextCursor?: string }>;
  get(id: string): Promise<{ run: StoredRun; report: Report } | undefined>;
  /** All runs of a task, in order. */
  ofTask(taskId: string): Promise<{ run: StoredRun; report: Report }[]>;
  /** The newest run of an entity, of a kind that looks at its files. */
  latestOf(
    entityRef: string,
  ): Promise<{ run: StoredRun; report: Report } | undefined>;
  /** Forgets runs before a time, some at a time. @returns how many */
  forget(before: string): Promise<number>;
}

/** Kinds that are counted: of what would only be made, nobody is held up. */
const COUNTED: readonly RunKind[] = ['scaffold', 'recheck', 'missed'];
const AT_A_TIME = 500;
const SUMMARY = [
  'id',
  'at',
  'kind',
  'moment',
  'verdict',
  'task_id',
  'step_id',
  'template_ref',
  'entity_ref',
  'owner_ref',
  'initiator_ref',
  'repo_url',
  'path',
  'tree_digest',
  'counts',
  'policies',
];

export class KnexRunStore implements RunStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async add(run: StoredRun, report: Report, policies: readonly Policy[]) {
    return withoutSql('store the run', () =>
      this.#knex.transaction(async tx => {
        await tx('runs').insert({
          ...toRow(run),
          report: JSON.stringify(report),
        });
        if (COUNTED.includes(run.kind)) await addRuleDays(tx, run, report);
        await keepVersions(
          tx,
          policies.filter(({ digest }) =>
            report.policies.some(each => each.digest === digest),
          ),
        );
        const { id, at, verdict, treeDigest, taskId, templateRef, entityRef } =
          run;
        const link = await appendLink(tx, {
          kind: 'run',
          at,
          runId: id,
          entityRef,
          body: {
            run: id,
            runKind: run.kind,
            verdict,
            workspace: treeDigest,
            policies: report.policies.map(each => ({
              id: each.id,
              version: each.version,
              digest: each.digest,
            })),
            results: report.results.map(
              ({ policyId, rule, state, findings }) => ({
                rule: `${policyId}/${rule.id}`,
                state,
                findings: findings.map(({ fingerprint }) => fingerprint),
              }),
            ),
            task: taskId,
            template: templateRef,
            entity: entityRef,
          },
        });
        return link.id;
      }),
    );
  }

  async list(filter: RunFilter) {
    const { verdict, kind, templateRef, entityRef, taskId, initiatorRef } =
      filter;
    const { limit } = filter;
    const where = Object.fromEntries(
      Object.entries({
        verdict,
        kind,
        template_ref: templateRef,
        entity_ref: entityRef,
        task_id: taskId,
        initiator_ref: initiatorRef,
      }).filter(([, value]) => value !== undefined),
    );
    const query = this.#knex('runs')
      .where(where)
      .orderBy([
        { column: 'at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .limit(limit + 1)
      .select(...SUMMARY);
    whereContains(query, ['entity_ref', 'template_ref'], filter.search);
    if (filter.cursor !== undefined) {
      const [at, id] = decodeCursor(filter.cursor, ['string', 'string']);
      query.whereRaw('(at, id) < (?, ?)', [at, id]);
    }
    const rows: RunRow[] = await withoutSql('read runs', () => query);
    const items = rows.slice(0, limit).map(fromRow);
    const last = items.at(-1);
    return {
      items,
      nextCursor:
        rows.length > limit && last
          ? encodeCursor([last.at, last.id])
          : undefined,
    };
  }

  async get(id: string) {
    const row = await withoutSql('read the run', () =>
      this.#knex('runs').where({ id }).first(),
    );
    return row && withReport(row);
  }

  async ofTask(taskId: string) {
    const rows: (RunRow & { report: string })[] = await withoutSql(
      'read the runs of a task',
      () =>
        this.#knex('runs')
          .where('task_id', taskId)
          .orderBy(['at', 'id'])
          .limit(200),
    );
    return rows.map(withReport);
  }

  async latestOf(entityRef: string) {
    const row = await withoutSql('read the newest run', () =>
      this.#knex('runs')
        .where({ entity_ref: entityRef, moment: 'workspace' })
        .whereIn('kind', ['scaffold', 'recheck', 'missed'])
        .orderBy([
          { column: 'at', order: 'desc' },
          { column: 'id', order: 'desc' },
        ])
        .first(),
    );
    return row && withReport(row);
  }

  async forget(before: string) {
    let forgotten = 0;
    for (;;) {
      const gone = await withoutSql('forget runs', () =>
        this.#knex('runs')
          .whereIn(
            'id',
            this.#knex('runs')
              .where('at', '<', before)
              .orderBy('at')
              .limit(AT_A_TIME)
              .select('id'),
          )
          .delete(),
      );
      forgotten += gone;
      if (gone < AT_A_TIME) return forgotten;
    }
  }
}

interface RunRow {
  id: string;
  at: string;
  kind: RunKind;
  moment: Moment;
  verdict: Verdict;
  task_id: string | null;
  step_id: string | null;
  template_ref: string | null;
  entity_ref: string | null;
  owner_ref: string | null;
  initiator_ref: string | null;
  repo_url: string | null;
  path: string | null;
  tree_digest: string;
  counts: string;
  policies: string;
}

function toRow(run: StoredRun): RunRow {
  return {
    id: run.id,
    at: run.at,
    kind: run.kind,
    moment: run.moment,
    verdict: run.verdict,
    task_id: run.taskId ?? null,
    step_id: run.stepId ?? null,
    template_ref: run.templateRef ?? null,
    entity_ref: run.entityRef ?? null,
    owner_ref: run.ownerRef ?? null,
    initiator_ref: run.initiatorRef ?? null,
    repo_url: run.repoUrl ?? null,
    path: run.path ?? null,
    tree_digest: run.treeDigest,
    counts: JSON.stringify(run.counts),
    policies: JSON.stringify(run.policies),
  };
}

function fromRow(row: RunRow): StoredRun {
  return {
    id: row.id,
    at: row.at,
    kind: row.kind,
    moment: row.moment,
    verdict: row.verdict,
    taskId: row.task_id ?? undefined,
    stepId: row.step_id ?? undefined,
    templateRef: row.template_ref ?? undefined,
    entityRef: row.entity_ref ?? undefined,
    ownerRef: row.owner_ref ?? undefined,
    initiatorRef: row.initiator_ref ?? undefined,
    repoUrl: row.repo_url ?? undefined,
    path: row.path ?? undefined,
    treeDigest: row.tree_digest,
    counts: JSON.parse(row.counts),
    policies: JSON.parse(row.policies),
  };
}

function withReport(row: RunRow & { report: string }): {
  run: StoredRun;
  report: Report;
} {
  return { run: fromRow(row), report: JSON.parse(row.report) };
}
