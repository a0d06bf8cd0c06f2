import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { PoliciesService } from '../service/PoliciesService';
import { READING } from './reading';

export function registerListRules(
  registry: ActionsRegistryService,
  service: PoliciesService,
): void {
  registry.register({
    name: 'list-rules',
    title: 'List policies and their rules',
    description:
      'Lists the rules that software here is held to, by policy, with whether each blocks today, only warns, or is only noted. explain-rule says more of one.',
    attributes: READING,
    schema: {
      input: z =>
        z.object({
          policy: z.string().optional().describe('Only this policy, by its id'),
        }),
      output: z =>
        z.object({
          rules: z.array(
            z.object({
              policy: z.string(),
              rule: z.string(),
              title: z.string(),
              severity: z.string(),
              enforcement: z.string(),
              blocksFrom: z.string().optional(),
            }),
          ),
        }),
    },
    examples: [{ title: 'What is my service held to?', input: {} }],
    action: async ({ input, credentials }) => {
      const { policies } = await service.listPolicies({}, { credentials });
      const wanted = policies.filter(
        ({ id }) => input.policy === undefined || id === input.policy,
      );
      const details = await Promise.all(
        wanted.map(({ id }) =>
          service.getPolicy({ policyId: id }, { credentials }),
        ),
      );
      return {
        output: {
          rules: details.flatMap(policy =>
            policy.ruleList.map(rule => ({
              policy: policy.id,
              rule: rule.id,
              title: rule.title,
              severity: rule.severity,
              enforcement: rule.enforcement,
              blocksFrom: rule.blocksFrom,
            })),
          ),
        },
      };
    },
  });
}
