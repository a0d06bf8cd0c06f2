import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { ServiceUnavailableError } from '@backstage/errors';
import type {
  NewRun,
  RecordedRun,
} from '@thrive/backstage-plugin-compliance-common';
import type { Policy, Report } from '@thrive/backstage-plugin-compliance-node';
import type { ComplianceBackend } from '../backend/ComplianceBackend';
import { readPart } from '../workspace';
import { checkOutput } from './checkOutput';
import { examples } from './checkWorkspace.examples';
import {
  aboutTask,
  forBackend,
  logCheck,
  outputCheck,
  policiesOf,
  recordOnce,
  type ActionOptions,
} from './shared';

const MOST_SECONDS = 600;

/** Holds what a template made against the policies. What it finds never fails the step: a gate does. */
export function createCheckWorkspaceAction(options: ActionOptions) {
  return createTemplateAction({
    id: 'compliance:check:workspace',
    description:
      'Holds the files of the workspace against the policies that are in force, and records what it finds. It never fails because of what it finds: put a step `compliance:gate` after it, so that the report is there when the task is held up.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        policies: z =>
          z
            .array(z.string())
            .optional()
            .describe('Ids of policies. All that apply, without'),
        path: z =>
          z
            .string()
            .optional()
            .describe('A folder of the workspace. The whole of it, without'),
        include: z =>
          z
            .array(z.string())
            .optional()
            .describe('Globs of the only files to look at'),
        exclude: z =>
          z
            .array(z.string())
            .optional()
            .describe('Globs of files to leave out'),
        failOnError: z =>
          z
            .boolean()
            .optional()
            .describe(
              'Fail when the check itself does not work, such as when no policy can be read. False by default: a gate will not let it pass',
            ),
        maxFileSizeKb: z =>
          z
            .number()
            .int()
            .min(1)
            .max(65536)
            .optional()
            .describe(
              'Larger files are not read, and the report says so. 2048 by default',
            ),
        timeoutSeconds: z =>
          z
            .number()
            .min(1)
            .max(MOST_SECONDS)
            .optional()
            .describe('For the whole check. 120 by default'),
        entityRef: z =>
          z
            .string()
            .optional()
            .describe(
              'The entity that the files will be of, such as component:default/shop: waivers for it count',
            ),
        ownerRef: z =>
          z
            .string()
            .optional()
            .describe('Who will own it: waivers for the group count'),
      },
      output: checkOutput,
    },
    async handler(context) {
      const { input, logger } = context;
      try {
        const stop = AbortSignal.timeout((input.timeoutSeconds ?? 120) * 1000);
        const signal = context.signal
          ? AbortSignal.any([context.signal, stop])
          : stop;
        const { tree, part } = await readPart(context.workspacePath, input, {
          checkers: options.checkers,
          signal,
        });
        const { policies, ...known } = await policiesOf(
          context,
          options,
          input,
        );
        const found = await options.checkers.use(checker =>
          checker.checkTree(tree, policies, { ...known, signal }),
        );
        const recorded = await record(context, options.backend, {
          ...aboutTask(context),
          moment: 'workspace',
          entityRef: input.entityRef,
          ownerRef: input.ownerRef,
          path: part,
          ...forBackend(found, policies, tree.files),
        });
        const report = recorded ? (recorded.report as Report) : found;
        logCheck(context, report);
        outputCheck(context, report, recorded);
      } catch (error) {
        if (input.failOnError || context.signal?.aborted) throw error;
        logger.error(`It could not be checked: ${(error as Error).message}`);
        outputCheck(context, unknownReport(), undefined);
      }
    },
  });
}

/** Where nobody answers, what was found is still given to later steps. */
async function record(
  context: Parameters<typeof recordOnce>[0],
  backend: ComplianceBackend,
  run: NewRun,
): Promise<RecordedRun | undefined> {
  try {
    return await recordOnce(context, backend, run);
  } catch (error) {
    if (!(error instanceof ServiceUnavailableError)) throw error;
    context.logger.warn(`What was found is not recorded: ${error.message}`);
    return undefined;
  }
}

/** Of what could not be looked at, which is no pass. */
export function unknownReport(policies: readonly Policy[] = []): Report {
  return {
    verdict: 'unknown',
    tree: { files: 0, bytes: 0, digest: '', unread: [] },
    policies: policies.map(({ id, title, version, digest }) => ({
      id,
      title,
      version,
      digest,
    })),
    results: [],
  };
}
