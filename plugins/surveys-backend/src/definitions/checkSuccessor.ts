import type {
  DefinitionProblem,
  SurveyDefinition,
} from '@thrive/backstage-plugin-surveys-common';

const SAFETY = ['named', 'confidential', 'anonymous'];
export const DEFAULT_THRESHOLDS = { respondents: 5, comments: 10 };

/** The thresholds of a survey; what it does not say is the default. */
export function thresholdsOf({ thresholds }: SurveyDefinition) {
  const { respondents, comments } = { ...DEFAULT_THRESHOLDS, ...thresholds };
  return { respondents, comments: Math.max(respondents, comments) };
}

/**
 * What a new version of a published survey may not change: people answered, and answer, because of
 * what was promised to them.
 */
export function checkSuccessor(
  before: SurveyDefinition,
  after: SurveyDefinition,
): DefinitionProblem[] {
  const problems: DefinitionProblem[] = [];
  if (SAFETY.indexOf(after.mode) < SAFETY.indexOf(before.mode)) {
    problems.push({
      path: 'mode',
      message: `It was published as ${before.mode}; ${after.mode} promises less. Make another survey.`,
    });
  }
  const [old, now] = [thresholdsOf(before), thresholdsOf(after)];
  for (const key of ['respondents', 'comments'] as const) {
    if (now[key] < old[key]) {
      problems.push({
        path: `thresholds.${key}`,
        message: `It was published with ${old[key]}, and can only become larger.`,
      });
    }
  }
  return problems;
}
