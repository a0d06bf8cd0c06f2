import { once } from 'node:events';
import {
  createServer,
  type IncomingMessage,
  request as send,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';

const SETTINGS = /(<script type="backstage.io\/config">)([^]*?)(<\/script>)/;

interface Setting {
  data: { app?: { baseUrl?: string }; backend?: { baseUrl?: string } };
}

/**
 * Serves a portal that runs below a path, as a proxy before it does, with its page and settings as the
 * backend makes them for an `app.baseUrl` with that path. Beside the path there is nothing but the API.
 */
export async function servePortalBelow(
  portalUrl: string,
  path: string,
): Promise<{ url: string; stop: () => void }> {
  const server = createServer(async (request, response) => {
    const asked = request.url!;
    if (asked.startsWith('/api/') || asked.startsWith(`${path}/static/`)) {
      passOn(request, response, portalUrl + asked.replace(path, ''));
      return;
    }
    const isBelow = asked === path || asked.startsWith(`${path}/`);
    response.writeHead(isBelow ? 200 : 404, { 'content-type': 'text/html' });
    const host = `http://${request.headers.host}`;
    response.end(isBelow ? await pageFor(portalUrl, host, path) : '');
  });
  server.listen(0);
  await once(server, 'listening');
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}${path}`,
    stop: () => {
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

/** The page of the portal for another address. */
async function pageFor(
  portalUrl: string,
  host: string,
  path: string,
): Promise<string> {
  const page = await (await fetch(portalUrl)).text();
  return page
    .replace(/(src|href|content)="\//g, `$1="${path}/`)
    .replace(SETTINGS, (_, open: string, json: string, close: string) => {
      const settings: Setting[] = JSON.parse(json);
      for (const { data } of settings) {
        if (data.app?.baseUrl) data.app.baseUrl = host + path;
        if (data.backend?.baseUrl) data.backend.baseUrl = host;
      }
      return open + JSON.stringify(settings) + close;
    });
}
