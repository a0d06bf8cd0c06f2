import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { RiSurveyLine } from '@remixicon/react';
import { surveysApi } from './extensions/apis';
import { entityFeedbackCard } from './extensions/entityCards';
import { feedbackButton, feedbackLauncher } from './extensions/feedback';
import { surveysWidget } from './extensions/homeWidgets';
import { surveysPage } from './extensions/pages';
import { surveyMoments, surveyPrompt } from './extensions/prompt';
import {
  answerRouteRef,
  editorRouteRef,
  feedbackRouteRef,
  mineRouteRef,
  namedAnswersRouteRef,
  resultsRouteRef,
  rootRouteRef,
  surveyRouteRef,
  threadRouteRef,
} from './routes';

/** Asks where people are, in seconds, and shows what they said and what was done about it. @public */
export const surveysPlugin = createFrontendPlugin({
  pluginId: 'surveys',
  title: 'Surveys',
  icon: <RiSurveyLine />,
  info: { packageJson: () => import('../package.json') },
  extensions: [
    surveysApi,
    surveysPage,
    surveyPrompt,
    surveyMoments,
    surveysWidget,
    entityFeedbackCard,
    feedbackButton,
    feedbackLauncher,
  ],
  routes: {
    root: rootRouteRef,
    survey: surveyRouteRef,
    editor: editorRouteRef,
    results: resultsRouteRef,
    named: namedAnswersRouteRef,
    answer: answerRouteRef,
    mine: mineRouteRef,
    feedback: feedbackRouteRef,
    thread: threadRouteRef,
  },
});
