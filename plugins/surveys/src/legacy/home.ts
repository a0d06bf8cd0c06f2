import { createCardExtension } from '@backstage/plugin-home-react';
import { forOldPortals } from '@thrive/pages/legacy';
import { surveyWidget } from '../components/SurveyWidget/widget';
import { surveysPlugin } from './plugin';

/** What one is asked, and what was done about what was said, on the home page. @public */
export const SurveysWidget = surveysPlugin.provide(
  createCardExtension({
    ...surveyWidget,
    components: async () => {
      const { Content } = await surveyWidget.components();
      return { Content: forOldPortals(Content) };
    },
  }),
);
