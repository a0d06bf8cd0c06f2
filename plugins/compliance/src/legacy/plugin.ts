import { createPlugin } from '@backstage/core-plugin-api';
import { convertLegacyRouteRef } from '@backstage/core-compat-api';
import { complianceApiFactory } from '../api/complianceApiFactory';
import {
  entityContentRouteRef,
  evidenceRouteRef,
  policiesRouteRef,
  policyRouteRef,
  rootRouteRef,
  runRouteRef,
  runsRouteRef,
  softwareRouteRef,
  templatesRouteRef,
  waiversRouteRef,
} from '../routes';

/** Compliance in a portal on the old frontend system. @public */
export const compliancePlugin = createPlugin({
  id: 'compliance',
  apis: [complianceApiFactory],
  routes: {
    root: convertLegacyRouteRef(rootRouteRef),
    runs: convertLegacyRouteRef(runsRouteRef),
    run: convertLegacyRouteRef(runRouteRef),
    software: convertLegacyRouteRef(softwareRouteRef),
    templates: convertLegacyRouteRef(templatesRouteRef),
    policies: convertLegacyRouteRef(policiesRouteRef),
    policy: convertLegacyRouteRef(policyRouteRef),
    waivers: convertLegacyRouteRef(waiversRouteRef),
    evidence: convertLegacyRouteRef(evidenceRouteRef),
    entityContent: convertLegacyRouteRef(entityContentRouteRef),
  },
});
