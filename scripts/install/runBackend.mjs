import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { failuresIn } from './failuresIn.mjs';

const PATIENCE_MS = 180_000;
const STARTED = 'Plugin initialization complete';

/**
 * Starts a backend, and waits until all plugins have started.
 *
 * @param {string[]} args of Node
 * @param {string} options.logFile what it writes is added to it
 * @returns {Promise<{ stop: () => Promise<void>, failures: () => string[] }>} how to stop it, and the lines
 *   of its log that tell of something that failed
 * @throws with the last lines of the log when it does not come up
 */
export async function runBackend(args, { cwd, env, logFile }) {
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const file = createWriteStream(logFile, { flags: 'a' });
  let log = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', chunk => {
      log += chunk;
      file.write(chunk);
    });
  const ended = new Promise(done => child.on('exit', done));
  const stop = async () => {
    child.kill('SIGTERM');
    await Promise.race([ended, wait(10_000).then(() => child.kill('SIGKILL'))]);
    await ended;
    file.end();
  };
  const since = Date.now();
  while (!log.includes(STARTED)) {
    if (child.exitCode !== null || Date.now() - since > PATIENCE_MS) {
      await stop();
      throw new Error(
        `The portal did not start:\n${log.split('\n').slice(-40).join('\n')}`,
      );
    }
    await wait(200);
  }
  return { stop, failures: () => failuresIn(log) };
}
