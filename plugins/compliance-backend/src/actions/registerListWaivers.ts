import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { WaiversService } from '../service/WaiversService';
import { READING } from './reading';

export function registerListWaivers(
  registry: ActionsRegistryService,
  service: WaiversService,
): void {
  registry.register({
    name: 'list-waivers',
    title: 'List waivers',
    description:
      'Lists exceptions from rules, those that wait for a decision first, with what they are for, why, and until when.',
    attributes: READING,
    schema: {
      input: z =>
        z.object({
          status: z
            .enum(['requested', 'approved', 'rejected', 'revoked', 'expired'])
            .optional()
            .describe('Only of this status'),
        }),
      output: z =>
        z.object({
          waivers: z.array(
            z.object({
              id: z.string(),
              rule: z.string(),
              scope: z.string(),
              status: z.string(),
              reason: z.string(),
              requestedBy: z.string(),
              expiresAt: z.string(),
            }),
          ),
        }),
    },
    examples: [
      { title: 'What waits for a decision?', input: { status: 'requested' } },
    ],
    action: async ({ input, credentials }) => {
      const { items } = await service.listWaivers(
        { ...input, limit: 100 },
        { credentials },
      );
      return {
        output: {
          waivers: items.map(waiver => ({
            id: waiver.id,
            rule: `${waiver.policyId}/${waiver.ruleId}`,
            scope: `${waiver.scope.kind} ${waiver.scope.ref}`,
            status: waiver.status,
            reason: waiver.reason,
            requestedBy: waiver.requestedBy,
            expiresAt: waiver.expiresAt,
          })),
        },
      };
    },
  });
}
