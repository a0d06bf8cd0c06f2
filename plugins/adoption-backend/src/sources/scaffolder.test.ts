import {
  mockCredentials,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { createBackendModule } from '@backstage/backend-plugin-api';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import type { ScaffolderTask } from '@backstage/plugin-scaffolder-common';
import {
  createTemplateAction,
  scaffolderActionsExtensionPoint,
} from '@backstage/plugin-scaffolder-node';
import { scaffolderServiceMock } from '@backstage/plugin-scaffolder-node/testUtils';
import request from 'supertest';
import { startAdoption } from '../__testUtils__/startAdoption';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(90_000);

const template = {
  apiVersion: 'scaffolder.backstage.io/v1beta3',
  kind: 'Template',
  metadata: {
    name: 'service',
    namespace: 'default',
    etag: 'v7',
    annotations: { 'backstage.io/time-saved': 'PT1H' },
  },
  spec: {
    type: 'service',
    parameters: { properties: { works: { type: 'boolean' } } },
    steps: [
      { id: 'fetch', name: 'Fetch', action: 'test:do', input: { works: true } },
      {
        id: 'publish',
        name: 'Publish',
        action: 'test:do',
        input: { works: '${{ parameters.works }}' },
      },
    ],
  },
};

const action = createTemplateAction({
  id: 'test:do',
  schema: { input: { works: z => z.boolean() } },
  async handler({ input }) {
    if (!input.works) throw new Error('it does not work');
  },
});

const actions = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'test-actions',
  register: env =>
    env.registerInit({
      deps: { actions: scaffolderActionsExtensionPoint },
      init: async deps => deps.actions.addActions(action),
    }),
});

it('learns how the tasks of the real scaffolder ended', async () => {
  const adoption = await startAdoption(databases, 'SQLITE_3', {
    entities: [template],
    features: [scaffolderPlugin, actions, mockServices.urlReader.factory()],
  });
  const start = async (works: boolean) => {
    const { body } = await request(adoption.server)
      .post('/api/scaffolder/v2/tasks')
      .set('authorization', mockCredentials.user.header('user:default/ada'))
      .send({ templateRef: 'template:default/service', values: { works } });
    return body.id as string;
  };
  const ids = [await start(true), await start(false)];
  await request(adoption.server)
    .post('/api/scaffolder/v2/dry-run')
    .set('authorization', mockCredentials.user.header('user:default/ada'))
    .send({ template, values: { works: true }, directoryContents: [] });
  const stateOf = async (id: string) => {
    const { body } = await request(adoption.server)
      .get(`/api/scaffolder/v2/tasks/${id}`)
      .set('authorization', mockCredentials.user.header('user:default/ada'));
    return body.status;
  };
  for (const id of ids) {
    while (['open', 'processing'].includes(await stateOf(id)))
      await new Promise(resolve => setTimeout(resolve, 200));
  }
  await adoption.scheduler.triggerTask('adoption-read-scaffolder');
  await adoption.scheduler.triggerTask('adoption-read-scaffolder');
  const { body } = await adoption.get('ada', '/templates');
  expect(body.items).toMatchObject([
    {
      template: 'template:default/service',
      runs: 2,
      completed: 1,
      failed: 1,
      minutesSaved: 60,
      failingSteps: [{ step: 'Publish', runs: 1 }],
      versions: [{ version: 'v7' }],
    },
  ]);
  // Whose runs they are is for themselves to see; others see at least five people.
  expect(body.items[0]).not.toHaveProperty('people');
  const own = await adoption.get('ada', '/me');
  expect(own.body.rawEvents.map((event: any) => event.action).sort()).toEqual([
    'task-completed',
    'task-failed',
  ]);
});

