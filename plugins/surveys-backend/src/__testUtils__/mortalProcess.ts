/*
 * The plugin in a process of its own, to be killed: on the database that the parent names in
 * DATABASE, with the organisation in ENTITIES. Authentication is stubbed.
 */
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import knexFactory from 'knex';
import { surveysOn } from './surveysOn';

async function run() {
  const knex = knexFactory(JSON.parse(process.env.DATABASE!));
  const { server } = await startTestBackend({
    features: [
      ...surveysOn({ knex, scheduler: mockServices.scheduler() }),
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
