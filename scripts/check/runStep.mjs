import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { root } from '../portal/root.mjs';

const LAST_LINES = 80;
const SIGN_OF_LIFE_SECONDS = 120;

/**
 * Runs one command to its end with its output in a file, a sign of life now and then, and the last
 * lines on the screen when it fails.
 *
 * @param {boolean} options.isTold whether they are on the screen in any case, because they are what it is for
 * @param {(line: string) => void} options.say tells how it goes
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export async function runStep({
  command: [program, ...args],
  env,
  isTold,
  log,
  say,
}) {
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  const file = createWriteStream(log);
  const chunks = [];
  const child = spawn(program === 'node' ? process.execPath : program, args, {
    cwd: root,
    env: { ...process.env, FORCE_COLOR: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', chunk => {
      chunks.push(chunk);
      file.write(chunk);
    });
  }
  const life = setInterval(
    () => say(`still at it after ${seconds()} s`),
    SIGN_OF_LIFE_SECONDS * 1000,
  );
  const code = await new Promise(resolve => {
    child.on('error', error => {
      chunks.push(Buffer.from(String(error)));
      resolve(1);
    });
    child.on('close', resolve);
  });
  clearInterval(life);
  file.end();
  const output = Buffer.concat(chunks).toString('utf8');
  const ok = code === 0;
  say(`${ok ? 'ok' : 'FAILED'} after ${seconds()} s`);
  if (!ok || isTold) {
    const lines = output.trimEnd().split('\n').slice(-LAST_LINES);
    console.log(lines.map(line => `      | ${line}`).join('\n'));
  }
  return { ok, output };
}
