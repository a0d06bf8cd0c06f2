import type {
  DefinitionProblem,
  SurveyDefinition,
} from '@thrive/backstage-plugin-surveys-common';

/** What Backstage and its own plugins tell analytics, and the end of a template's task. */
const TOLD = [
  'click',
  'create',
  'discover',
  'filter',
  'navigate',
  'not-found',
  'search',
  'task-completed',
];

/** Moments that may never come: nothing in Backstage itself tells of such an action. */
export function warnOfActions({
  triggers = [],
}: SurveyDefinition): DefinitionProblem[] {
  return triggers.flatMap(({ action }, at) =>
    action === undefined || TOLD.includes(action)
      ? []
      : [
          {
            path: `triggers.${at}.action`,
            message: `Unless something in this portal tells analytics of "${action}", nobody is asked. The end of a software template is task-completed.`,
          },
        ],
  );
}
