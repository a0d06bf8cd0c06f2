import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { UseSimulator } from './UseSimulator';

/**
 * Lets made-up people use the portal of the demo, so that its adoption pages have something to
 * show. They are kept apart and named as made up.
 */
export const simulationModule = createBackendModule({
  pluginId: 'adoption',
  moduleId: 'demo-simulation',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        logger: coreServices.logger,
        scheduler: coreServices.scheduler,
      },
      async init({ auth, config, discovery, logger, scheduler }) {
        const people = config.getOptionalNumber('demo.simulatedPeople') ?? 0;
        if (people === 0) return;
        const simulator = new UseSimulator({ auth, discovery, people });
        await scheduler.scheduleTask({
          id: 'demo-simulate-use',
          frequency: { minutes: 30 },
          initialDelay: { seconds: 10 },
          timeout: { minutes: 10 },
          scope: 'local',
          fn: async signal => {
            const uses = await simulator.run(signal);
            logger.info(`made-up people used the portal ${uses} times`);
          },
        });
      },
    });
  },
});
