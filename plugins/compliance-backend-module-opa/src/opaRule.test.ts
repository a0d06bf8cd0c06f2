import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import {
  Checker,
  FileTree,
  parsePolicy,
  ruleTypes,
} from '@thrive/backstage-plugin-compliance-node';
import { createOpaRule } from './opaRule';

jest.setTimeout(30_000);

// The agent is played, as its REST API answers: neither it nor a compiler of Rego is to be had as a package.
describe('rules that an Open Policy Agent decides', () => {
  let server: Server;
  let asked: { url?: string; input: any }[];
  let answer: { status: number; body: object };
  beforeEach(async () => {
    asked = [];
    server = createServer(async (request, response) => {
      const { input } = (await json(request)) as { input: unknown };
      asked.push({ url: request.url, input });
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

  async function check(options = "{ rule: acme/deny, files: ['*.yaml'] }") {
    const type = createOpaRule(
      `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    );
    const types = new Map([...ruleTypes, [type.id, type]]);
    const policy = parsePolicy(
      `id: a\ntitle: A\nversion: '1'\nrules: [{ id: r, title: R, type: opa, options: ${options} }]`,
      'test',
      types,
    );
    const checker = new Checker({ added: [type], deadline: 2000 });
    const { results } = await checker.checkTree(
      FileTree.of({ 'a.yaml': 'replicas: 1', 'b.txt': 'x' }),
      [policy],
      { context: { entity: { kind: 'Component' } } },
    );
    await checker.close();
    return results[0];
  }

  it('are asked with the files as data, and with what is known around them', async () => {
    answer = { status: 200, body: { result: [] } };
    expect(await check()).toMatchObject({ state: 'passed' });
    expect(asked).toEqual([
      {
        url: '/v1/data/acme/deny',
        input: {
          files: [{ path: 'a.yaml', document: { replicas: 1 } }],
          entity: { kind: 'Component' },
        },
      },
    ]);
  });

  it.each<[object, string, string[]]>([
    [{ result: true }, 'passed', []],
    [{ result: false }, 'failed', ['The rule acme/deny is not kept.']],
    [{ result: ['Too few.'] }, 'failed', ['Too few.']],
    [
      { result: [{ msg: 'Too few.', path: 'a.yaml', line: 1 }] },
      'failed',
      ['Too few.'],
    ],
    [{}, 'error', []],
    [{ result: 7 }, 'error', []],
  ])('that answer %j are %s', async (body, state, messages) => {
    answer = { status: 200, body };
    const result = await check();
    expect(result.state).toBe(state);
    expect(result.findings.map(({ message }) => message)).toEqual(messages);
  });

  it('are an error and no pass while the agent is down', async () => {
    answer = { status: 500, body: {} };
    expect(await check()).toMatchObject({
      state: 'error',
      reason: 'The agent answered 500 to acme/deny.',
    });
  });

  it.each(['../../etc', 'http://elsewhere.example.com', 'a b', ''])(
    'name a rule of the agent and no other address: "%s"',
    async rule => {
      answer = { status: 200, body: { result: true } };
      await expect(check(`{ rule: '${rule}', files: ['*'] }`)).rejects.toThrow(
        'options.rule',
      );
      expect(asked).toEqual([]);
    },
  );
});