describe.each(databases.eachSupportedId())('tasks on %s', databaseId => {
  const task = (id: string, status: string, createdAt: string) =>
    ({
      id,
      status,
      createdAt,
      spec: {
        apiVersion: 'scaffolder.backstage.io/v1beta3',
        parameters: {},
        output: {},
        steps: [],
        user: { ref: 'user:default/ada' },
        templateInfo: { entityRef: 'template:default/service' },
      },
    } as unknown as ScaffolderTask);
  const day = (days: number) =>
    new Date(Date.now() - days * 86_400_000).toISOString();

  async function start(tasks: ScaffolderTask[]) {
    const asked: string[] = [];
    const away = { message: '' };
    const logger = mockServices.logger.mock();
    const adoption = await startAdoption(databases, databaseId, {
      services: [logger.factory],
      features: [
        scaffolderServiceMock.mock({
          listTasks: async ({ limit = 0, offset = 0 }) => {
            if (away.message) throw new Error(away.message);
            asked.push(`list ${offset}`);
            return {
              items: tasks.slice(offset, offset + limit),
              totalItems: tasks.length,
            };
          },
          getTask: async ({ taskId }) => {
            asked.push(`get ${taskId}`);
            return tasks.find(({ id }) => id === taskId)!;
          },
          getLogs: async ({ taskId }) => {
            asked.push(`log ${taskId}`);
            return [];
          },
        }).factory,
      ],
    });
    const read = async () => {
      asked.length = 0;
      await adoption.scheduler.triggerTask('adoption-read-scaffolder');
      return [...asked];
    };
    const runs = async () =>
      (await adoption.get('ada', '/templates')).body.items[0];
    return { adoption, away, logger, read, runs, asked };
  }

  it('waits for a scaffolder that does not answer, says so once, and loses nothing', async () => {
    const { away, logger, read, runs } = await start([
      task('done', 'completed', day(1)),
    ]);
    away.message = 'Request failed with 404 Not Found';
    await read();
    await read();
    expect(logger.warn.mock.calls).toEqual([
      [
        'the scaffolder does not tell of its tasks, and is asked again every minute: Request failed with 404 Not Found',
      ],
    ]);
    away.message = '';
    await read();
    expect(await runs()).toMatchObject({ runs: 1, completed: 1 });
  });

  it('reads each task once, and those that were open again', async () => {
    const tasks = [
      task('new', 'processing', day(0)),
      task('done', 'completed', day(1)),
    ];
    const { read, runs } = await start(tasks);
    expect(await read()).toEqual(['list 0', 'log done']);
    expect(await runs()).toMatchObject({ runs: 2, completed: 1 });
    expect(await read()).toEqual(['list 0']);
    tasks[0].status = 'failed';
    expect(await read()).toEqual(['list 0', 'log new']);
    expect(await runs()).toMatchObject({ runs: 2, completed: 1, failed: 1 });
  });

  it('finds the end of a task that went on while hundreds of others ended', async () => {
    const tasks = [task('slow', 'open', day(3))];
    const { read, runs } = await start(tasks);
    await read();
    for (let n = 0; n < 250; n++)
      tasks.unshift(task(`t${n}`, 'completed', day(1)));
    await read();
    tasks[250].status = 'completed';
    expect(await read()).toEqual(['list 0', 'get slow', 'log slow']);
    expect(await runs()).toMatchObject({ runs: 251, completed: 251 });
  });

  it('reads all that went before it, however much that is', async () => {
    const { read, runs } = await start([
      ...Array.from({ length: 1120 }, (_, n) =>
        task(`t${n}`, 'completed', day(n / 100)),
      ),
      // Nobody asks for what is older.
      task('old', 'completed', day(200)),
    ]);
    for (let time = 0; time < 3; time++) await read();
    expect(await runs()).toMatchObject({ runs: 1120 });
    expect(await read()).toEqual(['list 0']);
  });

  it('keeps what a run was, and not whose, when somebody erases their data', async () => {
    const { adoption, read, runs } = await start([
      task('done', 'completed', day(0)),
    ]);
    await read();
    expect((await adoption.erase('ada')).status).toBe(204);
    expect(await runs()).toMatchObject({ runs: 1 });
    const [row] = await adoption.knex('template_runs');
    expect(row.person_id).toBeNull();
  });

  it('notes no person of somebody who opted out', async () => {
    const { adoption, read, runs } = await start([
      task('done', 'completed', day(0)),
    ]);
    await adoption.optOut('ada', true);
    await read();
    expect(await runs()).toMatchObject({ runs: 1 });
    const [row] = await adoption.knex('template_runs');
    expect(row.person_id).toBeNull();
  });
});
