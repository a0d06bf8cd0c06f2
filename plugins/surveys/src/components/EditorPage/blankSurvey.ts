import type { SurveyDefinition } from '@thrive/backstage-plugin-surveys-common';

/** Where a new survey begins: one question, and the safest mode. */
export const blankSurvey: SurveyDefinition = {
  id: 'new-survey',
  title: 'A new survey',
  owner: 'group:default/platform',
  mode: 'anonymous',
  dimensions: [{ id: 'team', title: 'Team' }],
  pages: [
    {
      id: 'first',
      questions: [
        {
          key: 'satisfied',
          type: 'csat',
          text: 'How satisfied are you?',
          low: 'Very dissatisfied',
          high: 'Very satisfied',
        },
      ],
    },
  ],
};
