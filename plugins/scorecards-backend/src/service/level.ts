import { InputError } from '@backstage/errors';
import {
  LEVEL_NOT_APPLICABLE,
  NO_LEVEL,
} from '@thrive/backstage-plugin-scorecards-common';
import type { RulesetScorecard } from '../evaluation/ruleset';

/**
 * The rank of a level that a list is narrowed to: -1 where no check applies, 0 below the first.
 * Undefined without a level. @throws InputError when the scorecard is not given, or has no such level
 */
export function readLevel(
  levelId: string | undefined,
  scorecard: RulesetScorecard | undefined,
): number | undefined {
  if (levelId === undefined) return undefined;
  if (!scorecard) {
    throw new InputError(
      'Filtering by level needs a scorecard, whose level it is',
    );
  }
  if (levelId === NO_LEVEL) return 0;
  if (levelId === LEVEL_NOT_APPLICABLE) return -1;
  const { id, levels } = scorecard.definition;
  const index = levels.findIndex(level => level.id === levelId);
  if (index < 0) {
    throw new InputError(
      `The scorecard "${id}" has no level "${levelId}"; it has ${levels
        .map(level => level.id)
        .join(', ')}`,
    );
  }
  return index + 1;
}
