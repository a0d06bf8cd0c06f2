import {
  createMockDirectory,
  TestDatabases,
} from '@backstage/backend-test-utils';
import {
  componentAt,
  POLICY,
  reportOf,
  startCompliance,
  TEMPLATE,
  type Compliance,
  type StartOptions,
} from './__testUtils__/startCompliance';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const folder = createMockDirectory();
jest.setTimeout(120_000);

const inDays = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const REQUEST = {
  policyId: 'house',
  ruleId: 'no-env',
  scope: { kind: 'entity', ref: 'component:default/shop' },
  reason: 'The vendor reads it from there until spring.',
  expiresAt: inDays(30),
};

describe.each(databases.eachSupportedId())('waivers on %s', databaseId => {
  const start = (more: Partial<StartOptions> = {}) => {
    folder.setContent({ 'house.yaml': POLICY });
    return startCompliance(databases, databaseId, {
      config: { policies: [{ file: folder.path }] },
      entities: [TEMPLATE],
      ...more,
    });
  };
  const record = async (compliance: Compliance, more: object = {}) =>
    (
      await compliance.ask('/runs', {
        kind: 'scaffold',
        moment: 'workspace',
        taskId: 'task',
        entityRef: 'component:default/shop',
        initiatorRef: 'user:default/dora',
        report: await reportOf({ '.env': 'X=1', 'README.md': 'Hello' }),
        ...more,
      })
    ).body;
  const ask = (compliance: Compliance, name: string, more: object = {}) =>
    compliance.post(name, '/waivers', { ...REQUEST, ...more });
  const decide = (
    compliance: Compliance,
    name: string,
    id: string,
    decision: string,
  ) => compliance.post(name, `/waivers/${id}/decision`, { decision });

  it('let something pass that one asked for and another approved, until they end', async () => {
    const compliance = await start();
    const { runId } = await record(compliance);
    const { body: waiver, status } = await ask(compliance, 'dora');
    expect(status).toBe(201);
    expect(waiver).toMatchObject({
      status: 'requested',
      requestedBy: 'user:default/dora',
      ruleTitle: 'No settings of a machine',
    });
    // Waiting changes nothing.
    expect((await record(compliance)).verdict).toBe('enforced');
    expect(
      (await decide(compliance, 'dora', waiver.id, 'approve')).status,
    ).toBe(403);
    const approved = await decide(compliance, 'owner', waiver.id, 'approve');
    expect(approved.body).toMatchObject({
      status: 'approved',
      decidedBy: 'user:default/owner',
    });
    expect(compliance.sent).toMatchObject([
      {
        recipients: { entityRef: 'user:default/dora' },
        payload: { title: expect.stringContaining('approved') },
      },
    ]);
    const again = await record(compliance);
    expect(again).toMatchObject({ verdict: 'clear', counts: { waived: 1 } });
    const run = (await compliance.get('dora', `/runs/${runId}`)).body;
    expect(run).toMatchObject({ verdict: 'enforced', now: 'clear' });
    const sarif = JSON.parse(
      (await compliance.get('dora', `/runs/${again.runId}/report?format=sarif`))
        .body.text,
    );
    expect(sarif.runs[0].results[0].suppressions).toEqual([
      {
        kind: 'external',
        status: 'accepted',
        justification: `waiver ${waiver.id}`,
      },
    ]);
    await compliance.knex('waivers').update({ expires_at: inDays(-1) });
    expect((await record(compliance)).verdict).toBe('enforced');
    const { body } = await compliance.get('owner', '/waivers?status=expired');
    expect(body.items).toMatchObject([{ status: 'expired' }]);
  });

  it('are for exactly what they say', async () => {
    const compliance = await start();
    const report = await reportOf({
      '.env': '',
      'a/.env': '',
      'README.md': 'Hello',
    });
    const [first] = report.results[0].findings;
    const { body } = await ask(compliance, 'dora', {
      fingerprint: first.fingerprint,
    });
    await decide(compliance, 'owner', body.id, 'approve');
    const run = await record(compliance, { report });
    expect(run).toMatchObject({ verdict: 'enforced' });
    expect(
      run.report.results[0].findings.map(({ waiverId }: any) => waiverId),
    ).toEqual([body.id, undefined]);
    // Of another entity nothing is accepted.
    expect(
      (await record(compliance, { entityRef: 'component:default/other' }))
        .verdict,
    ).toBe('enforced');
  });

  it('can be for all that a group owns, or for a template', async () => {
    const compliance = await start();
    const owner = { kind: 'owner', ref: 'group:default/platform' };
    const { body } = await ask(compliance, 'dora', { scope: owner });
    await decide(compliance, 'owner', body.id, 'approve');
    expect(
      (
        await record(compliance, {
          entityRef: undefined,
          ownerRef: 'group:default/platform',
        })
      ).verdict,
    ).toBe('clear');
    expect((await record(compliance)).verdict).toBe('enforced');
  });

  it.each([
    ['of what is nothing', { kind: 'entity', ref: 'component:default/a b' }],
    ['of another kind', { kind: 'template', ref: 'component:default/shop' }],
    ['of nobody', { kind: 'owner', ref: 'group:default/nobody' }],
  ])('%s cannot be asked for', async (_, scope) => {
    const compliance = await start();
    expect((await ask(compliance, 'dora', { scope })).status).toBe(400);
    expect((await compliance.get('dora', '/waivers')).body.items).toEqual([]);
  });

  it.each([
    ['a reason of spaces', { reason: ' '.repeat(40) }],
    ['a day that is none', { expiresAt: '2027-02-31' }],
    [
      'an address that is none of the web',
      { ticketUrl: 'data:text/html,hello' },
    ],
  ])('are refused with %s', async (_, more) => {
    const compliance = await start();
    const { status, body } = await ask(compliance, 'dora', more);
    expect([status, body.error.message.length > 0]).toEqual([400, true]);
  });

  it('are told to nobody who does not see what they are for', async () => {
    const compliance = await start({
      entities: [TEMPLATE, componentAt(folder.path)],
      hidden: [REQUEST.scope.ref],
    });
    expect((await ask(compliance, 'dora')).status).toBe(400);
    await compliance.knex('waivers').insert({
      id: 'w1',
      policy_id: 'house',
      rule_id: 'no-env',
      scope_kind: 'entity',
      scope_ref: REQUEST.scope.ref,
      reason: REQUEST.reason,
      status: 'requested',
      requested_by: 'user:default/eve',
      requested_at: new Date().toISOString(),
      expires_at: REQUEST.expiresAt,
    });
    expect((await compliance.get('dora', '/waivers')).body.items).toEqual([]);
  });

  it('can be withdrawn by whoever asked, until somebody decides', async () => {
    const compliance = await start();
    const { body: asked } = await ask(compliance, 'dora');
    expect(asked).toMatchObject({ mayWithdraw: true, mayDecide: false });
    expect((await decide(compliance, 'eve', asked.id, 'revoke')).status).toBe(
      403,
    );
    const withdrawn = await decide(compliance, 'dora', asked.id, 'revoke');
    expect(withdrawn.body).toMatchObject({ status: 'revoked' });
    expect(compliance.sent).toEqual([]);
    const late = await decide(compliance, 'owner', asked.id, 'approve');
    expect(late.status).toBe(409);
  });

  it('are decided once, by somebody else, and can be taken back', async () => {
    const compliance = await start();
    const { body: own } = await ask(compliance, 'owner');
    const self = await decide(compliance, 'owner', own.id, 'approve');
    expect(self.status).toBe(403);
    expect(self.body.error.message).toContain('yourself');
    const both = await Promise.all([
      decide(compliance, 'other-owner', own.id, 'approve'),
      decide(compliance, 'other-owner', own.id, 'reject'),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    await compliance.knex('waivers').update({ status: 'approved' });
    expect(
      (await decide(compliance, 'owner', own.id, 'revoke')).body.status,
    ).toBe('revoked');
    expect((await record(compliance)).verdict).toBe('enforced');
    expect((await decide(compliance, 'owner', 'none', 'revoke')).status).toBe(
      404,
    );
  });

  it('are asked for with a reason, for a rule there is, for a while', async () => {
    const compliance = await start();
    const refused = async (more: object) => {
      const { status, body } = await ask(compliance, 'dora', more);
      return [status, body.error?.message];
    };
    expect(await refused({ reason: 'no' })).toEqual([400, expect.any(String)]);
    expect(await refused({ ruleId: 'none' })).toEqual([
      400,
      expect.stringContaining('house/none'),
    ]);
    expect(await refused({ expiresAt: inDays(-2) })).toEqual([
      400,
      expect.stringContaining('still to come'),
    ]);
    expect(await refused({ expiresAt: inDays(400) })).toEqual([
      400,
      expect.stringContaining('at the latest'),
    ]);
    expect(await refused({ ticketUrl: 'data:text/html,x' })).toEqual([
      400,
      expect.stringContaining('https'),
    ]);
    expect(
      await refused({ scope: { kind: 'entity', ref: 'no ref at all' } }),
    ).toEqual([400, expect.stringContaining('entity reference')]);
    expect((await ask(compliance, 'dora')).status).toBe(201);
    expect(await refused({})).toEqual([
      409,
      expect.stringContaining('asked for already'),
    ]);
  });
});
