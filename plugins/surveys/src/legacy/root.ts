import {
  type AnalyticsApi,
  createComponentExtension,
} from '@backstage/core-plugin-api';
import { forOldPortals } from '@thrive/pages/legacy';
import { LazyFeedbackLauncher } from '../components/FeedbackLauncher/LazyFeedbackLauncher';
import { captureMoment } from '../prompt/moments';
import { PromptHost } from '../prompt/PromptHost';
import { surveysPlugin } from './plugin';

/** Asks at the right moment, wherever somebody is. Its place is inside of the portal's `AppRouter`. @public */
export const SurveyPrompt = surveysPlugin.provide(
  createComponentExtension({
    name: 'SurveyPrompt',
    component: { sync: forOldPortals(PromptHost) },
  }),
);

/** A tab at the edge of every page that begins feedback. Its place is inside of the portal's `AppRouter`. @public */
export const FeedbackLauncher = surveysPlugin.provide(
  createComponentExtension({
    name: 'FeedbackLauncher',
    component: { sync: forOldPortals(LazyFeedbackLauncher) },
  }),
);

/**
 * Listens to what happens, for surveys that ask after it, as an implementation of `analyticsApiRef`. It sends
 * nothing anywhere. To have others beside it, put it into `MultipleAnalyticsApi.fromApis`.
 *
 * @public
 */
export const surveyMoments: AnalyticsApi = { captureEvent: captureMoment };
