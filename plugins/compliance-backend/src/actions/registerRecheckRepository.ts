import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { problemOf } from './problemOf';
import { normalRef } from '../service/EntityReader';
import type { RepositoriesService } from '../service/RepositoriesService';

export function registerRecheckRepository(
  registry: ActionsRegistryService,
  service: RepositoriesService,
): void {
  registry.register({
    name: 'recheck-repository',
    title: 'Check a repository again',
    description:
      'Reads the source of a catalog entity and holds it against the policies that are in force for it, now. Gives the verdict (clear, tolerated, enforced or unknown) and the id of the run, which get-run takes.',
    attributes: { readOnly: false, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z.object({
          entityRef: z
            .string()
            .describe('Entity ref, e.g. component:default/shop'),
        }),
      output: z =>
        z.object({
          verdict: z.string().optional(),
          runId: z.string().optional(),
          failedRules: z.array(z.string()),
          problem: z
            .string()
            .optional()
            .describe('Why it could not be checked, if it could not'),
        }),
    },
    examples: [
      {
        title: 'Check the shop now',
        input: { entityRef: 'component:default/shop' },
      },
    ],
    action: async ({ input, credentials }) => {
      const { verdict, runId, run, problem } = await service
        .recheckEntity(
          { entityRef: normalRef(input.entityRef) },
          { credentials },
        )
        .catch(error => ({
          problem: problemOf(error),
          verdict: undefined,
          runId: undefined,
          run: undefined,
        }));
      return {
        output: {
          verdict,
          runId,
          problem,
          failedRules: (run?.report.results ?? [])
            .filter(({ state }) => state === 'failed')
            .map(({ policyId, rule }) => `${policyId}/${rule.id}`),
        },
      };
    },
  });
}
