import { AppRootElementBlueprint } from '@backstage/frontend-plugin-api';
import { AnalyticsImplementationBlueprint } from '@backstage/plugin-app-react';
import { captureMoment } from '../prompt/moments';
import { PromptHost } from '../prompt/PromptHost';

/** Asks at the right moment, wherever somebody is. */
export const surveyPrompt = AppRootElementBlueprint.make({
  name: 'prompt',
  params: { element: <PromptHost /> },
});

/** Listens to what happens, for surveys that ask after it. It sends nothing anywhere. */
export const surveyMoments = AnalyticsImplementationBlueprint.make({
  name: 'moments',
  params: define =>
    define({
      deps: {},
      factory: () => ({ captureEvent: captureMoment }),
    }),
});
