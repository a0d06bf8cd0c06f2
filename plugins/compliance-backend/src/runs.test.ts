import {
  createMockDirectory,
  TestDatabases,
} from '@backstage/backend-test-utils';
import {
  componentAt,
  formReport,
  POLICY,
  reportOf,
  startCompliance,
  TEMPLATE,
  type Compliance,
} from './__testUtils__/startCompliance';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const folder = createMockDirectory();
jest.setTimeout(120_000);

const SERVICE = 'template:default/service';
const BAD = { '.env': 'X=1', 'README.md': 'Hello' };
const GOOD = { 'README.md': 'Hello' };

describe.each(databases.eachSupportedId())('runs on %s', databaseId => {
  const start = (more: object = {}) => {
    folder.setContent({ 'house.yaml': POLICY });
    return startCompliance(databases, databaseId, {
      config: { policies: [{ file: folder.path }] },
      entities: [TEMPLATE],
      ...more,
    });
  };
  const record = async (
    compliance: Compliance,
    files: Record<string, string>,
    more: object = {},
  ) =>
    (
      await compliance.ask('/runs', {
        kind: 'scaffold',
        moment: 'workspace',
        taskId: 'task',
        templateRef: SERVICE,
        initiatorRef: 'user:default/dora',
        report: await reportOf(files),
        ...more,
      })
    ).body;
  const gate = async (compliance: Compliance, more: object = {}) =>
    (
      await compliance.ask('/gate', {
        taskId: 'task',
        templateRef: SERVICE,
        ...more,
      })
    ).body;
  /** A look at the form, which the policy asks for, too. */
  const recordForm = (compliance: Compliance, taskId = 'task') =>
    record(
      compliance,
      {},
      {
        taskId,
        moment: 'parameters',
        report: {
          verdict: 'clear',
          tree: { files: 0, bytes: 0, digest: '0'.repeat(64), unread: [] },
          policies: [],
          results: [],
        },
      },
    );

  it('keep what was found, for whoever may read it', async () => {
    const compliance = await start();
    const recorded = await record(compliance, BAD);
    expect(recorded).toMatchObject({
      verdict: 'enforced',
      counts: { passed: 1, failed: 1, findings: 1 },
      url: expect.stringMatching(
        /^https:\/\/portal\.example\.com\/compliance\/runs\//,
      ),
    });
    const own = await compliance.get('dora', `/runs/${recorded.runId}`);
    expect(own.body).toMatchObject({
      kind: 'scaffold',
      verdict: 'enforced',
      now: 'enforced',
      templateRef: SERVICE,
      evidence: [{ id: 1, kind: 'run' }],
    });
    expect(own.body.report.results[0]).toMatchObject({
      policyId: 'house',
      state: 'failed',
      findings: [{ location: { path: '.env' } }],
    });
    expect((await compliance.get('dora', '/runs')).body.items).toHaveLength(1);
    // Somebody else's is none of one's business.
    const other = await compliance.get('eve', `/runs/${recorded.runId}`);
    expect(other.status).toBe(403);
    expect((await compliance.get('eve', '/runs')).body.items).toEqual([]);
    expect((await compliance.get('owner', '/runs')).body.items).toHaveLength(1);
    expect((await compliance.get('dora', '/overview')).status).toBe(403);
    expect((await compliance.get('dora', '/runs/none')).status).toBe(404);
  });

  it('are recorded by services only, whatever somebody sends', async () => {
    const compliance = await start();
    const report = await reportOf(GOOD);
    const body = { kind: 'scaffold', moment: 'workspace', report };
    expect((await compliance.post('owner', '/runs', body)).status).toBe(403);
    expect(
      (await compliance.post('owner', '/gate', { taskId: 'task' })).status,
    ).toBe(403);
    expect(
      (
        await compliance.post('owner', '/evidence', {
          runId: 'x',
          commit: 'abcdefg',
        })
      ).status,
    ).toBe(403);
  });

  it('are what the policies here say, not what a report says of them', async () => {
    const compliance = await start();
    const report = await reportOf(BAD);
    report.verdict = 'clear';
    report.results[0].rule.enforcement = 'audit';
    expect(await record(compliance, {}, { report })).toMatchObject({
      verdict: 'enforced',
    });
    // What it leaves out was not looked at.
    const short = await reportOf(BAD);
    short.results = [];
    expect(await record(compliance, {}, { report: short })).toMatchObject({
      verdict: 'unknown',
      counts: { unseen: 2 },
    });
    const forged = await reportOf(BAD);
    forged.results[0].state = 'passed';
    const refused = await compliance.ask('/runs', {
      kind: 'scaffold',
      moment: 'workspace',
      report: forged,
    });
    expect(refused.status).toBe(400);
    const stale = await reportOf(BAD);
    stale.policies[0].digest = 'f'.repeat(64);
    const old = await compliance.ask('/runs', {
      kind: 'scaffold',
      moment: 'workspace',
      report: stale,
    });
    expect(old.status).toBe(409);
    expect(old.body.error.message).toContain('check again');
  });

  it('let a gate decide: by what was found, by what was not looked at, by what changed', async () => {
    const compliance = await start();
    expect(await gate(compliance)).toMatchObject({
      blocks: true,
      verdict: 'unknown',
      missing: ['house'],
    });
    await record(compliance, GOOD);
    // The form was not looked at.
    expect(await gate(compliance)).toMatchObject({
      blocks: true,
      missing: ['house'],
    });
    const report = await formReport();
    await record(compliance, {}, { moment: 'parameters', report });
    expect(await gate(compliance)).toMatchObject({
      blocks: false,
      verdict: 'clear',
      missing: [],
    });
    const { digest } = (await reportOf(GOOD)).tree;
    expect(await gate(compliance, { treeDigest: digest })).toMatchObject({
      blocks: false,
      changed: false,
    });
    expect(
      await gate(compliance, { treeDigest: 'a'.repeat(64) }),
    ).toMatchObject({ blocks: true, changed: true });
    // The last look counts, and a look at a part does not undo that.
    await record(compliance, BAD);
    await record(compliance, GOOD, { path: 'docs' });
    expect(await gate(compliance)).toMatchObject({
      blocks: true,
      verdict: 'enforced',
      blockedBy: ['house/no-env'],
      findings: [
        { message: expect.stringContaining('.env'), remediation: 'Delete it.' },
      ],
    });
    // It warns only, when the template says so; the linter tells of that.
    expect(await gate(compliance, { failOn: 'never' })).toMatchObject({
      blocks: false,
      verdict: 'enforced',
    });
  });

  it('of software that is there are for it when they who started them own it', async () => {
    const compliance = await start({
      entities: [
        TEMPLATE,
        componentAt(folder.path),
        componentAt(folder.path, 'till', 'group:default/platform'),
      ],
    });
    const of = async (name: string, ownerRef?: string) => {
      const { runId } = await record(compliance, GOOD, {
        entityRef: `component:default/${name}`,
        ownerRef,
      });
      const { body } = await compliance.get('dora', `/runs/${runId}`);
      return [body.entityRef, body.ownerRef];
    };
    expect(await of('shop', 'group:default/platform')).toEqual([
      undefined,
      undefined,
    ]);
    expect(await of('till')).toEqual([
      'component:default/till',
      'group:default/platform',
    ]);
    // Of what is not there yet, only a team of theirs is the owner.
    expect(await of('new', 'group:default/payments')).toEqual([
      'component:default/new',
      undefined,
    ]);
    expect(await of('new', 'group:default/platform')).toEqual([
      'component:default/new',
      'group:default/platform',
    ]);
  });

  it('of software that somebody does not see are not told to them', async () => {
    const compliance = await start({
      entities: [TEMPLATE, componentAt(folder.path)],
      hidden: ['component:default/shop'],
      allowed: ['compliance.run.read'],
    });
    const { runId } = await record(compliance, GOOD, {
      initiatorRef: 'user:default/eve',
    });
    await compliance
      .knex('runs')
      .update({ entity_ref: 'component:default/shop' });
    expect((await compliance.get('dora', '/runs')).body.items).toEqual([]);
    expect((await compliance.get('dora', `/runs/${runId}`)).status).toBe(403);
  });

  it('belong to their task: a gate takes no run of another', async () => {
    const compliance = await start();
    const good = await record(compliance, GOOD, { taskId: 'another' });
    const answer = await compliance.ask('/gate', {
      taskId: 'task',
      templateRef: SERVICE,
      runIds: [good.runId],
    });
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toContain('not one of this task');
  });

  it('are counted: first tries, and the time from being blocked to passing', async () => {
    const compliance = await start();
    await record(compliance, BAD, { taskId: 'one' });
    await gate(compliance, { taskId: 'one' });
    await record(compliance, GOOD, { taskId: 'two' });
    await recordForm(compliance, 'two');
    await gate(compliance, { taskId: 'two', failOn: 'never' });
    await record(compliance, GOOD, {
      taskId: 'three',
      initiatorRef: 'user:default/eve',
    });
    await gate(compliance, { taskId: 'three', failOn: 'never' });
    const { body } = await compliance.get('owner', '/overview');
    expect(body).toMatchObject({
      runs: 3,
      blocked: 1,
      firstTries: 2,
      firstTryPassed: 1,
      waitingWaivers: 0,
      rules: [
        { policyId: 'house', ruleId: 'no-env', runs: 3, failed: 1, blocked: 1 },
      ],
    });
    const series = async (id: string) =>
      (
        await compliance.get(
          'owner',
          `/measures/${id}/series?from=2020-01-01&to=2020-01-02`,
        )
      ).status;
    expect(await series('first-try-pass-rate')).toBe(200);
    expect(await series('nothing')).toBe(404);
    const today = new Date().toISOString().slice(0, 10);
    const passed = await compliance.get(
      'owner',
      `/measures/first-try-pass-rate/series?from=${today}&to=${today}`,
    );
    expect(passed.body.points).toEqual([
      { day: today, key: 'platform', value: 50, n: 2 },
    ]);
    const mended = await compliance.get(
      'owner',
      `/measures/time-from-block-to-pass/series?from=${today}&to=${today}`,
    );
    expect(mended.body.points).toMatchObject([{ n: 1 }]);
    const { body: templates } = await compliance.get('owner', '/templates');
    expect(templates.items).toMatchObject([
      {
        templateRef: SERVICE,
        runs: 3,
        blocked: 1,
        problems: [{ check: 'gate-missing' }, { check: 'form-check-missing' }],
      },
    ]);
  });

  it('of a dry run are kept and hold nobody up in the numbers', async () => {
    const compliance = await start();
    await record(compliance, BAD, { kind: 'dry-run' });
    expect(await gate(compliance)).toMatchObject({ blocks: true });
    const { body } = await compliance.get('owner', '/overview');
    expect(body).toMatchObject({ runs: 0, rules: [] });
  });

  it('can be had as documents', async () => {
    const compliance = await start();
    const { runId } = await record(compliance, BAD);
    const read = async (format: string) =>
      (await compliance.get('dora', `/runs/${runId}/report?format=${format}`))
        .body.text;
    expect(JSON.parse(await read('sarif')).version).toBe('2.1.0');
    expect(await read('markdown')).toContain('.env');
    expect(await read('junit')).toContain('<testsuite');
    const vsa = JSON.parse(await read('vsa'));
    expect(vsa).toMatchObject({
      predicateType: 'https://slsa.dev/verification_summary/v1',
      predicate: { verificationResult: 'FAILED' },
    });
    const wrong = await compliance.get(
      'dora',
      `/runs/${runId}/report?format=exe`,
    );
    expect(wrong.status).toBe(400);
  });

  it('are found page by page, newest first, with a few statements', async () => {
    const compliance = await start();
    for (let turn = 0; turn < 5; turn++) await record(compliance, GOOD);
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await compliance.get('owner', `/runs?limit=2${cursor}`);
      seen.push(...body.items.map(({ id }: { id: string }) => id));
      cursor = body.nextCursor ? `&cursor=${body.nextCursor}` : '';
    } while (cursor);
    expect(new Set(seen).size).toBe(5);
    const statements: string[] = [];
    compliance.knex.on('query', ({ sql }) => statements.push(sql));
    await compliance.get('owner', '/runs');
    expect(statements).toHaveLength(1);
    statements.length = 0;
    await compliance.get('owner', '/overview');
    expect(
      statements.filter(sql => !sql.includes('portal_policies')),
    ).toHaveLength(3);
  });

  it('are found by what software or its template is called', async () => {
    const compliance = await start();
    await record(compliance, GOOD, { entityRef: 'component:default/shop_api' });
    await record(compliance, GOOD, {
      templateRef: undefined,
      entityRef: 'component:default/till',
    });
    const found = async (search: string) =>
      (await compliance.get('owner', `/runs?search=${search}`)).body.items.map(
        ({ entityRef }: any) => entityRef,
      );
    expect(await found('SHOP')).toEqual(['component:default/shop_api']);
    expect(await found('service')).toEqual(['component:default/shop_api']);
    // What stands for anything in SQL stands for itself.
    expect(await found('%25')).toEqual([]);
    expect(await found('p_a')).toEqual(['component:default/shop_api']);
    expect(await found('h_p')).toEqual([]);
  });

  it('leave no finding in the audit log', async () => {
    const compliance = await start();
    await record(compliance, { '.env': 'TOP-SECRET' });
    expect(compliance.audited.join()).toContain('compliance-check');
    expect(compliance.audited.join()).not.toMatch(/env|TOP/);
  });
});
