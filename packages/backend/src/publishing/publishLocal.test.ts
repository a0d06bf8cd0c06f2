import { createMockDirectory } from '@backstage/backend-test-utils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import git from 'isomorphic-git';
import fs from 'node:fs';
import { createPublishLocalAction } from './publishLocal';

const workspace = createMockDirectory();
const repositories = createMockDirectory();
const action = createPublishLocalAction(repositories.resolve('all'));
const output = jest.fn();
const run = (name: string) =>
  action.handler({
    ...createMockActionContext({
      input: { name, message: 'Begin' },
      workspacePath: workspace.path,
    }),
    output,
  });

beforeEach(() => {
  output.mockClear();
  workspace.setContent({ 'README.md': 'Hello', src: { 'index.ts': '' } });
});

describe('demo:publish:local', () => {
  it('makes a repository with all files in one commit', async () => {
    await run('one');
    const dir = repositories.resolve('all/one');
    const [entry] = await git.log({ fs, dir });
    expect(output).toHaveBeenCalledWith('commit', entry.oid);
    expect(entry.commit.message.trim()).toBe('Begin');
    expect(await git.listFiles({ fs, dir })).toEqual([
      'README.md',
      'src/index.ts',
    ]);
  });

  it('leaves a repository alone that is there already', async () => {
    await run('two');
    await expect(run('two')).rejects.toThrow(/choose another name/);
  });

  it.each(['../out', '', 'a/b', 'A'])(
    'writes nowhere else: "%s"',
    async name => {
      await expect(run(name)).rejects.toThrow(/is no name/);
    },
  );
});
