import { setTimeout as sleep } from 'node:timers/promises';
import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import type { EventsService } from '@backstage/plugin-events-node';
import type { ScaffolderService } from '@backstage/plugin-scaffolder-node';
import type { JsonObject } from '@backstage/types';
import { isPublishing } from '@thrive/backstage-plugin-compliance-node';
import type { PolicyDirectory } from '../policies/PolicyDirectory';
import type { Source, SourceReader } from '../repositories/SourceReader';
import type { TreeInspector } from '../runs/TreeInspector';
import type { EntityReader } from '../service/EntityReader';
import type { TaskStore } from '../store/TaskStore';
import { whereItIs, type TaskOutput } from './whereItIs';

const TOPIC = 'scaffolder.task';
const TRIES = 5;
const APART = 200;
/** A task may give many links; so many places are looked at. */
const MOST_PLACES = 5;

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
  /** Addresses at which what was published may be. */
  urls: readonly string[];
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
    const { templateRef, initiatorRef } = task;
    await tasks.noteMissed({ taskId, at, templateRef, initiatorRef });
    logger.warn(
      `task ${taskId} of ${
        templateRef ?? 'a template'
      } published without a gate`,
    );
    await this.#check(taskId, task, at);
  }

  async #read(taskId: string): Promise<FinishedTask | undefined> {
    const { auth, scaffolder } = this.#options;
    const credentials = await auth.getOwnServiceCredentials();
    const { spec } = await scaffolder.getTask({ taskId }, { credentials });
    return {
      templateRef: spec.templateInfo?.entityRef,
      initiatorRef: spec.user?.ref,
      actions: spec.steps.map(({ action }) => action),
      urls: whereItIs(spec, await this.#readOutput(taskId)),
    };
  }

  /** The news of a task's end comes a moment before the last line of its log. */
  async #readOutput(taskId: string): Promise<TaskOutput | undefined> {
    const { auth, scaffolder } = this.#options;
    for (let tried = 0; tried < TRIES; tried++) {
      if (tried > 0) await sleep(APART);
      const log = await scaffolder.getLogs(
        { taskId },
        { credentials: await auth.getOwnServiceCredentials() },
      );
      const last = log.findLast(({ type }) => type === 'completion');
      if (last) return (last.body as { output?: TaskOutput }).output;
    }
    return undefined;
  }

  async #check(
    taskId: string,
    { templateRef, initiatorRef, urls }: FinishedTask,
    at: string,
  ): Promise<void> {
    const { directory, entities, inspector, logger } = this.#options;
    try {
      const source = await this.#find(urls);
      const templates = await entities.read([templateRef]);
      await inspector.inspect(
        source.tree,
        await directory.applicableTo(templates),
        {
          at,
          kind: 'missed',
          taskId,
          templateRef,
          initiatorRef,
          repoUrl: source.url,
        },
        {
          context: {
            template: templates[0] as unknown as JsonObject | undefined,
          },
        },
      );
    } catch (error) {
      logger.warn(
        `what task ${taskId} published could not be checked: ${
          (error as Error).message
        }`,
      );
    }
  }

  /** The first address at which there is something to be read. */
  async #find(
    urls: readonly string[],
  ): Promise<Exclude<Source, { unchanged: true }>> {
    const problems: string[] = [];
    for (const url of urls.slice(0, MOST_PLACES)) {
      try {
        const source = await this.#options.sources.readUrl(url, {});
        if (!('unchanged' in source)) return source;
      } catch (error) {
        problems.push(`${url}: ${(error as Error).message}`);
      }
    }
    throw new Error(
      problems.join(' ') ||
        'it does not say where that is; give its address as the output remoteUrl.',
    );
  }
}
