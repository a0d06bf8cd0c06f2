import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { scorecardsOpenApi } from '@thrive/backstage-plugin-scorecards-common';
import request from 'supertest';
import { component, group } from './__testUtils__/createTestEngine';
import { differences } from './__testUtils__/followsSchema';
import { startPlugin } from './__testUtils__/startPlugin';

jest.setTimeout(60_000);

const API = '/api/scorecards';
const entityRef = 'component:default/a';

interface Route {
  path: string;
  body?: object;
  status?: number;
}
/** A request for each operation of the API description. */
const ROUTES: Readonly<Record<string, Route>> = {
  listScorecards: { path: '/scorecards' },
  getScorecard: { path: '/scorecards/quality' },
  getScorecardSummary: {
    path: '/scorecards/quality/summary?group=group%3Adefault%2Fweb',
  },
  listScorecardGroups: { path: '/scorecards/quality/groups?q=web&limit=5' },
  getScorecardTrend: {
    path: '/scorecards/quality/trend?from=2026-01-01&to=2026-02-01',
  },
  getOverview: { path: '/overview' },
  listEntities: {
    path: '/entities?scorecard=quality&level=bronze&check=owned&state=pass&kind=Component&sort=-score&limit=1',
  },
  getEntitiesByRefs: {
    path: '/entities/by-refs',
    body: { entityRefs: [entityRef, 'component:default/nobody'] },
  },
  getEntity: { path: '/entities/by-name/component/default/a' },
  getEntityHistory: { path: '/entities/by-name/Component/default/A/history' },
  getCheck: { path: '/checks/owned' },
  listCheckEntities: { path: '/checks/owned/entities?state=pass' },
  pushFacts: {
    path: '/facts',
    body: { source: 'ci', facts: [{ entityRef, data: { coverage: 90 } }] },
  },
  getHealth: { path: '/health' },
  collectSource: { path: '/sources/catalog/collect', body: {}, status: 202 },
  reloadDefinitions: { path: '/definitions/reload', body: {} },
  listMeasures: { path: '/measures' },
  getMeasureSeries: { path: '/measures/quality.score/series?by=group' },
};

type Operation = {
  operationId: string;
  responses: { [status: string]: { content?: { [type: string]: object } } };
};
const operations = Object.values(scorecardsOpenApi.paths).flatMap(methods =>
  Object.entries(methods).map(([method, operation]) => ({
    method,
    ...(operation as unknown as Operation),
  })),
);

