import { createServer, type Server } from 'node:http';

/** Answers `GET /health` and `GET /`; everything else is not there. */
export function createService(name: string): Server {
  return createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const answers: Record<string, object> = {
      '/': { service: name },
      '/health': { status: 'ok' },
    };
    const answer = request.method === 'GET' ? answers[pathname] : undefined;
    response.writeHead(answer ? 200 : 404, {
      'content-type': 'application/json',
    });
    response.end(JSON.stringify(answer ?? { error: 'not found' }));
  });
}
