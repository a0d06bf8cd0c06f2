import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { RunsService } from '../service/RunsService';
import { READING } from './reading';

/** Not more findings are told: an assistant reads them one by one. */
const MOST = 100;

export function registerGetRun(
  registry: ActionsRegistryService,
  service: RunsService,
): void {
  registry.register({
    name: 'get-run',
    title: 'Get a compliance run',
    description:
      'Gets what a check found: its verdict (clear: nothing failed; tolerated: what failed does not block; enforced: something that blocks failed; unknown: something that blocks could not be looked at), and each finding with where it is and how to mend it.',
    attributes: READING,
    schema: {
      input: z => z.object({ runId: z.string().describe('Id of the run') }),
      output: z =>
        z.object({
          kind: z.string(),
          verdict: z.string(),
          verdictWithWaiversOfNow: z.string(),
          at: z.string(),
          templateRef: z.string().optional(),
          entityRef: z.string().optional(),
          findings: z.array(
            z.object({
              rule: z.string(),
              title: z.string(),
              blocks: z.boolean(),
              message: z.string(),
              path: z.string().optional(),
              line: z.number().optional(),
              howToMend: z.string().optional(),
              waived: z.boolean(),
            }),
          ),
          notLookedAt: z.array(
            z.object({ rule: z.string(), reason: z.string() }),
          ),
        }),
    },
    examples: [
      {
        title: 'Why was my service blocked?',
        input: { runId: '7e0cba48-53f9-4b7a-9d3e-0a5f6f4a1c11' },
      },
    ],
    action: async ({ input, credentials }) => {
      const run = await service.getRun(input, { credentials });
      const { results } = run.report;
      return {
        output: {
          kind: run.kind,
          verdict: run.verdict,
          verdictWithWaiversOfNow: run.now,
          at: run.at,
          templateRef: run.templateRef,
          entityRef: run.entityRef,
          findings: results
            .flatMap(({ policyId, rule, findings }) =>
              findings.map(finding => ({
                rule: `${policyId}/${rule.id}`,
                title: rule.title,
                blocks: rule.enforcement === 'block',
                message: finding.message,
                path: finding.location?.path,
                line: finding.location?.line,
                howToMend: rule.remediation?.text,
                waived: finding.waiverId !== undefined,
              })),
            )
            .slice(0, MOST),
          notLookedAt: results
            .filter(({ state }) => state === 'not-run' || state === 'error')
            .map(({ policyId, rule, reason = '' }) => ({
              rule: `${policyId}/${rule.id}`,
              reason,
            })),
        },
      };
    },
  });
}
