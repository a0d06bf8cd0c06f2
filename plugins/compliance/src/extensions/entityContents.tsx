import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { RiShieldCheckLine } from '@remixicon/react';
import { Legible } from '@thrive/charts';
import { entityContentRouteRef } from '../routes';

/** On the pages of what has a source: by default only components are checked. */
export const complianceEntityContent = EntityContentBlueprint.make({
  params: {
    path: '/compliance',
    title: 'Compliance',
    icon: <RiShieldCheckLine />,
    filter: { kind: 'component' },
    routeRef: entityContentRouteRef,
    loader: async () => {
      const { EntityCompliance } = await import(
        '../components/EntityCompliance/EntityCompliance'
      );
      return (
        <Legible>
          <EntityCompliance />
        </Legible>
      );
    },
  },
});
