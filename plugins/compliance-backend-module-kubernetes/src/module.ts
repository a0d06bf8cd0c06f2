import { createBackendModule } from '@backstage/backend-plugin-api';
import { complianceRuleTypesExtensionPoint } from '@thrive/backstage-plugin-compliance-node';
import { kubernetesSchema } from './kubernetesSchema';

/**
 * Adds the rule type `kubernetes-schema`.
 *
 * @public
 */
export const complianceKubernetesModule = createBackendModule({
  pluginId: 'compliance',
  moduleId: 'kubernetes',
  register(env) {
    env.registerInit({
      deps: { ruleTypes: complianceRuleTypesExtensionPoint },
      async init({ ruleTypes }) {
        ruleTypes.addRuleType(kubernetesSchema);
      },
    });
  },
});
