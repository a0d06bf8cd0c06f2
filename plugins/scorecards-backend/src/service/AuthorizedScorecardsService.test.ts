import {
  mockCredentials,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  createScorecardsConditionalDecision,
  scorecardsConditions,
  scorecardsResultRules,
} from '@thrive/backstage-plugin-scorecards-node';
import {
  scorecardsManagePermission,
  scorecardsResultReadPermission,
} from '@thrive/backstage-plugin-scorecards-common';
import {
  component,
  createTestEngine,
  group,
  type TestEngine,
} from '../__testUtils__/createTestEngine';
import { AuthorizedScorecardsService } from './AuthorizedScorecardsService';
import { VisibleEntities } from './VisibleEntities';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

const reader = { credentials: mockCredentials.user('user:default/ann') };
const ALLOW: PolicyDecision = { result: AuthorizeResult.ALLOW };
const DENY: PolicyDecision = { result: AuthorizeResult.DENY };
const catalogConditional: PolicyDecision = {
  result: AuthorizeResult.CONDITIONAL,
  pluginId: 'catalog',
  resourceType: 'catalog-entity',
  conditions: { rule: 'IS_ENTITY_OWNER', resourceType: 'catalog-entity' },
};
const onlyOwnedBy = (owner: string) =>
  createScorecardsConditionalDecision(
    scorecardsResultReadPermission,
    scorecardsConditions.isEntityOwner({ claims: [owner] }),
  );

/** The engine's service behind a policy: what it says of results and of the catalog. */
function authorize(
  engine: TestEngine,
  policy: {
    results?: PolicyDecision;
    catalog?: PolicyDecision;
    manage?: AuthorizeResult.ALLOW | AuthorizeResult.DENY;
    definitions?: AuthorizeResult.ALLOW | AuthorizeResult.DENY;
    /** What the catalog shows this reader. */
    shown?: Entity[];
  },
) {
  const rules = Object.values(scorecardsResultRules);
  const permissions = mockServices.permissions.mock({
    authorize: async requests =>
      requests.map(({ permission }) => ({
        result:
          (permission.name === scorecardsManagePermission.name
            ? policy.manage
            : policy.definitions) ?? AuthorizeResult.ALLOW,
      })),
    authorizeConditional: async () => [
      policy.results ?? ALLOW,
      policy.catalog ?? ALLOW,
    ],
  });
  const catalog = catalogServiceMock({ entities: policy.shown });
  const asked = [
    jest.spyOn(catalog, 'streamEntities'),
    jest.spyOn(catalog, 'getEntitiesByRefs'),
  ];
  const service = AuthorizedScorecardsService.create({
    inner: engine.service,
    permissions,
    permissionsRegistry: mockServices.permissionsRegistry.mock({
      getPermissionRuleset: () =>
        ({
          getRuleByName: (name: string) =>
            rules.find(rule => rule.name === name),
        } as never),
    }),
    visible: new VisibleEntities(catalog),
  });
  return {
    service,
    calls: () => ({
      permissions:
        permissions.authorize.mock.calls.length +
        permissions.authorizeConditional.mock.calls.length,
      catalog: asked.reduce((sum, spy) => sum + spy.mock.calls.length, 0),
    }),
  };
}

const scorecardId = 'quality';
const A = 'component:default/a';
const B = 'component:default/b';

/** Everything a reader can learn, which entities stand in it and how many. */
async function seenBy(service: AuthorizedScorecardsService) {
  const [list, byRefs, a, b, historyB, summary, overview, groups, check, rows] =
    await Promise.all([
      service.listEntities({ sort: 'name' }, reader),
      service.getEntitiesByRefs({ entityRefs: [A, B] }, reader),
      service.getEntity({ entityRef: A }, reader),
      service.getEntity({ entityRef: B }, reader),
      service.getEntityHistory({ entityRef: B }, reader),
      service.getScorecardSummary({ scorecardId }, reader),
      service.getOverview({}, reader),
      service.listScorecardGroups({ scorecardId }, reader),
      service.getCheck({ checkId: 'good' }, reader),
      service.listCheckEntities({ checkId: 'good' }, reader),
    ]);
  return {
    list: list.items.map(({ entity }) => entity.title),
    total: list.total,
    byRefs: byRefs.items.map(({ scores }) => scores.length),
    status: [a.status, b.status],
    historyB: historyB.items.length,
    summary: summary.entities,
    overview: overview.cards[0].entities,
    groups: groups.items.map(({ title, entities }) => [title, entities]),
    passing: check.counts.pass + check.counts.fail,
    rows: rows.items.map(({ entity }) => entity.title),
    trend: (await service.getScorecardTrend({ scorecardId }, reader)).points
      .length,
    series: (
      await service.getMeasureSeries({ measureId: 'quality.score' }, reader)
    ).points.length,
  };
}

