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
      },
      async init({ catalog, config }) {
        const people = config.getOptionalNumber('demo.simulatedPeople') ?? 0;
        catalog.addEntityProvider(new SimulatedPeopleProvider(people));
      },
    });
  },
});
