import {
  createMockDirectory,
  TestDatabases,
} from '@backstage/backend-test-utils';
import {
  POLICY,
  reportOf,
  startCompliance,
  TEMPLATE,
  type Compliance,
} from './__testUtils__/startCompliance';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const folder = createMockDirectory();
jest.setTimeout(120_000);

describe.each(databases.eachSupportedId())('evidence on %s', databaseId => {
  const start = () => {
    folder.setContent({ 'house.yaml': POLICY });
    return startCompliance(databases, databaseId, {
      config: { policies: [{ file: folder.path }] },
      entities: [TEMPLATE],
    });
  };
  const record = async (compliance: Compliance) =>
    (
      await compliance.ask('/runs', {
        kind: 'scaffold',
        moment: 'workspace',
        taskId: 'task',
        report: await reportOf({ 'README.md': 'Hello' }),
      })
    ).body;
  const verify = async (compliance: Compliance) =>
    (await compliance.get('owner', '/evidence/verification')).body;

  it('says of a dry run that it is one', async () => {
    const compliance = await start();
    for (const kind of ['scaffold', 'dry-run'])
      await compliance.ask('/runs', {
        kind,
        moment: 'workspace',
        taskId: 'task',
        entityRef: 'component:default/new',
        report: await reportOf({ 'README.md': 'Hello' }),
      });
    const { items } = (await compliance.get('owner', '/evidence')).body;
    expect(items.map(({ subject }: { subject: string }) => subject)).toEqual([
      'component:default/new: clear (dry run)',
      'component:default/new: clear',
    ]);
  });

  it('binds what was published to what was checked, and says when it differs', async () => {
    const compliance = await start();
    const run = await record(compliance);
    const published = {
      runId: run.runId,
      taskId: 'task',
      entityRef: 'component:default/shop',
      repoUrl: 'https://git.example.com/shop',
      commit: 'a'.repeat(40),
      treeDigest: run.report.tree.digest,
    };
    const first = await compliance.ask('/evidence', published);
    expect(first.body).toMatchObject({ evidenceId: 2, matches: true });
    // A task that is taken up again adds nothing.
    expect((await compliance.ask('/evidence', published)).body).toEqual(
      first.body,
    );
    const other = await compliance.ask('/evidence', {
      ...published,
      commit: 'b'.repeat(40),
      treeDigest: 'c'.repeat(64),
    });
    expect(other.body).toMatchObject({ evidenceId: 3, matches: false });
    const { body } = await compliance.get('owner', '/evidence');
    expect(body).toMatchObject({
      total: 3,
      items: [
        { id: 3, kind: 'published', matches: false },
        { id: 2, kind: 'published', matches: true },
        { id: 1, kind: 'run' },
      ],
    });
    const forged = await compliance.ask('/evidence', {
      ...published,
      taskId: 'another',
    });
    expect(forged.status).toBe(400);
    expect((await compliance.get('dora', '/evidence')).status).toBe(403);
  });

  it.each<[string, (compliance: Compliance) => Promise<unknown>]>([
    [
      'changed',
      ({ knex }) =>
        knex('evidence')
          .where({ id: 3 })
          .update({ body: '{"verdict":"clear"}' }),
    ],
    ['removed', ({ knex }) => knex('evidence').where({ id: 3 }).delete()],
    ['cut off', ({ knex }) => knex('evidence').where('id', '>', 4).delete()],
    [
      'reordered',
      async ({ knex }) => {
        await knex('evidence').where({ id: 2 }).update({ id: 99 });
        await knex('evidence').where({ id: 3 }).update({ id: 2 });
        await knex('evidence').where({ id: 99 }).update({ id: 3 });
      },
    ],
    [
      'inserted',
      async ({ knex }) => {
        const last = await knex('evidence').where({ id: 5 }).first();
        await knex('evidence').insert({ ...last, id: 6, body: '{}' });
      },
    ],
  ])('is found out when a link is %s', async (_, damage) => {
    const compliance = await start();
    for (let turn = 0; turn < 5; turn++) await record(compliance);
    expect(await verify(compliance)).toMatchObject({ whole: true, length: 5 });
    await damage(compliance);
    expect(await verify(compliance)).toMatchObject({
      whole: false,
      brokenAt: expect.any(Number),
      reason: expect.any(String),
    });
  });

  it('stays one chain when many write at a time', async () => {
    const compliance = await start();
    await Promise.all(Array.from({ length: 12 }, () => record(compliance)));
    expect(await verify(compliance)).toMatchObject({ whole: true, length: 12 });
    const { body } = await compliance.get('owner', '/evidence/export?from=5');
    expect(body.links).toHaveLength(8);
    expect(body.head.length).toBe(12);
  });
});
