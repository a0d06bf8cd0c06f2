import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { mockCredentials } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import type { Knex } from 'knex';

/** The plugin in a process that can be killed and started again, as often as wanted. */
export class MortalSurveys {
  readonly #env: Record<string, string>;
  #child: ChildProcess | undefined;
  #url = '';

  constructor(options: { database: Knex.Config; entities: readonly Entity[] }) {
    this.#env = {
      DATABASE: JSON.stringify(options.database),
      ENTITIES: JSON.stringify(options.entities),
    };
  }

  async start(): Promise<void> {
    const child = fork(path.join(__dirname, 'mortalProcess.ts'), [], {
      env: { ...process.env, ...this.#env },
      execArgv: ['--require', '@backstage/cli/config/nodeTransform.cjs'],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.#child = child;
    this.#url = await new Promise((resolve, reject) => {
      child.on('message', (told: { url?: string; problem?: string }) => {
        if (told.url) resolve(told.url);
        if (told.problem) reject(new Error(told.problem));
      });
      child.once('exit', code => reject(new Error(`it ended with ${code}`)));
    });
  }

  /** Gives it no time for anything. */
  async kill(): Promise<void> {
    const child = this.#child!;
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }

  /** Undefined where the connection broke: whether it was done is not known then. */
  async call(
    name: string,
    method: string,
    to: string,
    body?: object,
  ): Promise<{ status: number; body: any } | undefined> {
    try {
      const response = await fetch(`${this.#url}${to}`, {
        method,
        headers: {
          authorization: mockCredentials.user.header(`user:default/${name}`),
          'content-type': 'application/json',
        },
        body: body && JSON.stringify(body),
      });
      const text = await response.text();
      return {
        status: response.status,
        body: text === '' ? undefined : JSON.parse(text),
      };
    } catch {
      return undefined;
    }
  }
}