const ALL = {
  list: ['a', 'b'],
  total: 2,
  byRefs: [1, 1],
  status: ['evaluated', 'evaluated'],
  historyB: 1,
  summary: 2,
  overview: 2,
  groups: [
    ['The data', 1],
    ['The web', 1],
  ],
  passing: 2,
  rows: ['a', 'b'],
  trend: 1,
  series: 1,
};
const ONLY_A = {
  list: ['a'],
  total: 1,
  byRefs: [1, 0],
  status: ['evaluated', 'not-known'],
  historyB: 0,
  summary: 1,
  overview: 1,
  groups: [['The web', 1]],
  passing: 1,
  rows: ['a'],
  trend: 0,
  series: 0,
};
const NOTHING = {
  ...ONLY_A,
  ...{ list: [], total: 0, byRefs: [0, 0], groups: [], passing: 0, rows: [] },
  ...{ status: ['not-known', 'not-known'], summary: 0, overview: 0 },
};

describe.each(databases.eachSupportedId())('permissions on %s', databaseId => {
  async function start() {
    const engine = await createTestEngine(databases, databaseId, [
      group('web'),
      group('data'),
      component('a'),
      component('b', { owner: 'group:default/data' }),
    ]);
    engine.source.facts.set('a', { good: true, better: 1 });
    engine.source.facts.set('b', { good: false, better: 1 });
    await engine.pass();
    return engine;
  }

  it('shows everything to those who may see it, and what is theirs to the others', async () => {
    const engine = await start();
    const seen = (policy: Parameters<typeof authorize>[1]) =>
      seenBy(authorize(engine, policy).service);
    expect(await seen({})).toEqual(ALL);
    const results = onlyOwnedBy('group:default/web');
    expect(await seen({ results })).toEqual(ONLY_A);
    const catalog = catalogConditional;
    expect(await seen({ catalog, shown: [component('a')] })).toEqual(ONLY_A);
    expect(await seen({ catalog, shown: [] })).toEqual(NOTHING);
    expect(await seen({ catalog: DENY })).toEqual(NOTHING);
    expect(await seen({ results, catalog, shown: [component('b')] })).toEqual(
      NOTHING,
    );
  });

  it('asks the permission backend and the catalog as often for 10 entities as for 1,000', async () => {
    const callsFor = async (count: number) => {
      const names = Array.from({ length: count }, (_, index) => `c${index}`);
      const entities = names.map(name => component(name));
      const engine = await createTestEngine(databases, databaseId, entities);
      await engine.pass();
      const { service, calls } = authorize(engine, {
        results: onlyOwnedBy('group:default/web'),
        catalog: catalogConditional,
        shown: entities,
      });
      const { total } = await service.listEntities({}, reader);
      expect(total).toBe(count);
      const entityRefs = names.map(name => `component:default/${name}`);
      await service.getEntitiesByRefs({ entityRefs }, reader);
      await service.getOverview({}, reader);
      return calls();
    };
    const few = await callsFor(10);
    expect(few).toEqual({ permissions: 3, catalog: 2 });
    expect(await callsFor(1000)).toEqual(few);
  });
});

describe('permissions', () => {
  let engine: TestEngine;
  beforeAll(async () => {
    engine = await createTestEngine(databases, 'SQLITE_3', [component('a')]);
    engine.source.behave = async () => {
      throw new Error('no access to component:default/secret');
    };
    await engine.pass();
  });

  it('tells nobody anything who may read no results', async () => {
    const { service } = authorize(engine, { results: DENY });
    await expect(seenBy(service)).rejects.toMatchObject({
      name: 'NotAllowedError',
      message: expect.stringMatching('scorecards.result.read'),
    });
  });

  it('keeps definitions from those who may not read them', async () => {
    const definitions = AuthorizeResult.DENY;
    const { service } = authorize(engine, { definitions });
    for (const call of [
      () => service.listScorecards({}, reader),
      () => service.getScorecard({ scorecardId }, reader),
      () => service.listMeasures({}, reader),
      () => service.getHealth({}, reader),
    ])
      await expect(call()).rejects.toThrow('scorecards.definition.read');
  });

  it('lets a plain reader manage nothing', async () => {
    const { service } = authorize(engine, { manage: AuthorizeResult.DENY });
    for (const call of [
      () => service.pushFacts({ source: 'ci', facts: [] }, reader),
      () => service.collectSource({ sourceId: 'test' }, reader),
      () => service.reloadDefinitions({}, reader),
    ])
      await expect(call()).rejects.toThrow('scorecards.manage');
  });

  it('shows errors, which name entities, to those who may mend them', async () => {
    const errorsFor = async (
      manage: AuthorizeResult.ALLOW | AuthorizeResult.DENY,
    ) =>
      JSON.stringify(
        (await authorize(engine, { manage }).service.getHealth({}, reader))
          .sources,
      );
    expect(await errorsFor(AuthorizeResult.ALLOW)).toMatch('default/secret');
    const plain = await errorsFor(AuthorizeResult.DENY);
    expect(plain).toMatch('"status":"failing"');
    expect(plain).not.toMatch('component:');
  });
});
