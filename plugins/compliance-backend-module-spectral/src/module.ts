import { createBackendModule } from '@backstage/backend-plugin-api';
import { complianceRuleTypesExtensionPoint } from '@thrive/backstage-plugin-compliance-node';
import { spectralRule } from './spectralRule';

/**
 * Adds the rule type `spectral`.
 *
 * @public
 */
export const complianceSpectralModule = createBackendModule({
  pluginId: 'compliance',
  moduleId: 'spectral',
  register(env) {
    env.registerInit({
      deps: { ruleTypes: complianceRuleTypesExtensionPoint },
      async init({ ruleTypes }) {
        ruleTypes.addRuleType(spectralRule);
      },
    });
  },
});
