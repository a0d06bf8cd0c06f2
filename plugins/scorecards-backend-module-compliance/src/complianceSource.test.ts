import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { mockServices } from '@backstage/backend-test-utils';
import { createComplianceSource } from './complianceSource';

const entityOf = (name: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name, namespace: 'default' },
});

describe('facts of compliance', () => {
  let server: Server;
  let asked: { body: any; authorization?: string }[];
  /** Undefined is none at all. */
  let answer: { status: number; body: object | string } | undefined;
  beforeEach(async () => {
    asked = [];
    server = createServer(async (request, response) => {
      asked.push({
        body: await json(request),
        authorization: request.headers.authorization,
      });
      if (!answer) return;
      const { status, body } = answer;
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(typeof body === 'string' ? body : JSON.stringify(body));
    });
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });
  const collect = (signal = new AbortController().signal) =>
    createComplianceSource({
      auth: mockServices.auth({ pluginId: 'scorecards' }),
      discovery: {
        getBaseUrl: async () =>
          `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
        getExternalBaseUrl: async () => '',
      },
    }).collect({
      entities: [entityOf('shop'), entityOf('other')],
      etags: new Map(),
      paths: [],
      signal,
    });

  it('are asked for in one request, as the plugin itself', async () => {
    const facts = {
      verdict: 'enforced',
      failedRules: ['baseline/no-secrets'],
      blockingRules: 1,
      warnings: 0,
      waivedRules: 0,
      unseenRules: 0,
      checkedAt: '2026-11-26T10:00:00.000Z',
      policies: { baseline: 'enforced' },
    };
    answer = {
      status: 200,
      body: { facts: [{ entityRef: 'component:default/shop', ...facts }] },
    };
    // Of what was never checked nothing is said.
    expect(await collect()).toEqual([
      { entityRef: 'component:default/shop', data: facts },
    ]);
    expect(asked).toHaveLength(1);
    expect(asked[0].body.entityRefs).toEqual([
      'component:default/shop',
      'component:default/other',
    ]);
    expect(asked[0].authorization).toContain('mock-service-token');
  });

  it.each([
    [403, 'Not you.'],
    [500, 'Down.'],
  ])(
    'are an error that says why compliance answers %s',
    async (status, message) => {
      answer = { status, body: { error: { message } } };
      await expect(collect()).rejects.toThrow(
        `The compliance plugin does not tell how software stands: ${message}`,
      );
    },
  );

  it.each([
    ['is not installed', { status: 404, body: {} }],
    ['is behind something that answers for it', { status: 200, body: '<p>' }],
  ])('are an error where compliance %s', async (_, given) => {
    answer = given;
    await expect(collect()).rejects.toThrow('it does not answer');
  });

  it('are not waited for longer than a collection may take', async () => {
    answer = undefined;
    await expect(collect(AbortSignal.timeout(50))).rejects.toThrow(
      'it does not answer',
    );
  });
});
