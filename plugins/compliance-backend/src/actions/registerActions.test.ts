import {
  createMockDirectory,
  mockCredentials,
  TestDatabases,
} from '@backstage/backend-test-utils';
import {
  POLICY,
  reportOf,
  startCompliance,
  TEMPLATE,
} from '../__testUtils__/startCompliance';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
const folder = createMockDirectory();
jest.setTimeout(60_000);

const SERVICE = 'template:default/service';
const [databaseId] = databases.eachSupportedId().flat();

async function start() {
  folder.setContent({ 'house.yaml': POLICY });
  const compliance = await startCompliance(databases, databaseId, {
    config: { policies: [{ file: folder.path }] },
    entities: [TEMPLATE],
  });
  const invoke = async (id: string, input: object, name = 'owner') =>
    (
      await compliance.actions.invoke({
        id: `test:${id}`,
        input: input as never,
        credentials: mockCredentials.user(`user:default/${name}`),
      })
    ).output as any;
  return { ...compliance, invoke };
}

it('actions say what is asked of software, and why', async () => {
  const { invoke } = await start();
  const { rules } = await invoke('list-rules', {});
  expect(rules.map(({ rule }: any) => rule)).toEqual([
    'no-env',
    'readme',
    'name',
  ]);
  expect(
    await invoke('explain-rule', { policy: 'house', rule: 'no-env' }),
  ).toMatchObject({
    enforcement: 'block',
    howToMend: 'Delete it.',
    controls: ['osps/OSPS-BR-07'],
  });
  await expect(
    invoke('explain-rule', { policy: 'house', rule: 'none' }),
  ).rejects.toThrow('it has no-env, readme, name');
});

it('actions tell of runs as far as the caller may read them', async () => {
  const { ask, invoke } = await start();
  const { body } = await ask('/runs', {
    kind: 'scaffold',
    moment: 'workspace',
    initiatorRef: 'user:default/dora',
    report: await reportOf({ '.env': '', 'README.md': 'Hello' }),
  });
  expect(await invoke('get-run', { runId: body.runId }, 'dora')).toMatchObject({
    verdict: 'enforced',
    findings: [{ rule: 'house/no-env', path: '.env', blocks: true }],
  });
  await expect(invoke('get-run', { runId: body.runId }, 'eve')).rejects.toThrow(
    'runs that you started',
  );
  expect(await invoke('export-evidence', {})).toMatchObject({
    whole: true,
    length: 1,
    links: [{ id: 1 }],
  });
  await expect(invoke('export-evidence', {}, 'dora')).rejects.toThrow(
    'may not read evidence',
  );
});

it('actions ask for waivers, and list them', async () => {
  const { invoke } = await start();
  const asked = await invoke(
    'request-waiver',
    {
      policy: 'house',
      rule: 'no-env',
      scopeKind: 'template',
      scopeRef: 'template:default/service',
      reason: 'It is an example of how not to do it.',
      expiresAt: new Date(Date.now() + 86_400_000).toISOString().slice(0, 10),
    },
    'dora',
  );
  expect(asked.status).toBe('requested');
  expect((await invoke('list-waivers', {})).waivers).toMatchObject([
    { id: asked.waiverId, rule: 'house/no-env' },
  ]);
});

it('actions say in words why a waiver was not asked for, and why software was not checked', async () => {
  const { invoke } = await start();
  const waiver = (more: object) =>
    invoke('request-waiver', {
      policy: 'house',
      rule: 'no-env',
      scopeKind: 'template',
      scopeRef: 'template:default/service',
      reason: 'It is an example of how not to do it.',
      expiresAt: '2020-01-01',
      ...more,
    });
  expect(await waiver({})).toEqual({
    problem: 'A waiver ends on a day that is still to come.',
  });
  expect((await waiver({ rule: 'none' })).problem).toContain('none');
  expect(
    await invoke('recheck-repository', { entityRef: SERVICE }),
  ).toMatchObject({
    problem: expect.stringContaining('is not among the software'),
    failedRules: [],
  });
  await expect(
    invoke('recheck-repository', { entityRef: SERVICE }, 'eve'),
  ).rejects.toThrow('may not have this software checked');
});

it('actions test policies that are in force, and those that somebody writes', async () => {
  const { invoke } = await start();
  expect(await invoke('test-policy', { policy: 'house' })).toEqual({
    passed: true,
    problems: [],
    failedTests: [],
  });
  const policy = (expected: string) =>
    [
      'id: own',
      'title: Ours',
      "version: '1'",
      'rules: [{ id: a, title: A, type: file-exists, options: { files: [a] } }]',
      `tests: [{ name: nothing, files: { b: '' }, expect: { a: ${expected} } }]`,
    ].join('\n');
  expect(await invoke('test-policy', { yaml: policy('failed') })).toMatchObject(
    { passed: true },
  );
  expect(await invoke('test-policy', { yaml: policy('passed') })).toEqual({
    passed: false,
    problems: [],
    failedTests: [
      { test: 'nothing', ruleId: 'a', expected: 'passed', actual: 'failed' },
    ],
  });
  expect(await invoke('test-policy', { yaml: 'id: A' })).toMatchObject({
    passed: false,
    problems: expect.arrayContaining([expect.stringContaining('title')]),
  });
  await expect(invoke('test-policy', {})).rejects.toThrow('not both');
});

it('actions lint templates, from the catalog or as YAML', async () => {
  const { invoke } = await start();
  expect(
    await invoke('lint-template', { templateRef: 'template:default/service' }),
  ).toMatchObject({
    problems: [
      { check: 'gate-missing', step: 0 },
      // Of the policy over the form, that applies to it.
      { check: 'form-check-missing', step: 0 },
    ],
  });
  expect(
    await invoke('lint-template', {
      yaml: 'kind: Template\nspec: { owner: me, steps: [] }',
    }),
  ).toEqual({ problems: [] });
  await expect(invoke('lint-template', { yaml: 'kind: API' })).rejects.toThrow(
    'no software template',
  );
  await expect(invoke('lint-template', {})).rejects.toThrow('not both');
});

it('actions that need scorecards say that they are not there', async () => {
  const { invoke } = await start();
  await expect(
    invoke('evaluate-entity', {
      entityRef: 'component:default/shop',
      scorecard: 'readiness',
      minimumLevel: 'silver',
    }),
  ).rejects.toThrow();
});
