import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import { z } from 'zod';
import { surveyWidget } from '../components/SurveyWidget/widget';

/** Its names are settings: the framework has one text for everybody, and portals have their languages. */
export const surveysWidget = HomePageWidgetBlueprint.makeWithOverrides({
  name: 'surveys',
  configSchema: {
    title: z.string().default(surveyWidget.title),
    description: z.string().default(surveyWidget.description),
  },
  factory: (original, { config }) => original({ ...surveyWidget, ...config }),
});
