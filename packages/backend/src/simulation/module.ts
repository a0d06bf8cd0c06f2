import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { simulateUse } from './population';

const DAY = 86_400_000;
const BATCH = 300;

/**
 * Lets made-up people use the portal of the demo, so that its adoption pages have something to
 * show. They come in through the import, which keeps them apart and names them as made up.
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
        await scheduler.scheduleTask({
          id: 'demo-simulate-use',
          frequency: { hours: 6 },
          initialDelay: { seconds: 10 },
          timeout: { minutes: 10 },
          fn: async signal => {
            const yesterday = Math.floor(Date.now() / DAY) - 1;
            const rows = simulateUse(people, yesterday);
            const url = `${await discovery.getBaseUrl('adoption')}/import`;
            for (let start = 0; start < rows.length; start += BATCH) {
              const { token } = await auth.getPluginRequestToken({
                onBehalfOf: await auth.getOwnServiceCredentials(),
                targetPluginId: 'adoption',
              });
              const response = await fetch(url, {
                method: 'POST',
                signal,
                headers: {
                  'content-type': 'application/json',
                  authorization: `Bearer ${token}`,
                },
                body: JSON.stringify({
                  simulated: true,
                  rows: rows.slice(start, start + BATCH),
                }),
              });
              if (!response.ok) {
                throw new Error(
                  `importing simulated use failed: ${response.status}`,
                );
              }
            }
            logger.info(
              `${people} made-up people used the portal ${rows.length} times`,
            );
          },
        });
      },
    });
  },
});
