import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { SimulatedPeopleProvider } from './SimulatedPeopleProvider';

/** Puts the made-up people of the demo into the catalog. */
export const simulatedPeopleModule = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'demo-simulated-people',
  register(env) {
    env.registerInit({
      deps: {
        catalog: catalogProcessingExtensionPoint,
        config: coreServices.rootConfig,
        scheduler: coreServices.scheduler,
      },
      async init({ catalog, config, scheduler }) {
        const people = config.getOptionalNumber('demo.simulatedPeople') ?? 0;
        const provider = new SimulatedPeopleProvider(people);
        catalog.addEntityProvider(provider);
        await scheduler.scheduleTask({
          id: 'demo-refresh-simulated-people',
          frequency: { hours: 6 },
          timeout: { minutes: 5 },
          scope: 'local',
          fn: () => provider.refresh(),
        });
      },
    });
  },
});
