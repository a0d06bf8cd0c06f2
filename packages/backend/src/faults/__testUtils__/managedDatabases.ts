import { DatabaseManager } from '@backstage/backend-defaults/database';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';

/** Databases as the settings say, as a portal has them, that are let go of after a test. */
export function managedDatabases() {
  const clients: Promise<Knex>[] = [];
  return {
    factory: createServiceFactory({
      service: coreServices.database,
      deps: {
        config: coreServices.rootConfig,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        plugin: coreServices.pluginMetadata,
        rootLifecycle: coreServices.rootLifecycle,
      },
      createRootContext: ({ config, rootLifecycle }) =>
        DatabaseManager.fromConfig(config, { rootLifecycle }),
      factory: ({ lifecycle, logger, plugin }, manager) => {
        const database = manager.forPlugin(plugin.getId(), {
          lifecycle,
          logger,
        });
        return {
          ...database,
          getClient: () => {
            const client = database.getClient();
            clients.push(client);
            return client;
          },
        };
      },
    }),
    async close(): Promise<void> {
      for (const client of await Promise.allSettled(clients))
        if (client.status === 'fulfilled') await client.value.destroy();
    },
  };
}
