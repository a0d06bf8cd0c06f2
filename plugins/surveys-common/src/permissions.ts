import { createPermission } from '@backstage/plugin-permission-common';

/** The resource that permissions of one survey are decided on, named by the survey's id. @public */
export const RESOURCE_TYPE_SURVEY = 'survey';

/** Make surveys. @public */
export const surveyCreatePermission = createPermission({
  name: 'surveys.survey.create',
  attributes: { action: 'create' },
});

/** Change, publish, open and close a survey, and ask why somebody is asked. @public */
export const surveyManagePermission = createPermission({
  name: 'surveys.survey.manage',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_SURVEY,
});

/** Read the released results of a survey. @public */
export const surveyResultsReadPermission = createPermission({
  name: 'surveys.results.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_SURVEY,
});

/** Read the released comments of a survey. @public */
export const surveyCommentsReadPermission = createPermission({
  name: 'surveys.comments.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_SURVEY,
});

/** Read who answered what, of a named survey that one owns. @public */
export const surveyAnswersReadPermission = createPermission({
  name: 'surveys.answers.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_SURVEY,
});

/** Be asked, and answer. @public */
export const surveyRespondPermission = createPermission({
  name: 'surveys.respond',
  attributes: { action: 'create' },
});

/** Read and give feedback. @public */
export const feedbackUsePermission = createPermission({
  name: 'surveys.feedback.use',
  attributes: { action: 'create' },
});

/** Say what becomes of feedback. @public */
export const feedbackManagePermission = createPermission({
  name: 'surveys.feedback.manage',
  attributes: { action: 'update' },
});

/** All permissions of the plugin. @public */
export const surveysPermissions = [
  surveyCreatePermission,
  surveyManagePermission,
  surveyResultsReadPermission,
  surveyCommentsReadPermission,
  surveyAnswersReadPermission,
  surveyRespondPermission,
  feedbackUsePermission,
  feedbackManagePermission,
];
