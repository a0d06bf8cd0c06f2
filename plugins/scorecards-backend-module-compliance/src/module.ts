import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { scorecardsFactSourcesExtensionPoint } from '@thrive/backstage-plugin-scorecards-node';
import { createComplianceSource } from './complianceSource';

/**
 * Gives scorecards the facts of compliance.
 *
 * @public
 */
export const complianceFactsModule = createBackendModule({
  pluginId: 'scorecards',
  moduleId: 'compliance',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        discovery: coreServices.discovery,
        sources: scorecardsFactSourcesExtensionPoint,
      },
      async init({ sources, ...services }) {
        sources.addFactSource(createComplianceSource(services));
      },
    });
  },
});
