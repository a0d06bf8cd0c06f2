import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import type { ScorecardsService } from '../service/ScorecardsService';
import { READING } from './reading';

export function registerExplainResult(
  actionsRegistry: ActionsRegistryService,
  service: ScorecardsService,
): void {
  actionsRegistry.register({
    name: 'explain-check-result',
    title: 'Explain a check result',
    description:
      'Explains why one check passes or fails for one entity: each comparison of its rule with what was wanted and what was found, why the check matters, and how to mend it. Use it after get-entity-scorecards to help somebody fix a failing check.',
    attributes: READING,
    schema: {
      input: z =>
        z.object({
          entityRef: z
            .string()
            .describe('Entity ref, e.g. component:default/my-service'),
          checkId: z
            .string()
            .describe('Id of the check, from get-entity-scorecards'),
        }),
      output: z =>
        z.object({
          state: z.string(),
          since: z.string(),
          message: z.string().optional(),
          title: z.string(),
          why: z.string().optional(),
          howToFix: z.string().optional(),
          fixUrl: z.string().optional(),
          stale: z
            .string()
            .optional()
            .describe('Why the facts could not be refreshed'),
          evidence: z.array(
            z.object({
              fact: z.string(),
              operator: z.string(),
              wanted: z.string().optional(),
              found: z.string().optional(),
              outcome: z.string(),
            }),
          ),
        }),
    },
    examples: [
      {
        title: 'Why does the licence check fail?',
        input: {
          entityRef: 'component:default/my-service',
          checkId: 'has-licence',
        },
      },
    ],
    action: async ({ input, credentials }) => {
      const entityRef = stringifyEntityRef(
        parseEntityRef(input.entityRef, { defaultKind: 'component' }),
      );
      const { scorecards, checks } = await service.getEntity(
        { entityRef },
        { credentials },
      );
      const result = scorecards
        .flatMap(({ results }) => results)
        .find(({ checkId }) => checkId === input.checkId);
      const check = checks.find(({ id }) => id === input.checkId);
      if (!result || !check) {
        throw new NotFoundError(
          `${entityRef} has no result of a check "${input.checkId}" that you may see`,
        );
      }
      return {
        output: {
          state: result.state,
          since: result.since,
          message: result.message,
          title: check.title,
          why: check.why,
          howToFix: check.fix?.text,
          fixUrl: check.fix?.url,
          stale: result.stale?.error,
          evidence: (result.evidence ?? []).map(
            ({ path, operator, expected, actual, outcome }) => ({
              fact: path,
              operator,
              wanted: expected,
              found: actual,
              outcome,
            }),
          ),
        },
      };
    },
  });
}
