import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mockServices } from '@backstage/backend-test-utils';
import { ComplianceBackend } from './ComplianceBackend';

type Answer = { status: number; body: object } | undefined;

let server: Server;
/** What is answered to one request after the other, the last one from then on; undefined is silence. */
let answers: Answer[];
let asked: number;

beforeEach(async () => {
  asked = 0;
  server = createServer((_request, response) => {
    const answer = answers[Math.min(asked, answers.length - 1)];
    asked += 1;
    if (!answer) return;
    response.writeHead(answer.status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer.body));
  });
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** The hashes of a task's documents, for want of something shorter. */
function ask() {
  const { port } = server.address() as AddressInfo;
  return new ComplianceBackend({
    auth: mockServices.auth({ pluginId: 'scaffolder' }),
    discovery: mockServices.discovery.mock({
      getBaseUrl: async () => `http://127.0.0.1:${port}`,
    }),
    apart: 1,
    patience: 100,
  }).documents('task');
}

it('a step asks again while nobody answers', async () => {
  answers = [
    undefined,
    { status: 502, body: {} },
    { status: 200, body: { sha256: ['aa'] } },
  ];
  expect(await ask()).toEqual(new Set(['aa']));
});

it.each<[string, Answer, string]>([
  ['is silent', undefined, 'aborted due to timeout'],
  ['is broken', { status: 500, body: {} }, 'status 500'],
  ['is not installed', { status: 404, body: {} }, 'status 404'],
])('a step ends with a reason when compliance %s', async (_, given, reason) => {
  answers = [given];
  await expect(ask()).rejects.toThrow(
    `The compliance backend does not answer (`,
  );
  await expect(ask()).rejects.toThrow(reason);
  expect(asked).toBe(6);
});

it('a step does not ask again when it is refused', async () => {
  answers = [{ status: 403, body: { error: { message: 'Not you.' } } }];
  await expect(ask()).rejects.toThrow('Not you.');
  expect(asked).toBe(1);
});
