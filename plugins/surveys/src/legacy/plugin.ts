import { createPlugin } from '@backstage/core-plugin-api';
import { convertLegacyRouteRef } from '@backstage/core-compat-api';
import { surveysApiFactory } from '../api/surveysApiFactory';
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
} from '../routes';

/** Surveys in a portal on the old frontend system. @public */
export const surveysPlugin = createPlugin({
  id: 'surveys',
  apis: [surveysApiFactory],
  routes: {
    root: convertLegacyRouteRef(rootRouteRef),
    survey: convertLegacyRouteRef(surveyRouteRef),
    editor: convertLegacyRouteRef(editorRouteRef),
    results: convertLegacyRouteRef(resultsRouteRef),
    named: convertLegacyRouteRef(namedAnswersRouteRef),
    answer: convertLegacyRouteRef(answerRouteRef),
    mine: convertLegacyRouteRef(mineRouteRef),
    feedback: convertLegacyRouteRef(feedbackRouteRef),
    thread: convertLegacyRouteRef(threadRouteRef),
  },
});
