import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { InputError } from '@backstage/errors';
import git from 'isomorphic-git';
import fs from 'node:fs';
import { AUTHOR, findRepository, NAME } from './repositories';

/** Proposes a change: what a pull request is elsewhere, a branch is here. */
export function createPublishBranchAction(folder: string) {
  return createTemplateAction({
    id: 'demo:publish:branch',
    description:
      'Commits the workspace to a branch of a repository of the machine that the portal runs on.',
    schema: {
      input: {
        name: z => z.string().regex(NAME).describe('Name of the repository'),
        branch: z =>
          z.string().regex(NAME).describe('Branch that holds the change'),
        message: z => z.string().min(1).describe('Message of the commit'),
      },
      output: {
        path: z => z.string().describe('Where the repository is'),
        branch: z => z.string().describe('The branch'),
        commit: z => z.string().describe('Hash of the commit'),
      },
    },
    async handler({ input, workspacePath, output, logger }) {
      const { name, branch, message } = input;
      const dir = findRepository(folder, name);
      if (!NAME.test(branch))
        throw new InputError(`"${branch}" is no name for a branch`);
      const before = (await git.currentBranch({ fs, dir })) ?? 'main';
      await git.branch({ fs, dir, ref: branch, object: before, force: true });
      await git.checkout({ fs, dir, ref: branch });
      try {
        await fs.promises.cp(workspacePath, dir, { recursive: true });
        await git.add({ fs, dir, filepath: '.' });
        const commit = await git.commit({ fs, dir, message, author: AUTHOR });
        output('path', dir);
        output('branch', branch);
        output('commit', commit);
        logger.info(`committed ${commit} to ${branch} of ${dir}`);
      } finally {
        await git.checkout({ fs, dir, ref: before, force: true });
      }
    },
  });
}