describe('scorecards plugin', () => {
  const auditor = mockServices.auditor.mock();
  const success = jest.fn();
  const fail = jest.fn();
  let backend: Awaited<ReturnType<typeof startPlugin>>;

  beforeAll(async () => {
    auditor.createEvent.mockResolvedValue({ success, fail });
    backend = await startPlugin(
      [group('web'), ...['a', 'b', 'c'].map(name => component(name))],
      auditor.factory,
    );
  });
  afterAll(() => backend.backend.stop());
  beforeEach(() => jest.clearAllMocks());

  const get = (path: string) => request(backend.server).get(`${API}${path}`);
  const post = (path: string, body: object | string) =>
    request(backend.server)
      .post(`${API}${path}`)
      .set('content-type', 'application/json')
      .send(body);

  it.each(operations)(
    '$operationId answers as its description says',
    async ({ method, operationId, responses }) => {
      const { path, body, status = 200 } = ROUTES[operationId];
      const response =
        method === 'get' ? await get(path) : await post(path, body!);
      expect(response.body.error).toBeUndefined();
      expect(response.status).toBe(status);
      const media = responses[String(status)].content?.['application/json'];
      const schema = media && 'schema' in media ? media.schema : {};
      expect(differences(schema as object, response.body)).toEqual([]);
    },
  );

  it('knows the entities of the catalog after one pass', async () => {
    const { body } = await get('/entities?sort=name&limit=2');
    expect(body.total).toBe(3);
    expect(body.items).toMatchObject([
      { entity: { entityRef }, levelId: 'bronze', nextLevelId: 'silver' },
      { entity: { entityRef: 'component:default/b' } },
    ]);
    const next = await get(`/entities?sort=name&cursor=${body.nextCursor}`);
    expect(next.body.items).toHaveLength(1);
  });

  const cursor = (values: unknown) =>
    Buffer.from(JSON.stringify(values)).toString('base64url');
  it.each([
    ['/entities?limit=0', 400, 'limit'],
    ['/entities?limit=201', 400, 'limit'],
    ['/entities?limit=1e21', 400, 'limit'],
    ['/entities?limit=ten', 400, 'limit'],
    ['/entities?limit=5&limit=6', 400, 'limit'],
    ['/entities?sort=owner_ref', 400, 'sort'],
    ['/entities?state=broken', 400, 'state'],
    ['/entities?q=a&q=b', 400, 'q'],
    [`/entities?q=${'a'.repeat(201)}`, 400, 'q'],
    ['/entities?scope=%7B%22visible%22%3A%5B%5D%7D', 400, 'scope'],
    ['/entities?level=gold&scorecard=quality', 400, 'bronze, silver'],
    ['/entities?level=gold', 400, 'needs a scorecard'],
    ['/entities?group=web', 400, 'pattern'],
    ['/entities?check=missing', 404, 'no check "missing"'],
    ['/entities?check=__proto__', 400, 'check'],
    ['/entities?cursor=xyz', 400, 'cursor does not belong'],
    [`/entities?cursor=${cursor([1])}`, 400, 'cursor does not belong'],
    [
      `/entities?cursor=${cursor([{}, 'a', 'b', 'c'])}`,
      400,
      'cursor does not belong',
    ],
    [
      `/entities?cursor=${cursor([1.5, 'a', 'b', 'c'])}`,
      400,
      'cursor does not belong',
    ],
    [
      '/entities/by-name/component/default/a/history?cursor=WzFlNDAwXQ',
      400,
      'cursor does not belong',
    ],
    ['/scorecards/missing', 404, 'no scorecard "missing"'],
    ['/scorecards/missing/summary', 404, 'no scorecard "missing"'],
    ['/scorecards/missing/groups', 404, 'no scorecard "missing"'],
    ['/scorecards/missing/trend', 404, 'no scorecard "missing"'],
    ['/checks/missing', 404, 'no check "missing"'],
    ['/checks/missing/entities', 404, 'no check "missing"'],
    ['/measures/quality.speed/series', 404, 'no measure'],
    ['/measures/quality.toString/series', 404, 'no measure'],
    ['/measures/missing.score/series', 404, 'no measure'],
    [
      '/measures/quality.score/series?by=platform&group=group%3Adefault%2Fweb',
      400,
      'takes no group',
    ],
    [
      '/scorecards/quality/trend?from=2026-02-01&to=2026-01-01',
      400,
      'is after "to"',
    ],
    [
      '/scorecards/quality/trend?from=1926-01-01&to=2026-01-01',
      400,
      'the most is 1100',
    ],
    ['/scorecards/quality/trend?from=yesterday', 400, 'from'],
    ['/scorecards/quality/trend?from=2026-02-30', 400, 'from'],
    ['/nowhere', 404, ''],
  ])('answers GET %s with %s and says why', async (path, status, message) => {
    const { status: actual, body, text } = await get(path);
    expect(body.error?.message ?? '').toContain(message);
    expect(actual).toBe(status);
    expect(text).not.toMatch(/select |insert |sqlite|"stack"|node_modules/i);
  });

  const fact = { entityRef, data: {} };
  it.each([
    [
      '/entities/by-refs',
      { entityRefs: Array(1001).fill(entityRef) },
      400,
      'more than 1000',
    ],
    ['/entities/by-refs', { entityRefs: ['default/a'] }, 400, 'pattern'],
    ['/entities/by-refs', { entityRefs: entityRef }, 400, 'array'],
    ['/entities/by-refs', { entityRefs: [], scope: {} }, 400, 'additional'],
    [
      '/entities/by-refs',
      '{"entityRefs": [], "__proto__": {"scope": {}}}',
      400,
      '',
    ],
    ['/facts', { source: 'ci', facts: [] }, 400, 'fewer than 1'],
    ['/facts', { source: 'ci' }, 400, 'facts'],
    ['/facts', { source: 'missing', facts: [fact] }, 404, 'there are ci'],
    [
      '/facts',
      { source: 'ci', facts: [{ entityRef, data: [] }] },
      400,
      'object',
    ],
    ['/facts', '{"source": ', 400, 'JSON'],
    ['/facts', '[]', 400, ''],
    [
      '/facts',
      {
        source: 'ci',
        facts: [{ ...fact, data: { text: 'x'.repeat(5_300_000) } }],
      },
      413,
      'larger than the 5242880 bytes that are taken',
    ],
    ['/sources/missing/collect', {}, 404, 'there are catalog, files, npm'],
    ['/sources/ci/collect', {}, 404, 'no collected fact source'],
  ] as [string, object | string, number, string][])(
    'answers POST %s with a bad body with a clear error (%#)',
    async (path, body, status, message) => {
      const response = await post(path, body);
      expect(response.body.error?.message ?? '').toContain(message);
      expect(response.status).toBe(status);
      expect(response.text).not.toMatch(/"stack"|node_modules|sqlite/i);
    },
  );

  it('answers nobody who has no credentials', async () => {
    const anonymous = mockCredentials.none.header();
    for (const { operationId, method } of operations) {
      const { path, body } = ROUTES[operationId];
      const call = method === 'get' ? get(path) : post(path, body!);
      expect((await call.set('authorization', anonymous)).status).toBe(401);
    }
  });

  it('notes in the audit log who pushed facts, and how it ended', async () => {
    await post('/facts', { source: 'ci', facts: [fact] });
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'facts-push',
        severityLevel: 'medium',
        meta: { source: 'ci', facts: 1 },
      }),
    );
    expect(success).toHaveBeenCalledTimes(1);

    await post('/facts', { source: 'missing', facts: [fact] });
    expect(fail).toHaveBeenCalledWith({
      error: expect.objectContaining({ name: 'NotFoundError' }),
    });
  });
});
