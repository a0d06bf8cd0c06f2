import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { ConflictError, InputError } from '@backstage/errors';
import git from 'isomorphic-git';
import fs from 'node:fs';
import path from 'node:path';
import { AUTHOR, NAME } from './repositories';

/**
 * Makes a git repository with one commit out of the workspace, in a folder of this machine, so that
 * the templates of the demo portal run without any network.
 *
 * @param folder - absolute; each repository is a folder within it
 */
export function createPublishLocalAction(folder: string) {
  return createTemplateAction({
    id: 'demo:publish:local',
    description:
      'Makes a git repository in a folder of the machine that the portal runs on.',
    schema: {
      input: {
        name: z =>
          z
            .string()
            .regex(NAME)
            .describe('Name of the repository: small letters, digits, dashes'),
        message: z => z.string().min(1).describe('Message of the commit'),
      },
      output: {
        path: z => z.string().describe('Where the repository is'),
        commit: z => z.string().describe('Hash of its first commit'),
      },
    },
    async handler({ input, workspacePath, output, logger }) {
      const { name, message } = input;
      if (!NAME.test(name))
        throw new InputError(`"${name}" is no name for a repository`);
      const dir = path.join(folder, name);
      if (fs.existsSync(dir)) {
        throw new ConflictError(
          `There is a repository "${name}" already. Go back and choose another name.`,
        );
      }
      await fs.promises.mkdir(folder, { recursive: true });
      await fs.promises.cp(workspacePath, dir, { recursive: true });
      await git.init({ fs, dir, defaultBranch: 'main' });
      await git.add({ fs, dir, filepath: '.' });
      const commit = await git.commit({ fs, dir, message, author: AUTHOR });
      logger.info(`made ${dir} with commit ${commit}`);
      output('path', dir);
      output('commit', commit);
    },
  });
}
