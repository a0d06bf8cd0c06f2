import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { ServiceUnavailableError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import type { Report } from '@thrive/backstage-plugin-compliance-node';
import { examples } from './checkParameters.examples';
import { checkOutput } from './checkOutput';
import { unknownReport } from './checkWorkspace';
import {
  aboutTask,
  forBackend,
  logCheck,
  outputCheck,
  policiesOf,
  recordOnce,
  type ActionOptions,
} from './shared';

/** Holds what somebody typed against the policies, before there is anything to clean up. */
export function createCheckParametersAction(options: ActionOptions) {
  return createTemplateAction({
    id: 'compliance:check:parameters',
    description:
      'Holds what was typed into the form against the policies that are in force, as the first step, when nothing was made yet. It never fails because of what it finds: put a step `compliance:gate` with `moment: parameters` after it.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        values: z =>
          z.record(z.any()).describe('What was typed in: `${{ parameters }}`'),
        policies: z =>
          z
            .array(z.string())
            .optional()
            .describe('Ids of policies. All that apply, without'),
        entityRef: z =>
          z
            .string()
            .optional()
            .describe(
              'The entity that is going to be made, or changed: waivers for it count',
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
        const { policies, context: known } = await policiesOf(
          context,
          options,
          input,
        );
        const found = await options.checkers.use(checker =>
          checker.checkParameters(
            { ...known, parameters: input.values as JsonObject },
            policies,
            { signal: context.signal },
          ),
        );
        const recorded = await recordOnce(context, options.backend, {
          ...aboutTask(context),
          moment: 'parameters',
          entityRef: input.entityRef,
          ownerRef: input.ownerRef,
          ...forBackend(found, policies, []),
        });
        const report = recorded.report as Report;
        logCheck(context, report);
        outputCheck(context, report, recorded);
      } catch (error) {
        if (!(error instanceof ServiceUnavailableError)) throw error;
        logger.error(`It could not be checked: ${error.message}`);
        outputCheck(context, unknownReport(), undefined);
      }
    },
  });
}
