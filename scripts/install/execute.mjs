import { spawn } from 'node:child_process';

const LAST_LINES = 60;

/**
 * Runs a command to its end.
 *
 * @returns {Promise<string>} what it wrote
 * @throws with the last lines when it fails
 */
export async function execute([program, ...args], { cwd, env, shell } = {}) {
  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, FORCE_COLOR: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: shell ?? false,
  });
  const chunks = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', chunk => chunks.push(chunk));
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const output = Buffer.concat(chunks).toString('utf8');
  if (code !== 0)
    throw new Error(
      `${[program, ...args].join(' ')} failed:\n${output
        .trimEnd()
        .split('\n')
        .slice(-LAST_LINES)
        .join('\n')}`,
    );
  return output;
}
