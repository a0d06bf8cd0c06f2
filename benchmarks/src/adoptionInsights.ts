import { mockCredentials } from '@backstage/backend-test-utils';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { urlOfDatabase } from './database';

/** Adoption Insights 1.0.1 as it runs. */
export interface AdoptionInsights {
  /** Asks its HTTP API; throws when the answer is no success. */
  ask(route: string, init?: RequestInit): Promise<unknown>;
  stop(): Promise<void>;
}

/** Starts the peer in a process of its own, with its tables in a schema of a database. */
export async function startAdoptionInsights(options: {
  database: string;
  schema: string;
  config: object;
}): Promise<AdoptionInsights> {
  const { database, schema, config } = options;
  const child = fork(path.join(__dirname, 'adoptionInsights.mjs'), [], {
    env: {
      ...process.env,
      DATABASE: urlOfDatabase(database),
      SCHEMA: schema,
      CONFIG: JSON.stringify(config),
    },
    execArgv: [],
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.once('message', message => resolve(String(message)));
    child.once('exit', code => reject(new Error(`the peer ended: ${code}`)));
  });
  return {
    ask: async (route, init) => {
      const response = await fetch(`${url}${route}`, {
        ...init,
        headers: {
          'content-type': 'application/json',
          authorization: mockCredentials.user.header(),
        },
      });
      if (!response.ok)
        throw new Error(`the peer answered ${response.status} to ${route}`);
      return response.json();
    },
    stop: async () => {
      child.kill();
      await once(child, 'exit');
    },
  };
}
