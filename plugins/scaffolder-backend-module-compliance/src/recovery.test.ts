import { setTimeout as sleep } from 'node:timers/promises';
import { createMockDirectory } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import {
  GATED,
  logOf,
  startScaffolder,
  templateOf,
} from './__testUtils__/startScaffolder';

const folder = createMockDirectory();
jest.setTimeout(120_000);

const hang = { id: 'hang', name: 'Hang', action: 'test:hang', input: {} };
const FILES = { 'README.md': 'Hello', 'SECURITY.md': 'Write to us.' };
/** The portal stops after the step with this id. */
const templates = (after: string) => [
  templateOf(
    GATED.flatMap(step => (step.id === after ? [step, hang] : [step])),
  ),
];

let databases: Map<string, Knex>;
beforeEach(() => {
  folder.clear();
  databases = new Map();
});

/** Starts a task, stops the portal in the middle of it, and goes on in another one. */
async function recover(after: string, workingDirectory: string) {
  const options = {
    folder: folder.path,
    databases,
    templates: templates(after),
  };
  const first = await startScaffolder({ ...options, hangs: true });
  const { body } = await first.post('/scaffolder/v2/tasks', {
    templateRef: 'template:default/service',
    values: { name: 'shop', files: FILES },
  });
  const events = `/scaffolder/v2/tasks/${body.id}/events`;
  while (!logOf(await first.get(events)).includes('hanging')) await sleep(50);
  await first.stop();
  // As the scaffolder does with tasks of a portal that it has not heard of for a while.
  await databases.get('scaffolder')!('tasks').update({ status: 'open' });
  const second = await startScaffolder({ ...options, workingDirectory });
  for (;;) {
    const { status } = await second.get(`/scaffolder/v2/tasks/${body.id}`);
    if (!['open', 'processing'].includes(status)) {
      const log = logOf(await second.get(events));
      const { items } = await second.get('/compliance/runs');
      await second.stop();
      return { status, log, runs: items };
    }
    await sleep(50);
  }
}

it('a task that is taken up where its files are goes on, and is checked once', async () => {
  const { status, log, runs } = await recover('check', folder.path);
  expect([status, log]).toEqual(['completed', expect.any(String)]);
  expect(
    runs.filter(({ moment }: { moment: string }) => moment === 'workspace'),
  ).toHaveLength(1);
});

it('a task that is taken up without its files does not pass: what is gone was not checked', async () => {
  const elsewhere = emptyFolder();
  const { status, log, runs } = await recover('write', elsewhere);
  expect(status).toBe('failed');
  expect(log).toContain('There is no file to look at');
  expect(runs[0]).toMatchObject({ moment: 'workspace', verdict: 'unknown' });
});

it('a task that is taken up without its files after its check is held up, too', async () => {
  const { status, log } = await recover('check', emptyFolder());
  expect(status).toBe('failed');
  expect(log).toContain('Files changed after they were checked');
});

function emptyFolder(): string {
  folder.addContent({ elsewhere: {} });
  return folder.resolve('elsewhere');
}
