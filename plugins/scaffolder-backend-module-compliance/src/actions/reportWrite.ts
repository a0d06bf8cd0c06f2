import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { examples } from './reportWrite.examples';
import type { ActionOptions } from './shared';

/** Writes a report into the workspace, so that it is published with what it is about. */
export function createReportWriteAction({ backend }: ActionOptions) {
  return createTemplateAction({
    id: 'compliance:report:write',
    description:
      'Writes the report of a check into the workspace, so that it is published with what it is about. A gate after it does not take the report for a change.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        runId: z =>
          z.string().min(1).describe('Of a check of this task: `runId`'),
        format: z =>
          z
            .enum(['sarif', 'markdown', 'junit', 'vsa'])
            .describe(
              'sarif for code scanning, markdown to read, junit for CI, vsa as a verification summary of SLSA',
            ),
        path: z =>
          z
            .string()
            .min(1)
            .describe(
              'The file in the workspace, such as .compliance/report.sarif',
            ),
      },
      output: {
        path: z => z.string().describe('The file'),
        sha256: z => z.string().describe('Of what was written'),
      },
    },
    async handler({ input, workspacePath, output, logger, task }) {
      const file = resolveSafeChildPath(workspacePath, input.path);
      const text = await backend.report(input.runId, {
        format: input.format,
        taskId: task.id,
      });
      await fs.mkdir(path.dirname(file), { recursive: true });
      await fs.writeFile(file, text);
      output('path', input.path);
      output('sha256', createHash('sha256').update(text).digest('hex'));
      logger.info(`Wrote ${input.path}`);
    },
  });
}
