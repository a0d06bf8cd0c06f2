import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { RiAwardLine } from '@remixicon/react';
import { rootRouteRef } from '../routes';

export const scorecardsPage = PageBlueprint.make({
  params: {
    path: '/scorecards',
    title: 'Scorecards',
    icon: <RiAwardLine />,
    routeRef: rootRouteRef,
    // The pages draw the shell's header themselves, with tabs that leave room for pages behind them.
    noHeader: true,
    loader: async () => {
      const { ScorecardsPages } = await import(
        '../components/ScorecardsPages/ScorecardsPages'
      );
      return <ScorecardsPages />;
    },
  },
});
