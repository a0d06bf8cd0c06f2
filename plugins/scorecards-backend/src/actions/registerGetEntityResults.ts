import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { ScorecardsService } from '../service/ScorecardsService';
import { READING } from './reading';

export function registerGetEntityResults(
  actionsRegistry: ActionsRegistryService,
  service: ScorecardsService,
): void {
  actionsRegistry.register({
    name: 'get-entity-scorecards',
    title: "Get an entity's scorecards",
    description: `
Gets the level, score and check results of one catalog entity on every scorecard that applies to it.

States of a result: "pass", "fail", "unknown" (nothing is known yet, or facts are too old), "error"
(the facts cannot be judged), "not-applicable" and "waived". Only "fail" means that something is to
be mended. \`toNextLevel\` names the checks that stand between the entity and its next level.
`.trim(),
    attributes: READING,
    schema: {
      input: z =>
        z.object({
          entityRef: z
            .string()
            .describe('Entity ref, e.g. component:default/my-service'),
          scorecard: z
            .string()
            .optional()
            .describe('Only this scorecard, by its id'),
        }),
      output: z =>
        z.object({
          entityRef: z.string(),
          status: z.enum(['evaluated', 'waiting', 'not-known']),
          scorecards: z.array(
            z.object({
              id: z.string(),
              title: z.string(),
              level: z.string(),
              score: z.number().optional(),
              nextLevel: z.string().optional(),
              toNextLevel: z.array(z.string()),
              results: z.array(
                z.object({
                  checkId: z.string(),
                  title: z.string(),
                  state: z.string(),
                  since: z.string(),
                  message: z.string().optional(),
                }),
              ),
            }),
          ),
        }),
    },
    examples: [
      {
        title: 'What is missing for my service to reach the next level?',
        input: { entityRef: 'component:default/my-service' },
      },
    ],
    action: async ({ input, credentials }) => {
      const entityRef = stringifyEntityRef(
        parseEntityRef(input.entityRef, { defaultKind: 'component' }),
      );
      const { status, scorecards, checks } = await service.getEntity(
        { entityRef },
        { credentials },
      );
      const titles = new Map(checks.map(check => [check.id, check.title]));
      return {
        output: {
          entityRef,
          status,
          scorecards: scorecards
            .filter(
              ({ scorecard }) =>
                input.scorecard === undefined ||
                scorecard.id === input.scorecard,
            )
            .map(
              ({
                scorecard,
                levelId,
                score,
                nextLevelId,
                missing,
                results,
              }) => ({
                id: scorecard.id,
                title: scorecard.title,
                level: levelId,
                score,
                nextLevel: nextLevelId,
                toNextLevel: missing,
                results: results.map(({ checkId, state, since, message }) => ({
                  checkId,
                  title: titles.get(checkId) ?? checkId,
                  state,
                  since,
                  message,
                })),
              }),
            ),
        },
      };
    },
  });
}
