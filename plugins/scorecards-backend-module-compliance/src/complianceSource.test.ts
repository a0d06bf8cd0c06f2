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
  let answer: { status: number; body: object };
  beforeEach(async () => {
    asked = [];
    server = createServer(async (request, response) => {
      asked.push({
        body: await json(request),
        authorization: request.headers.authorization,
      });
      response.writeHead(answer.status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(answer.body));
    });
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
  });
  afterEach(() => {
    server.close();
  });
  const collect = () =>
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
      signal: new AbortController().signal,
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

  it('are an error that says why, when compliance is not there', async () => {
    answer = { status: 404, body: {} };
    await expect(collect()).rejects.toThrow('status 404');
    answer = { status: 500, body: { error: { name: 'E', message: 'Down.' } } };
    await expect(collect()).rejects.toThrow('Down.');
  });
});
