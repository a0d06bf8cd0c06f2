import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { InputError, NotAllowedError } from '@backstage/errors';
import { isReached, type LevelReader } from '../scorecards/LevelReader';
import { normalRef } from '../service/EntityReader';
import { READING } from './reading';

export function registerEvaluateEntity(
  registry: ActionsRegistryService,
  levels: LevelReader,
): void {
  registry.register({
    name: 'evaluate-entity',
    title: 'Evaluate an entity against a scorecard level',
    description: `
Says whether a catalog entity has reached a level of a scorecard, and which checks are missing. As a step
of a template it holds the task up when \`require\` is true and the level is not reached; what is not
known is not reached.
`.trim(),
    attributes: READING,
    schema: {
      input: z =>
        z.object({
          entityRef: z
            .string()
            .describe('Entity ref, e.g. component:default/shop'),
          scorecard: z.string().describe('Id of the scorecard'),
          minimumLevel: z
            .string()
            .describe('Id of the level that is asked for'),
          require: z
            .boolean()
            .optional()
            .describe('Fail when the level is not reached. False by default'),
        }),
      output: z =>
        z.object({
          reached: z.boolean(),
          level: z.string().optional(),
          missingChecks: z.array(z.string()),
        }),
    },
    examples: [
      {
        title: 'Is the shop at least silver?',
        input: {
          entityRef: 'component:default/shop',
          scorecard: 'production-readiness',
          minimumLevel: 'silver',
        },
      },
    ],
    action: async ({ input, credentials }) => {
      const entityRef = normalRef(input.entityRef);
      const reached = (await levels.read(entityRef, { credentials })).find(
        ({ scorecard }) => scorecard === input.scorecard,
      );
      const isSo = reached && isReached(reached, input.minimumLevel);
      if (reached && isSo === undefined)
        throw new InputError(
          `The scorecard "${input.scorecard}" has no level "${
            input.minimumLevel
          }"; it has ${reached.levels.join(', ')}.`,
        );
      if (input.require && !isSo)
        throw new NotAllowedError(
          reached
            ? `${entityRef} is ${reached.level} and has to be ${
                input.minimumLevel
              } on ${input.scorecard}: ${reached.missing.join('; ')}.`
            : `The scorecard "${input.scorecard}" is not for ${entityRef}.`,
        );
      return {
        output: {
          reached: isSo === true,
          level: reached?.level,
          missingChecks: [...(reached?.missing ?? [])],
        },
      };
    },
  });
}
