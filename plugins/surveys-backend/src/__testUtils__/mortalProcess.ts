/*
 * The plugin in a process of its own, to be killed: on the database that the parent names in
 * DATABASE, with the organisation in ENTITIES. Authentication is stubbed.
 */
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { notificationService } from '@backstage/plugin-notifications-node';
import knexFactory from 'knex';
import { surveysPlugin } from '../plugin';

async function run() {
  const knex = knexFactory(JSON.parse(process.env.DATABASE!));
  const scheduler = mockServices.scheduler();
  const { server } = await startTestBackend({
    features: [
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
        factory: () => ({ send: async () => {} }),
      }),
      mockServices.rootConfig.factory({
        data: {
          surveys: {
            pseudonyms: { key: 'a key of tests that is long enough' },
          },
          backend: { baseUrl: 'http://localhost:7007' },
        },
      }),
      mockServices.rootLogger.factory({ level: 'none' } as never),
      catalogServiceMock.factory({
        entities: JSON.parse(process.env.ENTITIES!),
      }),
    ],
  });
  process.send!({ url: `http://localhost:${server.port()}/api/surveys` });
}

// The parent may end in any way; this must not outlive it.
process.on('disconnect', () => process.exit());
run().catch(error => {
  process.send!({ problem: String(error?.stack ?? error) });
  process.exit(1);
});
