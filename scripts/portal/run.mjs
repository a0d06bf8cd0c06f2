import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { root } from './root.mjs';

const KILL_AFTER_MS = 10_000;

/**
 * Runs a command until it ends or we are told to stop, and then takes everything
 * it started down with it. The process ends with the command's exit code.
 */
export function runUntilStopped(options) {
  const child = start(options);
  let stopping = false;
  const stop = () => {
    // The second Ctrl-C does not wait.
    signalGroup(child, stopping ? 'SIGKILL' : 'SIGTERM');
    stopping = true;
    setTimeout(() => signalGroup(child, 'SIGKILL'), KILL_AFTER_MS).unref();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, stop);
  }
  const controller = new AbortController();
  child.on('exit', code => {
    controller.abort();
    signalGroup(child, 'SIGKILL');
    process.exit(stopping ? 0 : code ?? 1);
  });
  return { stopped: controller.signal };
}

/** Runs a command that ends by itself; if it fails, so does this process. */
export async function runToEnd(options) {
  const code = await new Promise(done => start(options).on('exit', done));
  if (code !== 0) {
    process.exit(code ?? 1);
  }
}

function start({ command, args, cwd = '.', env = {} }) {
  const child = spawn(
    command.startsWith('node_modules/') ? resolve(root, command) : command,
    args,
    {
      cwd: resolve(root, cwd),
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
      // A group of its own, so that one signal reaches all its children.
      detached: true,
    },
  );
  child.on('error', error => {
    console.error(`Could not start ${command}: ${error.message}`);
    console.error('Next step: install the packages with ./yarnw');
    process.exit(1);
  });
  return child;
}

function signalGroup(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') {
      throw error;
    }
  }
}
