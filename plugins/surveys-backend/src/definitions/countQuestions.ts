import type { SurveyDefinition } from '@thrive/backstage-plugin-surveys-common';

/** How many questions a survey asks at most; statements ask nothing. */
export function countQuestions(definition: SurveyDefinition): number {
  return definition.pages.reduce(
    (sum, page) =>
      sum + page.questions.filter(({ type }) => type !== 'statement').length,
    0,
  );
}
