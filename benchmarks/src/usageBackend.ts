/*
 * The plugin in a process of its own, to be killed: with Backstage's own database service, over the
 * server that the parent names in DATABASE. Authentication is stubbed.
 */
import { databaseServiceFactory } from '@backstage/backend-defaults/database';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { adoptionPlugin } from '../../plugins/adoption-backend/src/plugin';
import { KEY } from './adoptionBackend';

/** Milliseconds between two looks at the memory. */
const LOOK = 50;

const tell = (message: object) => process.connected && process.send!(message);

async function run() {
  const { server } = await startTestBackend({
    features: [
      adoptionPlugin,
      databaseServiceFactory,
      mockServices.rootConfig.factory({
        data: {
          backend: {
            baseUrl: 'http://localhost:7007',
            database: {
              client: 'pg',
              prefix: 'faults_',
              connection: JSON.parse(process.env.DATABASE!),
            },
          },
          adoption: { pseudonyms: { key: KEY } },
        },
      }),
      mockServices.rootLogger.factory({ level: 'none' } as never),
      catalogServiceMock.factory({ entities: [] }),
    ],
  });
  tell({ url: `http://localhost:${server.port()}/api/adoption` });
  // What the kernel calls the highest one is that of the parent when it forked.
  setInterval(() => tell({ rssMb: process.memoryUsage.rss() / 2 ** 20 }), LOOK);
}

// The parent may end in any way; this must not outlive it.
process.on('disconnect', () => process.exit());
run().catch(error => {
  console.error(error);
  process.exit(1);
});
