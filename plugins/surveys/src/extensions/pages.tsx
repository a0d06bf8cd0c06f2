import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { RiSurveyLine } from '@remixicon/react';
import { rootRouteRef } from '../routes';

export const surveysPage = PageBlueprint.make({
  params: {
    path: '/surveys',
    title: 'Surveys',
    icon: <RiSurveyLine />,
    routeRef: rootRouteRef,
    // The pages draw the shell's header themselves.
    noHeader: true,
    loader: async () => {
      const { SurveysPages } = await import(
        '../components/SurveysPages/SurveysPages'
      );
      return <SurveysPages />;
    },
  },
});
