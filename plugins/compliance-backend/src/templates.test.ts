import {
  createMockDirectory,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { scaffolderServiceMock } from '@backstage/plugin-scaffolder-node/testUtils';
import {
  POLICY,
  formReport,
  reportOf,
  startCompliance,
  TEMPLATE,
} from './__testUtils__/startCompliance';
import { createEventBus } from './__testUtils__/createEventBus';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const folder = createMockDirectory();
jest.setTimeout(120_000);

const SERVICE = 'template:default/service';
const base64 = (text: string) => Buffer.from(text).toString('base64');

describe.each(databases.eachSupportedId())('templates on %s', databaseId => {
  const start = async (
    scaffolder: Parameters<typeof scaffolderServiceMock.mock>[0],
    tests = 'tests: [{ name: usual, values: { name: shop } }]',
    urlReader = mockServices.urlReader.mock(),
  ) => {
    folder.setContent({
      policies: { 'house.yaml': POLICY },
      template: {
        'template.yaml': 'kind: Template',
        'compliance-tests.yaml': tests,
      },
    });
    const template: Entity = {
      ...TEMPLATE,
      metadata: {
        ...TEMPLATE.metadata,
        annotations: {
          'backstage.io/managed-by-location': `file:${folder.resolve(
            'template/template.yaml',
          )}`,
        },
      },
    };
    const events = createEventBus();
    const compliance = await startCompliance(databases, databaseId, {
      config: {
        policies: [{ file: folder.resolve('policies') }],
        localFolders: [folder.path],
      },
      entities: [template],
      events: events.factory,
      scaffolder: scaffolderServiceMock.mock(scaffolder),
      urlReader: urlReader.factory,
    });
    return { ...compliance, events };
  };
  const conformance = async (compliance: Awaited<ReturnType<typeof start>>) => {
    await compliance.scheduler.triggerTask('compliance-conformance');
    return (await compliance.get('dora', '/templates')).body.items[0]
      .conformance;
  };

  it('are tried with values of their own, and told what they would make', async () => {
    const asked: any[] = [];
    const compliance = await start({
      dryRun: async request => {
        asked.push(request);
        return {
          directoryContents: [
            { path: '.env', base64Content: base64('X=1') },
            { path: 'README.md', base64Content: base64('Hello') },
          ],
          log: [],
          steps: [],
          output: {},
        };
      },
    });
    expect(await conformance(compliance)).toMatchObject({
      verdict: 'enforced',
      runId: expect.any(String),
    });
    expect(asked[0].values).toEqual({ name: 'shop' });
    expect(asked[0].directoryContents.map(({ path }: any) => path)).toContain(
      'template.yaml',
    );
    // It holds nobody up, and is in nobody's numbers.
    expect((await compliance.get('owner', '/overview')).body.rules).toEqual([]);
  });

  it('that cannot be tried say why', async () => {
    const compliance = await start({
      dryRun: async () => {
        throw new Error('No such action.');
      },
    });
    expect(await conformance(compliance)).toMatchObject({
      problem: 'No such action.',
    });
    const wrong = await start({}, 'tests: []');
    expect((await conformance(wrong)).problem).toContain(
      'compliance-tests.yaml: tests',
    );
  });

  const taskOf = (actions: string[]) => ({
    getTask: async () =>
      ({
        id: 'task',
        spec: {
          templateInfo: { entityRef: SERVICE },
          user: { ref: 'user:default/dora' },
          parameters: {},
          steps: actions.map(action => ({ action })),
        },
      } as never),
    getLogs: async () =>
      [{ type: 'completion', body: { message: '', output: {} } }] as never,
  });
  const missed = async (compliance: Awaited<ReturnType<typeof start>>) =>
    (await compliance.knex('gated_tasks').where('task_id', 'task')).map(row =>
      Boolean(row.missed),
    );
  const complete = (compliance: Awaited<ReturnType<typeof start>>) =>
    compliance.events.publish({
      topic: 'scaffolder.task',
      eventPayload: { id: 'task', status: 'completed' },
    });

  it('whose tasks publish without a gate are noticed', async () => {
    const compliance = await start(
      taskOf(['fetch:template', 'publish:github']),
    );
    await complete(compliance);
    expect(await missed(compliance)).toEqual([true]);
  });

  it('is checked afterwards in the repository that its step was told', async () => {
    const asked: string[] = [];
    const urlReader = mockServices.urlReader.mock({
      readTree: async url => {
        asked.push(url);
        return {
          etag: 'e',
          files: async () => [
            { path: '.env', content: async () => Buffer.from('X=1') },
          ],
        } as never;
      },
    });
    const compliance = await start(
      {
        ...taskOf([]),
        getTask: async () =>
          ({
            id: 'task',
            spec: {
              templateInfo: { entityRef: SERVICE },
              user: { ref: 'user:default/dora' },
              parameters: { repoUrl: 'github.com?owner=acme&repo=shop' },
              steps: [
                {
                  action: 'publish:github',
                  input: { repoUrl: '${{ parameters.repoUrl }}' },
                },
              ],
            },
          } as never),
      },
      undefined,
      urlReader,
    );
    await complete(compliance);
    expect(asked).toEqual(['https://github.com/acme/shop']);
    const { items } = (await compliance.get('owner', '/runs')).body;
    expect(items).toMatchObject([
      {
        kind: 'missed',
        verdict: 'enforced',
        taskId: 'task',
        repoUrl: 'https://github.com/acme/shop',
      },
    ]);
  });

  it.each([
    ['holds up what breaks a rule', undefined, false],
    ['lets everything pass', 'never', true],
  ])('whose gate %s', async (_, failOn, isMissed) => {
    const gated = await start(taskOf(['publish:github']));
    const reports = {
      parameters: await formReport(),
      workspace: await reportOf({ 'README.md': 'Hello' }),
    };
    for (const [moment, report] of Object.entries(reports))
      await gated.ask('/runs', {
        kind: 'scaffold',
        moment,
        taskId: 'task',
        templateRef: SERVICE,
        report,
      });
    await gated.ask('/gate', { taskId: 'task', templateRef: SERVICE, failOn });
    await complete(gated);
    expect(await missed(gated)).toEqual([isMissed]);
  });

  it('whose tasks publish nothing are none of its business', async () => {
    const harmless = await start(taskOf(['debug:log']));
    await complete(harmless);
    expect(await missed(harmless)).toEqual([]);
  });
});
