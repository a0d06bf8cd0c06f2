import { resolve } from 'node:path';
import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  catalogProcessingExtensionPoint,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import { InstalledPackagesProvider } from './InstalledPackagesProvider';
import { useWriteAheadLog } from './useWriteAheadLog';
import { waitForPeople } from './waitForPeople';

const DEFAULT_FOLDER = '../../node_modules';

/** Fills the demo portal's catalog with the npm packages that are installed here. */
export const catalogModuleSampleCatalog = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'sample-catalog',
  register(reg) {
    reg.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        processing: catalogProcessingExtensionPoint,
        config: coreServices.rootConfig,
        database: coreServices.database,
        logger: coreServices.logger,
        scheduler: coreServices.scheduler,
      },
      async init(deps) {
        const { auth, catalog, processing, config } = deps;
        const { database, logger, scheduler } = deps;
        await useWriteAheadLog(await database.getClient());
        const folder =
          config.getOptionalString('demo.sampleCatalog.folder') ??
          DEFAULT_FOLDER;
        const schedule = scheduler.createScheduledTaskRunner({
          frequency: { minutes: 30 },
          timeout: { minutes: 10 },
          // The folder is this process's own, so each process reads its own,
          // and does it at every start.
          scope: 'local',
        });
        processing.addEntityProvider(
          InstalledPackagesProvider.create({
            folder: resolve(folder),
            logger,
            taskRunner: {
              run: task =>
                schedule.run({
                  ...task,
                  fn: async signal => {
                    await waitForPeople(catalog, auth, signal);
                    await task.fn(signal);
                  },
                }),
            },
          }),
        );
      },
    });
  },
});
