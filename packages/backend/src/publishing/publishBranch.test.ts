import { createMockDirectory } from '@backstage/backend-test-utils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import git from 'isomorphic-git';
import fs from 'node:fs';
import { createFetchLocalAction } from './fetchLocal';
import { createPublishBranchAction } from './publishBranch';
import { createPublishLocalAction } from './publishLocal';

const workspace = createMockDirectory();
const repositories = createMockDirectory();
const folder = repositories.resolve('all');
const contextOf = (input: object) =>
  ({
    ...createMockActionContext({ input, workspacePath: workspace.path }),
    output: jest.fn(),
  } as never);

beforeEach(async () => {
  repositories.clear();
  workspace.setContent({ 'README.md': 'Hello' });
  await createPublishLocalAction(folder).handler(
    contextOf({ name: 'shop', message: 'Begin' }),
  );
  workspace.clear();
});

it('a change to what was fetched is on a branch, and the rest as it was', async () => {
  await createFetchLocalAction(folder).handler(contextOf({ name: 'shop' }));
  expect(workspace.content()).toEqual({ 'README.md': 'Hello' });
  fs.writeFileSync(workspace.resolve('SECURITY.md'), 'Write to us.');
  const branch = createPublishBranchAction(folder);
  const input = { name: 'shop', branch: 'compliance', message: 'Mend' };
  await branch.handler(contextOf(input));
  // Proposing it once more replaces the proposal.
  await branch.handler(contextOf(input));
  const dir = repositories.resolve('all/shop');
  const [proposed] = await git.log({ fs, dir, ref: 'compliance' });
  expect(proposed.commit.message.trim()).toBe('Mend');
  expect(await git.listFiles({ fs, dir, ref: 'compliance' })).toEqual([
    'README.md',
    'SECURITY.md',
  ]);
  expect(await git.currentBranch({ fs, dir })).toBe('main');
  expect(fs.readdirSync(dir).sort()).toEqual(['.git', 'README.md']);
});

it.each(['../out', 'nothing', ''])(
  'nothing is fetched from elsewhere: "%s"',
  async name => {
    await expect(
      createFetchLocalAction(folder).handler(contextOf({ name })),
    ).rejects.toThrow(/no name|no repository/);
  },
);

it('a dry run fetches what there is, and an example where there is nothing', async () => {
  const fetch = (name: string) =>
    createFetchLocalAction(folder).handler({
      ...(contextOf({ name }) as object),
      isDryRun: true,
    } as never);
  await fetch('shop');
  expect(workspace.content()).toEqual({ 'README.md': 'Hello' });
  workspace.clear();
  await fetch('none-yet');
  expect(Object.keys(workspace.content() as object)).toContain(
    'catalog-info.yaml',
  );
  await expect(fetch('../out')).rejects.toThrow(/no name/);
});
