import { rowsOf, withoutSql } from '@thrive/database';
import type { Knex } from 'knex';
import { dayOf } from './times';

/** A task of the scaffolder at its gate. */
export interface GatedTask {
  taskId: string;
  at: string;
  templateRef?: string;
  initiatorRef?: string;
  blocked: boolean;
  /** Whether the gate looked at what was made, not at the form only. */
  whole: boolean;
}

/** How tasks went on a day. */
export interface TaskDay {
  day: string;
  runs: number;
  blocked: number;
  firstTries: number;
  firstTryPassed: number;
  /** Tasks that passed after others that were blocked. */
  mended: number;
  /** Over all of them. */
  secondsToPass: number;
}

/** How tasks of a template went. */
export interface TemplateCount {
  templateRef: string;
  runs: number;
  blocked: number;
  firstTries: number;
  firstTryPassed: number;
  /** Tasks that published without having come to a gate. */
  missed: number;
}

/** Tasks of the scaffolder that came to a gate, or went past it. */
export interface TaskStore {
  /** Notes what a gate decided. A task that was blocked once stays blocked. */
  note(task: GatedTask): Promise<void>;
  /** Notes that a task published without having come to a gate. */
  noteMissed(task: Omit<GatedTask, 'blocked' | 'whole'>): Promise<void>;
  find(
    taskId: string,
  ): Promise<{ blocked: boolean; missed: boolean; whole: boolean } | undefined>;
  days(since: string): Promise<TaskDay[]>;
  templates(since: string): Promise<TemplateCount[]>;
  /** How many tasks of a template were held up, by day. */
  blockedDays(
    templateRef: string,
    from: string,
    to: string,
  ): Promise<{ day: string; part: number; n: number }[]>;
}

/** Whoever comes back within this time tries the same thing again. */
const SAME_TRY = 24 * 3_600_000;

const SUMS = `sum(case when missed then 0 else 1 end) as runs,
  sum(case when blocked then 1 else 0 end) as blocked,
  sum(case when first_try then 1 else 0 end) as first_tries,
  sum(case when first_try and not blocked then 1 else 0 end) as first_try_passed`;

export class KnexTaskStore implements TaskStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async note(task: GatedTask) {
    await withoutSql('note the decision', () =>
      this.#knex.transaction(async tx => {
        const known = await tx('gated_tasks')
          .where('task_id', task.taskId)
          .first('blocked', 'whole');
        if (known) {
          // The second gate of a task, or the same one after a task was taken up again.
          await tx('gated_tasks')
            .where('task_id', task.taskId)
            .update({
              whole: task.whole || Boolean(known.whole),
              ...(task.blocked && !known.blocked
                ? {
                    blocked: true,
                    seconds_to_pass: null,
                    blocked_since: task.at,
                  }
                : {}),
            });
          return;
        }
        await tx('gated_tasks')
          .insert(rowOf(task, await earlierOf(tx, task)))
          .onConflict('task_id')
          .ignore();
      }),
    );
  }

  async noteMissed({
    taskId,
    at,
    templateRef,
    initiatorRef,
  }: Omit<GatedTask, 'blocked' | 'whole'>) {
    await withoutSql('note a task without a gate', () =>
      this.#knex('gated_tasks')
        .insert({
          task_id: taskId,
          at,
          template_ref: templateRef,
          initiator_ref: initiatorRef,
          blocked: false,
          missed: true,
          first_try: false,
        })
        .onConflict('task_id')
        .merge({ missed: true }),
    );
  }

  async find(taskId: string) {
    const row = await withoutSql('read a task', () =>
      this.#knex('gated_tasks')
        .where('task_id', taskId)
        .first('blocked', 'missed', 'whole'),
    );
    return (
      row && {
        blocked: Boolean(row.blocked),
        missed: Boolean(row.missed),
        whole: Boolean(row.whole),
      }
    );
  }

  async days(since: string) {
    const rows = await withoutSql('count tasks by day', async () =>
      rowsOf<Record<string, string | number>>(
        await this.#knex.raw(
          `select substr(at, 1, 10) as day, ${SUMS},
             sum(case when seconds_to_pass is null then 0 else 1 end) as mended,
             sum(coalesce(seconds_to_pass, 0)) as seconds
           from gated_tasks where at >= ? and not missed
           group by substr(at, 1, 10) order by 1`,
          [since],
        ),
      ),
    );
    return rows.map(row => ({
      day: dayOf(String(row.day)),
      ...numbersOf(row),
      mended: Number(row.mended),
      secondsToPass: Number(row.seconds),
    }));
  }

  async blockedDays(templateRef: string, from: string, to: string) {
    const rows = await withoutSql('count tasks of a template', async () =>
      rowsOf<Record<string, string | number>>(
        await this.#knex.raw(
          `select substr(at, 1, 10) as day, ${SUMS} from gated_tasks
           where template_ref = ? and not missed
             and substr(at, 1, 10) between ? and ?
           group by substr(at, 1, 10) order by 1`,
          [templateRef, from, to],
        ),
      ),
    );
    return rows.map(row => {
      const { runs, blocked } = numbersOf(row);
      return { day: String(row.day), part: blocked, n: runs };
    });
  }

  async templates(since: string) {
    const rows = await withoutSql('count tasks by template', async () =>
      rowsOf<Record<string, string | number>>(
        await this.#knex.raw(
          `select template_ref, ${SUMS},
             sum(case when missed then 1 else 0 end) as missed
           from gated_tasks where at >= ? and template_ref is not null
           group by template_ref`,
          [since],
        ),
      ),
    );
    return rows.map(row => ({
      templateRef: String(row.template_ref),
      ...numbersOf(row),
      missed: Number(row.missed),
    }));
  }
}

function numbersOf(row: Record<string, string | number>) {
  return {
    runs: Number(row.runs),
    blocked: Number(row.blocked),
    firstTries: Number(row.first_tries),
    firstTryPassed: Number(row.first_try_passed),
  };
}

interface Earlier {
  blocked: boolean;
  at: string;
  blocked_since: string | null;
}

/** What the same person did last with the same template, if that was not long ago. */
async function earlierOf(
  tx: Knex.Transaction,
  { at, templateRef, initiatorRef }: GatedTask,
): Promise<Earlier | undefined> {
  if (templateRef === undefined || initiatorRef === undefined) return undefined;
  const since = new Date(Date.parse(at) - SAME_TRY).toISOString();
  return tx('gated_tasks')
    .where({ template_ref: templateRef, initiator_ref: initiatorRef })
    .where('at', '>=', since)
    .orderBy('at', 'desc')
    .first('blocked', 'at', 'blocked_since');
}

function rowOf(task: GatedTask, earlier: Earlier | undefined) {
  const since =
    earlier && Boolean(earlier.blocked)
      ? earlier.blocked_since ?? earlier.at
      : undefined;
  return {
    task_id: task.taskId,
    at: task.at,
    template_ref: task.templateRef,
    initiator_ref: task.initiatorRef,
    blocked: task.blocked,
    whole: task.whole,
    first_try: since === undefined,
    blocked_since: task.blocked ? since ?? task.at : null,
    seconds_to_pass:
      task.blocked || since === undefined
        ? null
        : Math.round((Date.parse(task.at) - Date.parse(since)) / 1000),
  };
}
