import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { ruleType } from '@thrive/backstage-plugin-compliance-node';
import { z } from 'zod';
import { isReached, type LevelReader } from './LevelReader';

/** The rule type that asks how far software has come on a scorecard. */
export function scorecardLevel(levels: LevelReader) {
  return ruleType({
    id: 'scorecard-level',
    description:
      'The entity has reached a level of a scorecard. It is asked of software that is in the catalog already.',
    options: z.strictObject({
      scorecard: z.string().min(1),
      level: z.string().min(1),
    }),
    evaluate: async (_tree, { scorecard, level }, { entity }, signal) => {
      if (!entity) return { notApplicable: 'It is not in the catalog yet.' };
      const ref = stringifyEntityRef(entity as unknown as Entity);
      const reached = (await levels.read(ref, { signal })).find(
        each => each.scorecard === scorecard,
      );
      if (!reached)
        return {
          notApplicable: `The scorecard "${scorecard}" is not for it.`,
        };
      const isSo = isReached(reached, level);
      if (isSo === undefined)
        throw new Error(
          `The scorecard "${scorecard}" has no level "${level}"; it has ${reached.levels.join(
            ', ',
          )}.`,
        );
      return {
        findings: isSo
          ? []
          : [
              {
                message: `${ref} is ${
                  reached.level
                } on ${scorecard} and should be ${level}: ${reached.missing.join(
                  '; ',
                )}.`,
                identity: `${scorecard} ${level}`,
              },
            ],
      };
    },
  });
}
