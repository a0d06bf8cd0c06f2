import fs from 'node:fs/promises';
import {
  createMockDirectory,
  TestDatabases,
} from '@backstage/backend-test-utils';
import {
  POLICY,
  startCompliance,
  TEMPLATE,
} from './__testUtils__/startCompliance';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const folder = createMockDirectory();
jest.setTimeout(120_000);

const OWN = POLICY.replace('id: house', 'id: own').replace(
  'title: The rules of the house',
  'title: Ours',
);
const LATER = `
id: later
title: From next year
version: 1.0.0
effectiveFrom: 2999-01-01
appliesTo: { kind: Component }
rules:
  - id: readme
    title: It says what it is
    type: file-exists
    options: { files: [README.md] }
    enforcement: block
    graceDays: 30
`;

describe.each(databases.eachSupportedId())('policies on %s', databaseId => {
  const start = (files: Record<string, string>, config: object = {}) => {
    folder.setContent(files);
    return startCompliance(databases, databaseId, {
      config: { policies: [{ file: folder.path }], ...config },
      entities: [TEMPLATE],
    });
  };

  it('come from packs and files, and what is wrong hides no other', async () => {
    const compliance = await start(
      {
        'house.yaml': POLICY,
        'broken.yaml': 'id: broken\nrules: [',
        'unknown.yaml': POLICY.replace('file-absent', 'file-vanished'),
      },
      { packs: ['baseline', 'nothing'] },
    );
    const { body } = await compliance.get('dora', '/policies');
    expect(body.policies.map(({ id, source }: any) => [id, source])).toEqual([
      ['baseline', 'pack'],
      ['house', 'code'],
    ]);
    expect(body.mayManage).toBe(false);
    const problems = body.problems
      .map(({ where, message }: any) => `${where}: ${message}`)
      .join('\n');
    expect(problems).toContain('There is no pack "nothing"');
    expect(problems).toMatch(/broken\.yaml.*YAML/);
    expect(problems).toContain('There is no rule type "file-vanished"');
  });

  it('stay in force as they were when their file breaks', async () => {
    const compliance = await start({ 'house.yaml': POLICY });
    await compliance.get('dora', '/policies');
    await fs.writeFile(folder.resolve('house.yaml'), 'id: [');
    jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 60_000);
    try {
      const { body } = await compliance.get('dora', '/policies');
      expect(body.policies).toMatchObject([{ id: 'house' }]);
      expect(body.problems[0].message).toContain('last sound form');
    } finally {
      jest.restoreAllMocks();
    }
  });

  it('tell of their rules, from when they block, and how they went', async () => {
    const compliance = await start({ 'later.yaml': LATER });
    const { body } = await compliance.get('dora', '/policies/later');
    expect(body).toMatchObject({
      rules: 1,
      blocking: 0,
      effectiveFrom: '2999-01-01',
      ruleList: [{ enforcement: 'warn', blocksFrom: '2999-01-31' }],
      numbers: [],
      mayManage: false,
    });
    expect((await compliance.get('dora', '/policies/none')).status).toBe(404);
  });

  it('can be kept in the portal, by those who may, when their tests pass', async () => {
    const compliance = await start({ 'house.yaml': POLICY });
    const save = (name: string, id: string, text: string) =>
      compliance.put(name, `/policies/${id}`, { text });
    expect((await save('dora', 'own', OWN)).status).toBe(403);
    expect((await save('owner', 'own', OWN)).body).toMatchObject({
      id: 'own',
      source: 'portal',
    });
    expect((await compliance.get('owner', '/policies/own')).body).toMatchObject(
      { mayManage: true, text: OWN },
    );
    const wrong = async (id: string, text: string) => {
      const { status, body } = await save('owner', id, text);
      return [status, body.error.message];
    };
    expect(await wrong('house', POLICY)).toEqual([
      409,
      expect.stringContaining('kept as code'),
    ]);
    expect(await wrong('other', OWN)).toEqual([
      400,
      expect.stringContaining('its id is "own"'),
    ]);
    expect(
      await wrong('own', OWN.replace('readme: failed', 'readme: passed')),
    ).toEqual([400, expect.stringContaining('should be passed and is failed')]);
    // What was saved before is still in force.
    expect((await compliance.get('owner', '/policies/own')).body.text).toBe(
      OWN,
    );
    expect((await compliance.delete('owner', '/policies/own')).status).toBe(
      204,
    );
    expect((await compliance.get('owner', '/policies/own')).status).toBe(404);
    expect((await compliance.delete('owner', '/policies/house')).status).toBe(
      409,
    );
  });

  it('can be tried before they are saved', async () => {
    const compliance = await start({});
    const check = async (text: string) =>
      (await compliance.post('owner', '/policies/check', { text })).body;
    expect(await check(OWN)).toMatchObject({
      policy: { id: 'own' },
      problems: [],
      failedTests: [],
    });
    expect(
      await check(OWN.replace('readme: failed', 'readme: passed')),
    ).toMatchObject({
      failedTests: [{ ruleId: 'readme', expected: 'passed', actual: 'failed' }],
    });
    const { problems } = await check(
      OWN.replace('version: 1.0.0', '').replace('enforcement: block', 'x: 1'),
    );
    expect(problems.length).toBeGreaterThan(1);
  });

  it('hold for what they say, and cannot be left out by a template', async () => {
    const compliance = await start({
      'house.yaml': POLICY.replace(
        'version: 1.0.0',
        'version: 1.0.0\nappliesTo: { kind: Template, spec.type: service }',
      ),
      'later.yaml': LATER,
    });
    const ask = async (more: object) =>
      (
        await compliance.ask('/applicable', {
          templateRef: 'template:default/service',
          ...more,
        })
      ).body;
    const all = await ask({});
    expect(all.required).toEqual(['house']);
    expect(all.template.metadata.name).toBe('service');
    const asked = await ask({ policies: ['later'] });
    expect(asked.policies.map(({ id }: any) => id)).toEqual(['later']);
    expect(asked.required).toEqual(['house']);
    const unknown = await compliance.ask('/applicable', {
      policies: ['nothing'],
    });
    expect(unknown.status).toBe(400);
    const person = await compliance.post('owner', '/applicable', {});
    expect(person.status).toBe(403);
  });

  it('are held against a form before anything is made', async () => {
    const compliance = await start({ 'house.yaml': POLICY });
    const check = async (name: string) =>
      (
        await compliance.post('dora', '/preflight', {
          templateRef: 'template:default/service',
          parameters: { name },
        })
      ).body;
    expect(await check('shop')).toEqual({ verdict: 'clear', findings: [] });
    expect(await check('a-name-that-is-long')).toMatchObject({
      verdict: 'enforced',
      findings: [{ message: 'The name is too long.', blocks: true }],
    });
  });
});
