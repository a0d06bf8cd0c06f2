import { createRoutableExtension } from '@backstage/core-plugin-api';
import { forOldPortals } from '@thrive/pages/legacy';
import { compliancePlugin } from './plugin';

/** All pages of compliance, below `/compliance` or another address. @public */
export const CompliancePage = compliancePlugin.provide(
  createRoutableExtension({
    name: 'CompliancePage',
    mountPoint: compliancePlugin.routes.root,
    component: async () => {
      const { CompliancePages } = await import(
        '../components/CompliancePages/CompliancePages'
      );
      return forOldPortals(CompliancePages);
    },
  }),
);
