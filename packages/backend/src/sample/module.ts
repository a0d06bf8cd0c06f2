import { resolve } from 'node:path';
import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { InstalledPackagesProvider } from './InstalledPackagesProvider';
import { useWriteAheadLog } from './useWriteAheadLog';

const DEFAULT_FOLDER = '../../node_modules';

/** Fills the demo portal's catalog with the npm packages that are installed here. */
export const catalogModuleSampleCatalog = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'sample-catalog',
  register(reg) {
    reg.registerInit({
      deps: {
        catalog: catalogProcessingExtensionPoint,
        config: coreServices.rootConfig,
        database: coreServices.database,
        logger: coreServices.logger,
        scheduler: coreServices.scheduler,
      },
      async init({ catalog, config, database, logger, scheduler }) {
        await useWriteAheadLog(await database.getClient());
        const folder =
          config.getOptionalString('demo.sampleCatalog.folder') ??
          DEFAULT_FOLDER;
        const taskRunner = scheduler.createScheduledTaskRunner({
          frequency: { minutes: 30 },
          timeout: { minutes: 10 },
          // Lets the few entities from files, above all the people who sign in,
          // go first through the catalog's queue.
          initialDelay: { seconds: 3 },
          // The folder is this process's own, so each process reads its own,
          // and does it at every start.
          scope: 'local',
        });
        catalog.addEntityProvider(
          InstalledPackagesProvider.create({
            folder: resolve(folder),
            logger,
            taskRunner,
          }),
        );
      },
    });
  },
});
