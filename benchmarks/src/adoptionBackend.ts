import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { Knex } from 'knex';
import { adoptionPlugin } from '../../plugins/adoption-backend/src/plugin';

/** Of the pseudonyms of all benchmarks. */
export const KEY = 'a key that is used by benchmarks';
const CONFIG = {
  backend: { baseUrl: 'http://localhost:7007' },
  adoption: { pseudonyms: { key: KEY } },
};

/** The plugin as it runs in a backend, in this process. Authentication is stubbed. */
export async function startAdoption(
  knex: Knex,
): Promise<{ url: string; stop: () => Promise<void> }> {
  const backend = await startTestBackend({
    features: [
      adoptionPlugin,
      createServiceFactory({
        service: coreServices.database,
        deps: {},
        factory: () => ({ getClient: async () => knex }),
      }),
      mockServices.rootConfig.factory({ data: CONFIG }),
      mockServices.rootLogger.factory({ level: 'error' } as never),
      catalogServiceMock.factory({ entities: [] }),
    ],
  });
  return {
    url: `http://localhost:${backend.server.port()}/api/adoption`,
    stop: () => backend.stop(),
  };
}

/** Asks for a page; throws when the answer is no success. */
export async function readPage(url: string, page: string): Promise<void> {
  const response = await fetch(`${url}/${page}`, {
    headers: { authorization: mockCredentials.user.header() },
  });
  if (!response.ok) throw new Error(`${page} answered ${response.status}`);
  await response.json();
}
