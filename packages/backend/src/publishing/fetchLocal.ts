import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import fs from 'node:fs/promises';
import path from 'node:path';
import { findRepository, NAME } from './repositories';

/** Copies what `demo:publish:local` published into the workspace. */
export function createFetchLocalAction(folder: string) {
  return createTemplateAction({
    id: 'demo:fetch:local',
    description:
      'Copies a repository of the machine that the portal runs on into the workspace.',
    supportsDryRun: true,
    schema: {
      input: {
        name: z => z.string().regex(NAME).describe('Name of the repository'),
      },
    },
    async handler({ input, workspacePath, logger }) {
      const dir = findRepository(folder, input.name);
      await fs.cp(dir, workspacePath, {
        recursive: true,
        filter: source => path.basename(source) !== '.git',
      });
      logger.info(`fetched ${dir}`);
    },
  });
}
