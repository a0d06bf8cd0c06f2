import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import {
  createServer,
  type IncomingMessage,
  request as send,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../../../..');
const BUILT = resolve(ROOT, 'packages/app-legacy/dist');
const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** Builds the frontend on the old frontend system. */
export async function buildLegacyPortal(): Promise<void> {
  const build = spawn(
    resolve(ROOT, 'yarnw'),
    ['workspace', 'app-legacy', 'build'],
    { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const [code] = await once(build, 'exit');
  if (code !== 0) {
    throw new Error(
      'packages/app-legacy could not be built.\nNext step: ./yarnw workspace app-legacy build',
    );
  }
}

/** Serves the frontend on the old frontend system, with the backend of a portal that runs. */
export async function serveLegacyPortal(
  portalUrl: string,
): Promise<{ url: string; stop: () => Promise<void> }> {
  const server = createServer((request, response) => {
    if (request.url!.startsWith('/api/')) passOn(request, response, portalUrl);
    else sendFile(request, response);
  });
  server.listen(0);
  await once(server, 'listening');
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function passOn(
  request: IncomingMessage,
  response: ServerResponse,
  portalUrl: string,
): void {
  const { url, method, headers } = request;
  const onward = send(`${portalUrl}${url}`, { method, headers }, answer => {
    response.writeHead(answer.statusCode!, answer.headers);
    answer.pipe(response);
  });
  onward.on('error', () => response.destroy());
  request.pipe(onward);
}

/** Every address that is no file is a page, which is told where it is. */
async function sendFile(
  { url, headers }: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname } = new URL(url!, 'http://localhost');
  const name = extname(pathname) in TYPES ? pathname : '/index.html';
  try {
    const contents = await readFile(join(BUILT, name));
    response.writeHead(200, { 'content-type': TYPES[extname(name)] });
    response.end(
      name === '/index.html'
        ? withAddress(contents.toString(), `http://${headers.host}`)
        : contents,
    );
  } catch {
    response.writeHead(404, { 'content-type': 'text/plain' });
    response.end(`There is no ${name}: ./yarnw workspace app-legacy build`);
  }
}

function withAddress(html: string, baseUrl: string): string {
  const config = JSON.stringify({ app: { baseUrl }, backend: { baseUrl } });
  return html.replace(
    '<head>',
    `<head><script>window.__APP_CONFIG__ = ${config}</script>`,
  );
}
