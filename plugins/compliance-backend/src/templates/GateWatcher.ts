import { setTimeout as sleep } from 'node:timers/promises';
import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import type { EventsService } from '@backstage/plugin-events-node';
import type { ScaffolderService } from '@backstage/plugin-scaffolder-node';
import type { JsonObject } from '@backstage/types';
import { isPublishing } from '@thrive/backstage-plugin-compliance-node';
import type { PolicyDirectory } from '../policies/PolicyDirectory';
import type { SourceReader } from '../repositories/SourceReader';
import type { TreeInspector } from '../runs/TreeInspector';
import type { EntityReader } from '../service/EntityReader';
import type { TaskStore } from '../store/TaskStore';

const TOPIC = 'scaffolder.task';
const TRIES = 5;
const APART = 200;

export interface GateWatcherOptions {
  auth: AuthService;
  directory: PolicyDirectory;
  entities: EntityReader;
  events: EventsService;
  inspector: TreeInspector;
  logger: LoggerService;
  scaffolder: ScaffolderService;
  sources: SourceReader;
  tasks: TaskStore;
}

/** A task of the scaffolder, as far as it matters here. */
interface FinishedTask {
  templateRef?: string;
  initiatorRef?: string;
  actions: readonly string[];
  /** Of what was published, where the task says so. */
  url?: string;
}

/** What the last line of the log of a task says, as far as it matters here. */
interface Completion {
  output?: { remoteUrl?: unknown; links?: { url?: unknown }[] };
}

/**
 * Sees when a task published something without having come to a gate: somebody took the step out of
 * their template, or a condition left it out. What can be read of it is checked afterwards.
 */
export class GateWatcher {
  readonly #options: GateWatcherOptions;

  constructor(options: GateWatcherOptions) {
    this.#options = options;
  }

  async start(): Promise<void> {
    await this.#options.events.subscribe({
      id: 'compliance-gate-watcher',
      topics: [TOPIC],
      onEvent: async ({ eventPayload }) => {
        const { id, status } = (eventPayload ?? {}) as {
          id?: string;
          status?: string;
        };
        if (id === undefined || status !== 'completed') return;
        await this.look(id);
      },
    });
  }

  /** Looks at a task that is completed. */
  async look(taskId: string): Promise<void> {
    const { directory, entities, logger, tasks } = this.#options;
    const gated = await tasks.find(taskId);
    if (gated?.whole && !gated.blocked) return;
    const task = await this.#read(taskId);
    if (!task?.actions.some(isPublishing)) return;
    const templates = await entities.read([task.templateRef]);
    const policies = await directory.applicableTo(templates);
    if (policies.length === 0) return;
    const at = new Date().toISOString();
    const { templateRef, initiatorRef, url } = task;
    await tasks.noteMissed({ taskId, at, templateRef, initiatorRef });
    logger.warn(
      `task ${taskId} of ${
        templateRef ?? 'a template'
      } published without a gate`,
    );
    if (url !== undefined) await this.#check(taskId, task, url, at);
  }

  async #read(taskId: string): Promise<FinishedTask | undefined> {
    const { auth, scaffolder } = this.#options;
    const credentials = await auth.getOwnServiceCredentials();
    const { spec } = await scaffolder.getTask({ taskId }, { credentials });
    const completed = await this.#readCompletion(taskId);
    const output = completed?.output;
    const urls = [
      output?.remoteUrl,
      ...(output?.links ?? []).map(({ url }) => url),
    ];
    return {
      templateRef: spec.templateInfo?.entityRef,
      initiatorRef: spec.user?.ref,
      actions: spec.steps.map(({ action }) => action),
      url: urls.find(
        (url): url is string =>
          typeof url === 'string' && /^https?:\/\//.test(url),
      ),
    };
  }

  /** The news of a task's end comes a moment before the last line of its log. */
  async #readCompletion(taskId: string): Promise<Completion | undefined> {
    const { auth, scaffolder } = this.#options;
    for (let tried = 0; tried < TRIES; tried++) {
      if (tried > 0) await sleep(APART);
      const log = await scaffolder.getLogs(
        { taskId },
        { credentials: await auth.getOwnServiceCredentials() },
      );
      const last = log.findLast(({ type }) => type === 'completion');
      if (last) return last.body as Completion;
    }
    return undefined;
  }

  async #check(
    taskId: string,
    { templateRef, initiatorRef }: FinishedTask,
    url: string,
    at: string,
  ): Promise<void> {
    const { directory, entities, inspector, logger, sources } = this.#options;
    try {
      const source = await sources.readUrl(url, {});
      if ('unchanged' in source) return;
      const templates = await entities.read([templateRef]);
      await inspector.inspect(
        source.tree,
        await directory.applicableTo(templates),
        { at, kind: 'missed', taskId, templateRef, initiatorRef, repoUrl: url },
        {
          context: {
            template: templates[0] as unknown as JsonObject | undefined,
          },
        },
      );
    } catch (error) {
      logger.warn(
        `what task ${taskId} published at ${url} could not be checked: ${
          (error as Error).message
        }`,
      );
    }
  }
}
