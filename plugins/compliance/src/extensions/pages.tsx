import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { RiShieldCheckLine } from '@remixicon/react';
import { rootRouteRef } from '../routes';

export const compliancePage = PageBlueprint.make({
  params: {
    path: '/compliance',
    title: 'Compliance',
    icon: <RiShieldCheckLine />,
    routeRef: rootRouteRef,
    // The pages draw the shell's header themselves.
    noHeader: true,
    loader: async () => {
      const { CompliancePages } = await import(
        '../components/CompliancePages/CompliancePages'
      );
      return <CompliancePages />;
    },
  },
});
