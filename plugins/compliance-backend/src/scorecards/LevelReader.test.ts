import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mockServices } from '@backstage/backend-test-utils';
import { LevelReader } from './LevelReader';

const REF = 'component:default/shop';
let server: Server;
/** What the scorecards plugin answers; nothing when it is too busy. */
let answer: { status: number; body: string } | undefined;

beforeEach(async () => {
  server = createServer((_request, response) => {
    if (!answer) return;
    response.writeHead(answer.status, { 'content-type': 'application/json' });
    response.end(answer.body);
  });
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

function read(signal?: AbortSignal) {
  const { port } = server.address() as AddressInfo;
  return new LevelReader({
    auth: mockServices.auth({ pluginId: 'compliance' }),
    discovery: mockServices.discovery.mock({
      getBaseUrl: async () => `http://127.0.0.1:${port}`,
    }),
  }).read(REF, { signal });
}

it.each([
  ['says why they refuse', 403, 'Not you.', 'Not you.'],
  ['says why they are broken', 500, 'Down.', 'Down.'],
])('a level that is not known %s', async (_, status, message, reason) => {
  answer = { status, body: JSON.stringify({ error: { message } }) };
  await expect(read()).rejects.toThrow(
    `The scorecards of ${REF} are not known: ${reason}`,
  );
});

it.each([
  ['are not installed', { status: 404, body: '{}' }],
  ['are behind something that answers for them', { status: 200, body: '<p>' }],
])('a level is not known where scorecards %s', async (_, given) => {
  answer = given;
  await expect(read()).rejects.toThrow('the scorecards plugin does not answer');
});

it('a level is not waited for longer than the rule may take', async () => {
  answer = undefined;
  await expect(read(AbortSignal.timeout(50))).rejects.toThrow(
    'the scorecards plugin does not answer',
  );
});
