import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { PullRequests } from './PullRequests';

interface Asked {
  method?: string;
  url?: string;
  token?: string;
  body?: unknown;
}

describe('comments on pull requests', () => {
  let server: Server;
  let asked: Asked[];
  let there: { id: number; body: string; html_url: string }[];
  let pullRequests: PullRequests;

  beforeEach(async () => {
    asked = [];
    there = [];
    server = createServer(async (request, response) => {
      asked.push({
        method: request.method,
        url: request.url,
        token: String(
          request.headers.authorization ?? request.headers['private-token'],
        ),
        body:
          request.method === 'GET'
            ? undefined
            : ((await json(request)) as { body: unknown }).body,
      });
      response.setHeader('content-type', 'application/json');
      response.end(
        JSON.stringify(
          request.method === 'GET'
            ? there
            : { id: 9, html_url: 'https://git.example.com/c/9' },
        ),
      );
    });
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    pullRequests = new PullRequests(
      ScmIntegrations.fromConfig(
        new ConfigReader({
          integrations: {
            github: [
              { host: 'git.example.com', apiBaseUrl: base, token: 'secret' },
            ],
            gitlab: [
              { host: 'lab.example.com', apiBaseUrl: base, token: 'hidden' },
            ],
          },
        }),
      ),
    );
  });
  afterEach(() => {
    server.close();
  });
  const PULL = 'https://git.example.com/payments/shop/pull/7';

  it('are added once, and changed the next time', async () => {
    expect(await pullRequests.comment(PULL, 'One', 'update')).toBe(
      'https://git.example.com/c/9',
    );
    expect(asked.at(-1)).toMatchObject({
      method: 'POST',
      url: '/repos/payments/shop/issues/7/comments',
      token: 'Bearer secret',
      body: '<!-- thrive-compliance -->\nOne',
    });
    there = [
      { id: 4, body: 'Looks good.', html_url: '' },
      { id: 5, body: '<!-- thrive-compliance -->\nOne', html_url: '' },
    ];
    await pullRequests.comment(PULL, 'Two', 'update');
    expect(asked.at(-1)).toMatchObject({
      method: 'PATCH',
      url: '/repos/payments/shop/issues/comments/5',
    });
    await pullRequests.comment(PULL, 'Three', 'new');
    expect(asked.at(-1)).toMatchObject({ method: 'POST' });
  });

  it('go to merge requests of GitLab, too', async () => {
    const url =
      'https://lab.example.com/payments/team/shop/-/merge_requests/3#x';
    expect(await pullRequests.comment(url, 'One', 'update')).toBe(
      'https://lab.example.com/payments/team/shop/-/merge_requests/3#note_9',
    );
    expect(asked.at(-1)).toMatchObject({
      method: 'POST',
      url: '/projects/payments%2Fteam%2Fshop/merge_requests/3/notes',
      token: 'hidden',
    });
  });

  it.each([
    'https://git.example.com/payments/shop',
    'https://elsewhere.example.com/payments/shop/pull/7',
    'nonsense',
  ])('go nowhere else: %s', async url => {
    await expect(pullRequests.comment(url, 'One', 'update')).rejects.toThrow(
      'no pull request',
    );
    expect(asked).toEqual([]);
  });
});
