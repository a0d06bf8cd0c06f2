import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { problemOf } from './problemOf';
import type { WaiversService } from '../service/WaiversService';

export function registerRequestWaiver(
  registry: ActionsRegistryService,
  service: WaiversService,
): void {
  registry.register({
    name: 'request-waiver',
    title: 'Ask for a waiver',
    description:
      'Asks for an exception from a rule, for one entity, one template, or all that one group owns. Somebody else than the one who asks decides, and every exception ends on a day.',
    attributes: { readOnly: false, destructive: false, idempotent: false },
    schema: {
      input: z =>
        z.object({
          policy: z.string().describe('Id of the policy'),
          rule: z.string().describe('Id of the rule'),
          scopeKind: z
            .enum(['entity', 'template', 'owner'])
            .describe('For what it is'),
          scopeRef: z
            .string()
            .describe('Its entity ref, e.g. component:default/shop'),
          fingerprint: z
            .string()
            .regex(/^[0-9a-f]{32}$/)
            .optional()
            .describe('Of one finding; for all findings of the rule, without'),
          reason: z
            .string()
            .min(10)
            .max(2000)
            .describe('Why, in a sentence or two'),
          ticketUrl: z
            .string()
            .max(2000)
            .optional()
            .describe('Where it is worked on'),
          expiresAt: z
            .string()
            .describe('The last day on which it is in force, as 2026-12-31'),
        }),
      output: z =>
        z.object({
          waiverId: z.string().optional(),
          status: z.string().optional(),
          problem: z
            .string()
            .optional()
            .describe('Why it was not asked for, if it was not'),
        }),
    },
    examples: [
      {
        title: 'The shop needs root until the new image is there',
        input: {
          policy: 'containers',
          rule: 'non-root',
          scopeKind: 'entity',
          scopeRef: 'component:default/shop',
          reason:
            'The image of the vendor runs as root until their next release.',
          expiresAt: '2026-12-31',
        },
      },
    ],
    action: async ({ input, credentials }) => {
      const { policy, rule, scopeKind, scopeRef, ...rest } = input;
      try {
        const { id, status } = await service.requestWaiver(
          {
            ...rest,
            policyId: policy,
            ruleId: rule,
            scope: { kind: scopeKind, ref: scopeRef },
          },
          { credentials },
        );
        return { output: { waiverId: id, status } };
      } catch (error) {
        return { output: { problem: problemOf(error) } };
      }
    },
  });
}
