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

/**
 * Serves the frontend on the old frontend system, with the backend of a portal that runs, both below a
 * path if asked. Beside the path there is nothing.
 */
export async function serveLegacyPortal(
  portalUrl: string,
  path: string = '',
): Promise<{ url: string; stop: () => Promise<void> }> {
  const server = createServer((request, response) => {
    const asked = request.url!.slice(path.length) || '/';
    if (!request.url!.startsWith(path)) sendNothing(response, request.url!);
    else if (asked.startsWith('/api/'))
      passOn(request, response, portalUrl + asked);
    else sendFile(request, response, { asked, path });
  });
  server.listen(0);
  await once(server, 'listening');
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}${path}`,
    stop: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function passOn(
  request: IncomingMessage,
  response: ServerResponse,
  target: string,
): void {
  const { method, headers } = request;
  const onward = send(target, { method, headers }, answer => {
    response.writeHead(answer.statusCode!, answer.headers);
    answer.pipe(response);
  });
  onward.on('error', () => response.destroy());
  request.pipe(onward);
}

/** Every address that is no file is a page, which is told where it is. */
async function sendFile(
  { headers }: IncomingMessage,
  response: ServerResponse,
  { asked, path }: { asked: string; path: string },
): Promise<void> {
  const { pathname } = new URL(asked, 'http://localhost');
  const name = extname(pathname) in TYPES ? pathname : '/index.html';
  try {
    const contents = await readFile(join(BUILT, name));
    response.writeHead(200, { 'content-type': TYPES[extname(name)] });
    response.end(
      name === '/index.html'
        ? withAddress(contents.toString(), `http://${headers.host}`, path)
        : contents,
    );
  } catch {
    sendNothing(response, name);
  }
}

function sendNothing(response: ServerResponse, name: string): void {
  response.writeHead(404, { 'content-type': 'text/plain' });
  response.end(`There is no ${name}: ./yarnw workspace app-legacy build`);
}

function withAddress(html: string, host: string, path: string): string {
  const baseUrl = host + path;
  const config = JSON.stringify({ app: { baseUrl }, backend: { baseUrl } });
  return html
    .replace(/(src|href)="\//g, `$1="${path}/`)
    .replace(
      '<head>',
      `<head><meta name="backstage-public-path" content="${path}/">` +
        `<script>window.__APP_CONFIG__ = ${config}</script>`,
    );
}
