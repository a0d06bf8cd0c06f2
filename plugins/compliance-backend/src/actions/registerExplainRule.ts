import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { NotFoundError } from '@backstage/errors';
import type { PoliciesService } from '../service/PoliciesService';
import { READING } from './reading';

export function registerExplainRule(
  registry: ActionsRegistryService,
  service: PoliciesService,
): void {
  registry.register({
    name: 'explain-rule',
    title: 'Explain a rule',
    description:
      'Says what a rule looks at, how to mend what it finds, what it is evidence for, and how it went in the last 30 days.',
    attributes: READING,
    schema: {
      input: z =>
        z.object({
          policy: z.string().describe('Id of the policy'),
          rule: z.string().describe('Id of the rule'),
        }),
      output: z =>
        z.object({
          title: z.string(),
          type: z.string(),
          options: z.record(z.string(), z.any()),
          severity: z.string(),
          enforcement: z.string(),
          blocksFrom: z.string().optional(),
          howToMend: z.string().optional(),
          link: z.string().optional(),
          controls: z.array(z.string()),
          runs: z.number(),
          failed: z.number(),
          waived: z.number(),
        }),
    },
    examples: [
      {
        title: 'What does no-secrets look at?',
        input: { policy: 'baseline', rule: 'no-secrets' },
      },
    ],
    action: async ({ input, credentials }) => {
      const { ruleList, numbers } = await service.getPolicy(
        { policyId: input.policy },
        { credentials },
      );
      const rule = ruleList.find(({ id }) => id === input.rule);
      if (!rule)
        throw new NotFoundError(
          `The policy "${input.policy}" has no rule "${
            input.rule
          }"; it has ${ruleList.map(({ id }) => id).join(', ')}.`,
        );
      const count = numbers.find(({ ruleId }) => ruleId === rule.id);
      return {
        output: {
          title: rule.title,
          type: rule.type,
          options: rule.options,
          severity: rule.severity,
          enforcement: rule.enforcement,
          blocksFrom: rule.blocksFrom,
          howToMend: rule.remediation?.text,
          link: rule.remediation?.url,
          controls: rule.controls.map(
            ({ framework, id }) => `${framework}/${id}`,
          ),
          runs: count?.runs ?? 0,
          failed: count?.failed ?? 0,
          waived: count?.waived ?? 0,
        },
      };
    },
  });
}
