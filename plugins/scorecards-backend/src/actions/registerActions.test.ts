import { mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { component, group } from '../__testUtils__/createTestEngine';
import { startPlugin } from '../__testUtils__/startPlugin';

jest.setTimeout(60_000);

async function start(result: AuthorizeResult.ALLOW | AuthorizeResult.DENY) {
  const { backend, actions: registry } = await startPlugin(
    [group('web'), component('a')],
    mockServices.permissions.factory({ result }),
  );
  return {
    registry,
    stop: () => backend.stop(),
    invoke: async (name: string, input = {}) =>
      (await registry.invoke({ id: `test:${name}`, input })).output,
  };
}

describe('actions', () => {
  let portal: Awaited<ReturnType<typeof start>>;
  beforeAll(async () => {
    portal = await start(AuthorizeResult.ALLOW);
  });
  afterAll(() => portal.stop());

  it('only read, and say so', async () => {
    const { actions } = await portal.registry.list();
    expect(actions).toHaveLength(3);
    for (const { attributes, description } of actions) {
      expect(attributes).toEqual({
        readOnly: true,
        destructive: false,
        idempotent: true,
      });
      expect(description.length).toBeGreaterThan(50);
    }
  });

  it('list the scorecards with their levels', async () => {
    expect(await portal.invoke('list-scorecards')).toEqual({
      scorecards: [
        {
          id: 'quality',
          title: 'Quality',
          owner: 'group:default/web',
          levels: [
            { id: 'bronze', name: 'Bronze' },
            { id: 'silver', name: 'Silver' },
          ],
          entities: 1,
          distribution: [
            { levelId: 'none', count: 0 },
            { levelId: 'bronze', count: 1 },
            { levelId: 'silver', count: 0 },
          ],
        },
      ],
    });
  });

  it("get an entity's scorecards, its kind left out or not", async () => {
    const expected = {
      entityRef: 'component:default/a',
      status: 'evaluated',
      scorecards: [
        expect.objectContaining({
          id: 'quality',
          level: 'bronze',
          nextLevel: 'silver',
          toNextLevel: ['tested'],
          results: [
            expect.objectContaining({ checkId: 'owned', state: 'pass' }),
            expect.objectContaining({ checkId: 'tested', state: 'unknown' }),
          ],
        }),
      ],
    };
    for (const entityRef of ['a', 'Component:Default/A'])
      expect(
        await portal.invoke('get-entity-scorecards', { entityRef }),
      ).toEqual(expected);
    expect(
      await portal.invoke('get-entity-scorecards', {
        entityRef: 'a',
        scorecard: 'other',
      }),
    ).toMatchObject({ scorecards: [] });
    expect(
      await portal.invoke('get-entity-scorecards', { entityRef: 'nobody' }),
    ).toMatchObject({ status: 'not-known', scorecards: [] });
  });

  it('explain a result with its evidence and how to mend it', async () => {
    expect(
      await portal.invoke('explain-check-result', {
        entityRef: 'a',
        checkId: 'owned',
      }),
    ).toMatchObject({
      state: 'pass',
      title: 'It has an owner',
      why: 'Somebody must answer.',
      howToFix: 'Set spec.owner',
      fixUrl: 'https://example.com/owner',
      evidence: [
        {
          fact: 'catalog.spec.owner',
          operator: 'exists',
          found: 'group:default/web',
          outcome: 'holds',
        },
      ],
    });
    await expect(
      portal.invoke('explain-check-result', { entityRef: 'a', checkId: 'no' }),
    ).rejects.toThrow(
      'component:default/a has no result of a check "no" that you may see',
    );
  });

  it('refuse what is no entity ref', async () => {
    for (const entityRef of ['', 'component:/'])
      await expect(
        portal.invoke('get-entity-scorecards', { entityRef }),
      ).rejects.toThrow();
  });

  it('tell nothing to those who may not read results', async () => {
    const closed = await start(AuthorizeResult.DENY);
    for (const [name, input] of [
      ['list-scorecards', {}],
      ['get-entity-scorecards', { entityRef: 'a' }],
      ['explain-check-result', { entityRef: 'a', checkId: 'owned' }],
    ] as const)
      await expect(closed.invoke(name, input)).rejects.toThrow('not allowed');
    await closed.stop();
  });
});
