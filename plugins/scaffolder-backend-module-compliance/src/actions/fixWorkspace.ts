import fs from 'node:fs/promises';
import path from 'node:path';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { fixesOf } from '@thrive/backstage-plugin-compliance-node';
import { readPart } from '../workspace';
import { examples } from './fixWorkspace.examples';
import { policiesOf, type ActionOptions } from './shared';

/** Mends what can be mended without harm. */
export function createFixWorkspaceAction(options: ActionOptions) {
  return createTemplateAction({
    id: 'compliance:fix:workspace',
    description:
      'Writes files that rules ask for and that are missing, where the rule says what to write. It changes no file that is there. Check again after it.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        policies: z =>
          z
            .array(z.string())
            .optional()
            .describe('Ids of policies. All that apply, without'),
        rules: z =>
          z
            .array(z.string())
            .optional()
            .describe('Only these rules, as policy/rule'),
        dryRun: z =>
          z
            .boolean()
            .optional()
            .describe('Only say what would be written. False by default'),
        entityRef: z =>
          z
            .string()
            .optional()
            .describe(
              'The entity that the files are of: some of them name its owner. What the files say of it themselves, without',
            ),
      },
      output: {
        changedFiles: z => z.array(z.string()).describe('Files that it wrote'),
        remaining: z =>
          z.number().describe('Rules that failed and that it could not mend'),
      },
    },
    async handler(context) {
      const { input, logger, workspacePath } = context;
      const { tree } = await readPart(
        workspacePath,
        {},
        { checkers: options.checkers, signal: context.signal },
      );
      const { policies, ...known } = await policiesOf(context, options, input);
      const report = await options.checkers.use(checker =>
        checker.checkTree(tree, policies, {
          ...known,
          signal: context.signal,
        }),
      );
      const fixes = fixesOf(report, tree, {
        rules: input.rules,
        entity: known.context.entity,
      });
      for (const { path: name, ruleId, text } of fixes) {
        const file = resolveSafeChildPath(workspacePath, name);
        logger.info(
          `${input.dryRun ? 'Would write' : 'Writing'} ${name} (${ruleId})`,
        );
        if (input.dryRun) continue;
        await fs.mkdir(path.dirname(file), { recursive: true });
        await fs.writeFile(file, text, { flag: 'wx' });
      }
      const mended = new Set(fixes.map(({ ruleId }) => ruleId));
      context.output(
        'changedFiles',
        fixes.map(({ path: name }) => name),
      );
      context.output(
        'remaining',
        report.results.filter(
          ({ policyId, rule, state }) =>
            state === 'failed' && !mended.has(`${policyId}/${rule.id}`),
        ).length,
      );
    },
  });
}
