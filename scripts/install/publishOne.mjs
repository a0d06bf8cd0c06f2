// Does what docs/install/registry.md says.
import { readFile } from 'node:fs/promises';
import http from 'node:http';
import { buffer } from 'node:stream/consumers';
import path from 'node:path';
import { root } from '../portal/root.mjs';
import { execute } from './execute.mjs';

/** One that is small. */
const ONE = '@thrive/measures';
const ALL = 'workspaces foreach --all --no-private';

/**
 * Publishes one package, by the command of the page, to a registry that takes it and keeps nothing. It
 * packs: nothing else may read manifests then.
 *
 * @throws when the command does not publish it with the page's token
 */
export async function publishOne() {
  const page = await readFile(
    path.join(root, 'docs/install/registry.md'),
    'utf8',
  );
  const [, block] = /```sh\n([\s\S]*?)```/.exec(page);
  const lines = block.trim().split('\n');
  const settings = Object.fromEntries(
    lines
      .filter(line => line.startsWith('export '))
      .map(line => line.slice('export '.length).split('=')),
  );
  const publish = lines.find(line => line.includes(ALL));

  const published = [];
  const registry = http.createServer(async (request, response) => {
    const body = await buffer(request);
    if (request.method === 'PUT')
      published.push({
        token: request.headers.authorization,
        ...JSON.parse(String(body)),
      });
    // Nothing is there before it is published.
    response.statusCode = request.method === 'PUT' ? 201 : 404;
    response.setHeader('content-type', 'application/json');
    response.end('{}');
  });
  await new Promise(done => registry.listen(0, '127.0.0.1', done));
  try {
    await execute(['sh', '-c', publish.replace(ALL, `workspace ${ONE}`)], {
      cwd: root,
      env: {
        ...settings,
        YARN_NPM_PUBLISH_REGISTRY: `http://127.0.0.1:${
          registry.address().port
        }`,
        YARN_UNSAFE_HTTP_WHITELIST: '127.0.0.1',
      },
    });
  } finally {
    registry.close();
  }
  const [one] = published;
  const token = `Bearer ${settings.YARN_NPM_AUTH_TOKEN}`;
  if (one?.name !== ONE || one.token !== token)
    throw new Error(
      `The command of docs/install/registry.md published ${
        one?.name ?? 'nothing'
      }.`,
    );
}
