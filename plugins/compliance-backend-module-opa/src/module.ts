import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { complianceRuleTypesExtensionPoint } from '@thrive/backstage-plugin-compliance-node';
import { createOpaRule } from './opaRule';

/**
 * Adds the rule type `opa`, which asks an Open Policy Agent.
 *
 * @public
 */
export const complianceOpaModule = createBackendModule({
  pluginId: 'compliance',
  moduleId: 'opa',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        ruleTypes: complianceRuleTypesExtensionPoint,
      },
      async init({ config, ruleTypes }) {
        ruleTypes.addRuleType(
          createOpaRule(config.getString('compliance.opa.url')),
        );
      },
    });
  },
});
