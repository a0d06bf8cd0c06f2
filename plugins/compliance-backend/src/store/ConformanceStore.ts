import type { Verdict } from '@thrive/backstage-plugin-compliance-node';
import { withoutSql } from '@thrive/database';
import type { Knex } from 'knex';

/** What a template would make, as it was tried last. */
export interface Conformance {
  templateRef: string;
  at: string;
  verdict?: Verdict;
  runId?: string;
  /** Why it could not be tried. */
  problem?: string;
}

export interface ConformanceStore {
  save(conformance: Conformance): Promise<void>;
  list(): Promise<Conformance[]>;
}

export class KnexConformanceStore implements ConformanceStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async save({ templateRef, at, verdict, runId, problem }: Conformance) {
    await withoutSql('note what a template would make', () =>
      this.#knex('conformance')
        .insert({
          template_ref: templateRef,
          at,
          verdict: verdict ?? null,
          run_id: runId ?? null,
          problem: problem ?? null,
        })
        .onConflict('template_ref')
        .merge(),
    );
  }

  async list() {
    const rows = await withoutSql('read what templates would make', () =>
      this.#knex('conformance'),
    );
    return rows.map(row => ({
      templateRef: row.template_ref,
      at: row.at,
      verdict: row.verdict ?? undefined,
      runId: row.run_id ?? undefined,
      problem: row.problem ?? undefined,
    }));
  }
}
