import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { notificationService } from '@backstage/plugin-notifications-node';
import type { JsonObject } from '@backstage/types';
import type { Knex } from 'knex';
import { surveysPlugin } from '../plugin';

/** Of the pseudonyms of all tests and benchmarks. */
export const TEST_KEY = 'a key of tests that is long enough';

/** The plugin on a database, with tasks that run when they are triggered, and what it sends. */
export function surveysOn(options: {
  knex: Knex;
  scheduler: ReturnType<typeof mockServices.scheduler>;
  /** Of `surveys`. */
  config?: JsonObject;
  send?: (notification: unknown) => void;
}) {
  const { config, knex, scheduler, send = () => {} } = options;
  return [
    surveysPlugin,
    createServiceFactory({
      service: coreServices.database,
      deps: {},
      factory: () => ({ getClient: async () => knex }),
    }),
    createServiceFactory({
      service: coreServices.scheduler,
      deps: {},
      factory: () => scheduler,
    }),
    createServiceFactory({
      service: notificationService,
      deps: {},
      factory: () => ({ send: async notification => send(notification) }),
    }),
    mockServices.rootConfig.factory({
      data: {
        surveys: {
          pseudonyms: { key: TEST_KEY },
          // The catalog of a test is there at once.
          settleFor: { seconds: 0 },
          ...config,
        },
        backend: { baseUrl: 'http://localhost:7007' },
      },
    }),
  ];
}
