import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import fs from 'node:fs/promises';
import path from 'node:path';
import { findRepository, hasRepository, NAME } from './repositories';

/** What a repository has that was made by hand, and lacks: nobody looks at changes or hears of weaknesses. */
const EXAMPLE: Readonly<Record<string, string>> = {
  'README.md':
    '# An example\n\nWhat somebody made before there were templates.\n',
  LICENSE: 'All rights reserved.\n',
  'catalog-info.yaml': `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: example
  description: What somebody made before there were templates.
  tags: [example]
  annotations: { backstage.io/techdocs-ref: 'dir:.' }
spec: { type: service, lifecycle: production, owner: group:default/platform }
`,
};

/** Copies what `demo:publish:local` published into the workspace. */
export function createFetchLocalAction(folder: string) {
  return createTemplateAction({
    id: 'demo:fetch:local',
    description:
      'Copies a repository of the machine that the portal runs on into the workspace. A dry run takes an example, where there is no such repository.',
    supportsDryRun: true,
    schema: {
      input: {
        name: z => z.string().regex(NAME).describe('Name of the repository'),
      },
    },
    async handler({ input, isDryRun, workspacePath, logger }) {
      if (
        isDryRun &&
        NAME.test(input.name) &&
        !hasRepository(folder, input.name)
      ) {
        for (const [name, text] of Object.entries(EXAMPLE))
          await fs.writeFile(path.join(workspacePath, name), text);
        logger.info(`there is no ${input.name} yet; took an example`);
        return;
      }
      const dir = findRepository(folder, input.name);
      await fs.cp(dir, workspacePath, {
        recursive: true,
        filter: source => path.basename(source) !== '.git',
      });
      logger.info(`fetched ${dir}`);
    },
  });
}
