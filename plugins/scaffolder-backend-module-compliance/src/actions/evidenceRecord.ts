import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { digestWithout } from '../workspace';
import { examples } from './evidenceRecord.examples';
import type { ActionOptions } from './shared';

/** Binds a check to what was published. */
export function createEvidenceRecordAction({ backend }: ActionOptions) {
  return createTemplateAction({
    id: 'compliance:evidence:record',
    description:
      'Writes down, in the chain of evidence, which commit was published of what was checked, after a publish step. What differs from what was checked is written down as such, and the step says so.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        runId: z => z.string().min(1).describe('Of the check: `runId`'),
        commitHash: z =>
          z
            .string()
            .min(7)
            .max(100)
            .describe('Of the commit that was published'),
        repoUrl: z => z.string().optional().describe('Where it was published'),
        entityRef: z =>
          z.string().optional().describe('The entity that was made'),
      },
      output: {
        evidenceId: z => z.number().describe('The link of the chain'),
        matches: z =>
          z
            .boolean()
            .describe(
              'Whether what was published is what was checked; false in a dry run',
            ),
        url: z => z.string().describe('Of its page'),
      },
    },
    async handler(context) {
      const { input, logger, output, task, workspacePath } = context;
      if (context.isDryRun) {
        logger.info('This is a dry run: nothing was published.');
        output('evidenceId', 0);
        output('matches', false);
        output('url', '');
        return;
      }
      const documents = await backend.documents(task.id);
      const evidence = await backend.bind({
        runId: input.runId,
        taskId: task.id,
        entityRef: input.entityRef,
        repoUrl: input.repoUrl,
        commit: input.commitHash,
        treeDigest: await digestWithout(workspacePath, documents),
      });
      output('evidenceId', evidence.evidenceId);
      output('matches', evidence.matches);
      output('url', evidence.url);
      if (evidence.matches) logger.info(`Written down: ${evidence.url}`);
      else
        logger.warn(
          `What was published is not what was checked. It is written down: ${evidence.url}`,
        );
    },
  });
}
