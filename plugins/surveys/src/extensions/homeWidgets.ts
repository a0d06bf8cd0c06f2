import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import { surveyWidget } from '../components/SurveyWidget/widget';

export const surveysWidget = HomePageWidgetBlueprint.make({
  name: 'surveys',
  params: surveyWidget,
});
