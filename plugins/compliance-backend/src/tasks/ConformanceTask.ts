import type {
  AuthService,
  LoggerService,
  SchedulerService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { TemplateEntityV1beta3 } from '@backstage/plugin-scaffolder-common';
import type { ScaffolderService } from '@backstage/plugin-scaffolder-node';
import type { JsonObject } from '@backstage/types';
import {
  treeOf,
  type FileTree,
  type Verdict,
} from '@thrive/backstage-plugin-compliance-node';
import { sourceOf } from '@thrive/sources';
import type { PolicyDirectory } from '../policies/PolicyDirectory';
import type { SourceReader } from '../repositories/SourceReader';
import type { TreeInspector } from '../runs/TreeInspector';
import { ownerOf, type EntityReader } from '../service/EntityReader';
import type { ConformanceStore } from '../store/ConformanceStore';
import {
  readTemplateTests,
  TESTS_FILE,
  type TemplateTest,
} from '../templates/readTemplateTests';

export interface ConformanceTaskOptions {
  auth: AuthService;
  conformance: ConformanceStore;
  directory: PolicyDirectory;
  entities: EntityReader;
  inspector: TreeInspector;
  logger: LoggerService;
  scaffolder: ScaffolderService;
  schedule: SchedulerServiceTaskScheduleDefinition;
  sources: SourceReader;
}

const WORSE: readonly Verdict[] = ['clear', 'tolerated', 'unknown', 'enforced'];

/**
 * Tries every night what software templates would make, with values that come with them, so that those
 * who keep a template learn first that it does not keep the rules of today.
 */
export class ConformanceTask {
  readonly #options: ConformanceTaskOptions;

  constructor(options: ConformanceTaskOptions) {
    this.#options = options;
  }

  async schedule(scheduler: SchedulerService): Promise<void> {
    await scheduler.scheduleTask({
      id: 'compliance-conformance',
      ...this.#options.schedule,
      fn: signal => this.run(signal),
    });
  }

  async run(signal?: AbortSignal): Promise<void> {
    const { conformance, entities, logger } = this.#options;
    for (const template of await entities.list({ kind: 'Template' })) {
      if (signal?.aborted) return;
      const templateRef = stringifyEntityRef(template);
      const at = new Date().toISOString();
      try {
        const tests = await this.#testsOf(template, signal);
        // A template without values to try it with is none that can be tried.
        if (!tests) continue;
        const tried = await this.#try(template, tests, at);
        await conformance.save({ templateRef, at, ...tried });
      } catch (error) {
        const problem = (error as Error).message;
        logger.warn(`${templateRef} could not be tried: ${problem}`);
        await conformance.save({ templateRef, at, problem });
      }
    }
  }

  async #testsOf(
    template: Entity,
    signal: AbortSignal | undefined,
  ): Promise<{ tests: TemplateTest[]; tree: FileTree } | undefined> {
    if (!sourceOf(template)) return undefined;
    const source = await this.#options.sources.read(template, { signal });
    if ('unchanged' in source) return undefined;
    const file = source.tree.files.find(({ path }) => path === TESTS_FILE);
    return file?.text === undefined
      ? undefined
      : { tests: readTemplateTests(file.text), tree: source.tree };
  }

  /** The worst of all ways to fill it in. */
  async #try(
    template: Entity,
    { tests, tree }: { tests: readonly TemplateTest[]; tree: FileTree },
    at: string,
  ): Promise<{ verdict: Verdict; runId: string }> {
    const { auth, scaffolder } = this.#options;
    const credentials = await auth.getOwnServiceCredentials();
    const directoryContents = tree.files.flatMap(({ path, text }) =>
      text === undefined
        ? []
        : [{ path, base64Content: Buffer.from(text).toString('base64') }],
    );
    const runs: { verdict: Verdict; runId: string }[] = [];
    for (const { values } of tests) {
      const made = await scaffolder.dryRun(
        {
          template: template as TemplateEntityV1beta3,
          values: values as JsonObject,
          directoryContents,
        },
        { credentials },
      );
      runs.push(
        await this.#check(
          template,
          treeOf(
            made.directoryContents.map(
              ({ path, base64Content, executable }) => ({
                path,
                content: Buffer.from(base64Content, 'base64'),
                isExecutable: executable,
              }),
            ),
          ),
          at,
        ),
      );
    }
    return runs.reduce((worst, run) =>
      WORSE.indexOf(run.verdict) > WORSE.indexOf(worst.verdict) ? run : worst,
    );
  }

  async #check(
    template: Entity,
    tree: FileTree,
    at: string,
  ): Promise<{ verdict: Verdict; runId: string }> {
    const { directory, inspector } = this.#options;
    const { run } = await inspector.inspect(
      tree,
      await directory.applicableTo([template]),
      {
        at,
        kind: 'conformance',
        templateRef: stringifyEntityRef(template),
        ownerRef: ownerOf(template),
      },
      { context: { template: template as unknown as JsonObject } },
    );
    return { verdict: run.verdict, runId: run.id };
  }
}
