import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { RiShieldCheckLine } from '@remixicon/react';
import { Legible } from '@thrive/charts';
import { entityContentRouteRef } from '../routes';
import { checkedKinds } from './checkedKinds';

export const complianceEntityContent = EntityContentBlueprint.make({
  params: {
    path: '/compliance',
    title: 'Compliance',
    icon: <RiShieldCheckLine />,
    filter: checkedKinds,
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
