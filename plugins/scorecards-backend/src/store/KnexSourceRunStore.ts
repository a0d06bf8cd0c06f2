import type { Knex } from 'knex';
import { jsonList, storableText, withoutSql } from '@thrive/database';
import type {
  PassReport,
  RunStatus,
  SourceFacts,
  SourceRun,
  SourceRunStore,
} from './SourceRunStore';

const PASS_KEY = 'last-pass';
const MOST_ERRORS = 20;

export class KnexSourceRunStore implements SourceRunStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async start(source: string, at: Date): Promise<void> {
    const row = {
      source,
      status: 'running',
      started_at: at.toISOString(),
      progress: 0,
    };
    await withoutSql('note a collection', () =>
      this.#knex('source_runs').insert(row).onConflict('source').merge(),
    );
  }

  async progress(source: string, handled: number): Promise<void> {
    await withoutSql('note progress', () =>
      this.#knex('source_runs').where({ source }).update({ progress: handled }),
    );
  }

  async finish(
    source: string,
    result: { status: RunStatus; message?: string; progress: number },
  ): Promise<void> {
    await withoutSql('note a collection', () =>
      this.#knex('source_runs')
        .where({ source })
        .update({
          status: result.status,
          message:
            result.message === undefined ? null : storableText(result.message),
          progress: result.progress,
          finished_at: new Date().toISOString(),
        }),
    );
  }

  async readRuns(): Promise<ReadonlyMap<string, SourceRun>> {
    const rows = await withoutSql('read the collections', () =>
      this.#knex('source_runs').select('*'),
    );
    return new Map(
      rows.map(row => [
        row.source,
        {
          source: row.source,
          status: row.status,
          startedAt: row.started_at ?? undefined,
          finishedAt: row.finished_at ?? undefined,
          progress: row.progress,
          message: row.message ?? undefined,
        },
      ]),
    );
  }

  async readFacts(
    sources: readonly string[],
  ): Promise<ReadonlyMap<string, SourceFacts>> {
    const now = Date.now();
    const list = jsonList(this.#knex, sources);
    const [counts, errors] = await withoutSql('count facts', () =>
      Promise.all([
        this.#knex('facts')
          .groupBy('source')
          .select('source')
          .select(
            this.#knex.raw(
              'sum(case when data is null then 0 else 1 end) as entities',
            ),
            this.#knex.raw(
              'sum(case when error is null then 0 else 1 end) as errors',
            ),
            this.#knex.raw(
              `sum(case when data is not null and expires_at <= ${now} then 1 else 0 end) as stale`,
            ),
          ),
        this.#knex
          .from(
            this.#knex('facts')
              .whereNotNull('error')
              .whereRaw(`source in (${list.sql})`, [list.binding])
              .select('source', 'entity_ref', 'error', 'error_at')
              .select(
                this.#knex.raw(
                  'row_number() over (partition by source order by error_at desc, entity_ref) as position',
                ),
              )
              .as('latest'),
          )
          .where('position', '<=', MOST_ERRORS)
          .orderBy(['source', 'position'])
          .select('source', 'entity_ref', 'error', 'error_at'),
      ]),
    );
    const facts = new Map<string, SourceFacts>();
    for (const row of counts) {
      facts.set(row.source, {
        entities: Number(row.entities),
        errors: Number(row.errors),
        stale: Number(row.stale),
        recentErrors: errors
          .filter((error: { source: string }) => error.source === row.source)
          .map(
            (error: {
              entity_ref: string;
              error: string;
              error_at: string | null;
            }) => ({
              entityRef: error.entity_ref,
              error: error.error,
              at: error.error_at ?? undefined,
            }),
          ),
      });
    }
    return facts;
  }

  async writePass(report: PassReport): Promise<void> {
    await withoutSql('note a pass', () =>
      this.#remember(PASS_KEY, JSON.stringify(report)),
    );
  }

  async readPass(): Promise<PassReport | undefined> {
    const row = await withoutSql('read the last pass', () =>
      this.#knex('engine_state').where({ key: PASS_KEY }).first('body'),
    );
    return row && JSON.parse(row.body);
  }

  async swap(key: string, value: string): Promise<string | undefined> {
    return withoutSql('remember the state', async () => {
      const before = await this.#knex('engine_state')
        .where({ key })
        .first('body');
      await this.#remember(key, value);
      return before?.body;
    });
  }

  async #remember(key: string, body: string): Promise<void> {
    await this.#knex('engine_state')
      .insert({ key, body })
      .onConflict('key')
      .merge();
  }
}
