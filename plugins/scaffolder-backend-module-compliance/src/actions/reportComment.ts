import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import type { PullRequests } from '../backend/PullRequests';
import { examples } from './reportComment.examples';
import type { ActionOptions } from './shared';

/** Hosts take not much more in one comment. */
const MOST = 60_000;

/** Tells what a check found on the pull request that it is about. */
export function createReportCommentAction(
  { backend }: ActionOptions,
  pullRequests: PullRequests,
) {
  return createTemplateAction({
    id: 'compliance:report:comment',
    description:
      'Comments on a pull request of GitHub or a merge request of GitLab with the report of a check. The comment of the last time is changed, so that there is one only.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        runId: z =>
          z.string().min(1).describe('Of a check of this task: `runId`'),
        pullRequestUrl: z =>
          z
            .string()
            .min(1)
            .describe(
              'The address of the pull request, as publish:github:pull-request gives it in `remoteUrl`',
            ),
        mode: z =>
          z
            .enum(['update', 'new'])
            .optional()
            .describe(
              'update changes the comment of the last time. The default',
            ),
      },
      output: {
        commentUrl: z =>
          z.string().describe('The address of the comment; empty in a dry run'),
      },
    },
    async handler(context) {
      const { input, logger, output } = context;
      const text = await backend.report(input.runId, {
        format: 'markdown',
        taskId: context.task.id,
      });
      if (context.isDryRun) {
        logger.info('This is a dry run: nothing is said on the pull request.');
        output('commentUrl', '');
        return;
      }
      const key = ['compliance.comment', input.runId, context.each?.key].join(
        '.',
      );
      const commentUrl = await context.checkpoint({
        key,
        fn: () =>
          pullRequests.comment(
            input.pullRequestUrl,
            text.length > MOST ? `${text.slice(0, MOST)}\n\n… and more.` : text,
            input.mode ?? 'update',
          ),
      });
      output('commentUrl', commentUrl);
      logger.info(`Commented at ${commentUrl}`);
    },
  });
}
