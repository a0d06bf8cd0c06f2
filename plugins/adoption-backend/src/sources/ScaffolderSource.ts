import type {
  AuthService,
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { ScaffolderTask } from '@backstage/plugin-scaffolder-common';
import type { ScaffolderService } from '@backstage/plugin-scaffolder-node';
import type { Intake } from '../ingest/Intake';
import { TASK_COMPLETED, TASK_FAILED } from '../ingest/serverActions';
import type { UsageEvent } from '../ingest/usageEvent';
import { uuidOf } from '../ingest/uuidOf';
import type { Callers } from '../service/Callers';
import type { FoundRun, TemplateRunStore } from '../store/TemplateRunStore';
import type { Actor } from '../store/UsageStore';
import { readTask } from './readTask';

const PAGE = 100;
/** Tasks whose logs are read in one go; the rest waits for the next time. */
const MOST_AT_ONCE = 500;
/** What older tasks did is no longer of interest when this is installed. */
const LOOKS_BACK = 90 * 24 * 60 * 60_000;

export interface ScaffolderSourceOptions {
  auth: AuthService;
  callers: Callers;
  intake: Intake;
  logger: LoggerService;
  runs: TemplateRunStore;
  scaffolder: ScaffolderService;
}

/**
 * Learns from the scaffolder what became of its tasks: not from the click that starts one, which
 * says nothing about its end. Dry runs leave no task.
 */
export class ScaffolderSource {
  readonly #options: ScaffolderSourceOptions;
  /** Whether all older tasks were read: then a page of known ones has only known ones behind it. */
  #caughtUp = false;
  /** Whether it was said that the scaffolder does not answer. */
  #saidSo = false;

  constructor(options: ScaffolderSourceOptions) {
    this.#options = options;
  }

  async schedule(scheduler: SchedulerService): Promise<void> {
    await scheduler.scheduleTask({
      id: 'adoption-read-scaffolder',
      frequency: { minutes: 1 },
      initialDelay: { seconds: 30 },
      timeout: { minutes: 5 },
      fn: signal => this.run(signal),
    });
  }

  async run(signal: AbortSignal): Promise<void> {
    const { logger, runs } = this.#options;
    const tasks = await this.#unknownTasks(signal);
    if (tasks.length === 0 || signal.aborted) return;
    const found: FoundRun[] = [];
    const events: (UsageEvent & { actor: Actor })[] = [];
    for (const task of tasks) {
      if (signal.aborted) break;
      const run = await this.#readRun(task);
      if (!run) continue;
      found.push(run);
      const event = eventOf(run);
      if (event && run.actor) events.push({ ...event, actor: run.actor });
    }
    // A task whose event is stored and whose run is not is read again, and its event counts once.
    if (events.length > 0) await this.#options.intake.take(events, Date.now());
    await runs.save(found);
    logger.debug(`read ${found.length} tasks of the scaffolder`);
  }

  /** New tasks, and known ones that may have ended since. The newest come first, page by page. */
  async #unknownTasks(signal: AbortSignal): Promise<ScaffolderTask[]> {
    const { auth, runs, scaffolder } = this.#options;
    const credentials = await auth.getOwnServiceCredentials();
    const open = new Set(await runs.readOpen());
    const earliest = Date.now() - LOOKS_BACK;
    const unknown: ScaffolderTask[] = [];
    for (let offset = 0; !signal.aborted; offset += PAGE) {
      const items = await this.#listTasks(offset);
      // What is not read now is read when it answers again.
      if (!items) break;
      const states = await runs.readStates(items.map(({ id }) => id));
      const news = items.filter(
        ({ id, status, createdAt }) =>
          Date.parse(createdAt) >= earliest &&
          (!states.has(id) || (states.get(id) === 'open' && hasEnded(status))),
      );
      for (const { id } of items) open.delete(id);
      unknown.push(...news);
      const isLast =
        items.length < PAGE ||
        items.every(({ createdAt }) => Date.parse(createdAt) < earliest) ||
        (this.#caughtUp && news.length === 0);
      this.#caughtUp = isLast && unknown.length <= MOST_AT_ONCE;
      if (isLast || unknown.length >= MOST_AT_ONCE) break;
    }
    // Open ones that are further back than the pages that were read.
    for (const taskId of [...open].slice(0, MOST_AT_ONCE)) {
      const task = await scaffolder
        .getTask({ taskId }, { credentials })
        .catch(() => undefined);
      if (task && hasEnded(task.status)) unknown.push(task);
    }
    return unknown.slice(0, MOST_AT_ONCE);
  }

  /** A page of tasks; nothing when the scaffolder is not installed or does not answer, which is said once. */
  async #listTasks(offset: number): Promise<ScaffolderTask[] | undefined> {
    const { auth, logger, scaffolder } = this.#options;
    try {
      const { items } = await scaffolder.listTasks(
        { limit: PAGE, offset },
        { credentials: await auth.getOwnServiceCredentials() },
      );
      this.#saidSo = false;
      return items;
    } catch (error) {
      if (!this.#saidSo)
        logger.warn(
          `the scaffolder does not tell of its tasks, and is asked again every minute: ${
            (error as Error).message
          }`,
        );
      this.#saidSo = true;
      return undefined;
    }
  }

  async #readRun(task: ScaffolderTask): Promise<FoundRun | undefined> {
    const { auth, callers, scaffolder } = this.#options;
    const log = hasEnded(task.status)
      ? await scaffolder.getLogs(
          { taskId: task.id },
          { credentials: await auth.getOwnServiceCredentials() },
        )
      : [];
    const run = readTask(task, log);
    if (!run) return undefined;
    const { user, ...known } = run;
    return { ...known, actor: user ? callers.named(user) : undefined };
  }
}

function hasEnded(status: string): boolean {
  return ['completed', 'failed', 'cancelled'].includes(status);
}

/** That somebody's task ended well or failed, as use of its template. */
function eventOf(run: FoundRun): UsageEvent | undefined {
  if (run.state !== 'completed' && run.state !== 'failed') return undefined;
  return {
    id: uuidOf('scaffolder', run.taskId),
    at: run.endedAt ?? run.startedAt,
    action: run.state === 'completed' ? TASK_COMPLETED : TASK_FAILED,
    plugin: 'scaffolder',
    subject: run.template,
    value: run.state === 'completed' ? run.minutes : undefined,
  };
}
