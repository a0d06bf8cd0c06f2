import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { RiAwardLine } from '@remixicon/react';
import { Legible } from '@thrive/charts';
import { entityContentRouteRef } from '../routes';
import { scoredKinds } from './scoredKinds';

export const scorecardsEntityContent = EntityContentBlueprint.make({
  params: {
    path: '/scorecards',
    title: 'Scorecards',
    icon: <RiAwardLine />,
    filter: scoredKinds,
    routeRef: entityContentRouteRef,
    loader: async () => {
      const { EntityScorecards } = await import(
        '../components/EntityScorecards/EntityScorecards'
      );
      return (
        <Legible>
          <EntityScorecards />
        </Legible>
      );
    },
  },
});
