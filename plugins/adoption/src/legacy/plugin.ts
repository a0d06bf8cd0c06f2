import { createPlugin } from '@backstage/core-plugin-api';
import { convertLegacyRouteRef } from '@backstage/core-compat-api';
import { adoptionApiFactory } from '../api/adoptionApiFactory';
import {
  capabilitiesRouteRef,
  capabilityRouteRef,
  dataRouteRef,
  journeysRouteRef,
  myDataRouteRef,
  retentionRouteRef,
  rootRouteRef,
  searchRouteRef,
  teamsRouteRef,
  templatesRouteRef,
} from '../routes';

/** Adoption in a portal on the old frontend system. @public */
export const adoptionPlugin = createPlugin({
  id: 'adoption',
  apis: [adoptionApiFactory],
  routes: {
    root: convertLegacyRouteRef(rootRouteRef),
    retention: convertLegacyRouteRef(retentionRouteRef),
    journeys: convertLegacyRouteRef(journeysRouteRef),
    templates: convertLegacyRouteRef(templatesRouteRef),
    search: convertLegacyRouteRef(searchRouteRef),
    capabilities: convertLegacyRouteRef(capabilitiesRouteRef),
    capability: convertLegacyRouteRef(capabilityRouteRef),
    teams: convertLegacyRouteRef(teamsRouteRef),
    data: convertLegacyRouteRef(dataRouteRef),
    myData: convertLegacyRouteRef(myDataRouteRef),
  },
});
