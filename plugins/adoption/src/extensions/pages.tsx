import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { RiSeedlingLine } from '@remixicon/react';
import { rootRouteRef } from '../routes';

export const adoptionPage = PageBlueprint.make({
  params: {
    path: '/adoption',
    title: 'Adoption',
    icon: <RiSeedlingLine />,
    routeRef: rootRouteRef,
    // The pages draw the shell's header themselves, with tabs that depend on who reads.
    noHeader: true,
    loader: async () => {
      const { AdoptionPages } = await import(
        '../components/AdoptionPages/AdoptionPages'
      );
      return <AdoptionPages />;
    },
  },
});
