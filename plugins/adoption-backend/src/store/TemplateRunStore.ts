import { jsonList, jsonRows, rowsOf, withoutSql } from '@thrive/database';
import type { Knex } from 'knex';
import type { TemplateRun } from '../measures/templates';
import { lockPeople } from './people';
import type { Actor } from './UsageStore';

/** A run with whom it is of, as it comes from the scaffolder. */
export interface FoundRun extends Omit<TemplateRun, 'person'> {
  taskId: string;
  actor?: Actor;
}

/** What became of the tasks of templates. */
export interface TemplateRunStore {
  /** Which of some tasks are known to have ended, and which are known to be open. */
  readStates(
    taskIds: readonly string[],
  ): Promise<ReadonlyMap<string, TemplateRun['state']>>;
  /** Tasks that had not ended when they were seen last. */
  readOpen(): Promise<string[]>;
  /** Writes runs, each over what was known of it. Of those who opted out it notes no person. */
  save(runs: readonly FoundRun[]): Promise<void>;
  /** Runs that started at a time or later, in milliseconds. */
  readRuns(since: number): Promise<TemplateRun[]>;
}

const COLUMNS = {
  task_id: 'text',
  template: 'text',
  version: 'text',
  person_id: 'integer',
  state: 'text',
  started_at: 'bigint',
  ended_at: 'bigint',
  failed_step: 'text',
  minutes: 'real',
} as const;

export class KnexTemplateRunStore implements TemplateRunStore {
  readonly #knex: Knex;
  readonly #keyId: string;

  constructor(options: { knex: Knex; keyId: string }) {
    this.#knex = options.knex;
    this.#keyId = options.keyId;
  }

  async readStates(taskIds: readonly string[]) {
    const list = jsonList(this.#knex, taskIds);
    const rows = await withoutSql('read template runs', () =>
      this.#knex('template_runs')
        .whereRaw(`task_id in (${list.sql})`, [list.binding])
        .select('task_id', 'state'),
    );
    return new Map(rows.map(row => [row.task_id, row.state]));
  }

  async readOpen(): Promise<string[]> {
    const rows = await withoutSql('read template runs', () =>
      this.#knex('template_runs').where({ state: 'open' }).select('task_id'),
    );
    return rows.map(row => row.task_id);
  }

  async save(runs: readonly FoundRun[]): Promise<void> {
    if (runs.length === 0) return;
    await withoutSql('store template runs', () =>
      this.#knex.transaction(async tx => {
        const people = await lockPeople(
          tx,
          runs.flatMap(({ actor }) => actor ?? []),
          this.#keyId,
        );
        const personOf = ({ actor }: FoundRun) => {
          const person = actor && people.get(actor.pseudonym);
          return person && !person.optedOut ? person.id : undefined;
        };
        const rows = jsonRows(
          tx,
          COLUMNS,
          runs.map(run => ({
            task_id: run.taskId,
            template: run.template,
            version: run.version,
            person_id: personOf(run),
            state: run.state,
            started_at: run.startedAt,
            ended_at: run.endedAt,
            failed_step: run.failedStep,
            minutes: run.minutes,
          })),
        );
        const columns = Object.keys(COLUMNS);
        await tx.raw(
          `insert into template_runs (${columns.join(', ')})
           select ${columns.join(', ')} from (${
            rows.sql
          }) as incoming where true
           on conflict (task_id) do update set ${columns
             .slice(1)
             .map(column => `${column} = excluded.${column}`)
             .join(', ')}`,
          [rows.binding],
        );
      }),
    );
  }

  async readRuns(since: number): Promise<TemplateRun[]> {
    const result = await withoutSql('read template runs', () =>
      this.#knex.raw(
        `select template, version, person_id, state, started_at, ended_at, failed_step, minutes
         from template_runs where started_at >= ? order by started_at`,
        [since],
      ),
    );
    return rowsOf<RunRow>(result).map(toRun);
  }
}

type RunRow = Record<string, string | number | null>;

/** A run as it is stored. */
export function toRun(row: RunRow): TemplateRun {
  return {
    template: String(row.template),
    version: row.version === null ? undefined : String(row.version),
    person: row.person_id === null ? undefined : Number(row.person_id),
    state: row.state as TemplateRun['state'],
    startedAt: Number(row.started_at),
    endedAt: row.ended_at === null ? undefined : Number(row.ended_at),
    failedStep: row.failed_step === null ? undefined : String(row.failed_step),
    minutes: row.minutes === null ? undefined : Number(row.minutes),
  };
}
