import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { RiSeedlingLine } from '@remixicon/react';
import { adoptionAnalytics } from './extensions/analytics';
import { adoptionApi } from './extensions/apis';
import { entityUseCard } from './extensions/entityCards';
import { teamAdoptionWidget } from './extensions/homeWidgets';
import { adoptionPage } from './extensions/pages';
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
} from './routes';

/** Who uses the platform and who stays, and what is stored about oneself. @public */
export const adoptionPlugin = createFrontendPlugin({
  pluginId: 'adoption',
  title: 'Adoption',
  icon: <RiSeedlingLine />,
  info: { packageJson: () => import('../package.json') },
  extensions: [
    adoptionAnalytics,
    adoptionApi,
    adoptionPage,
    entityUseCard,
    teamAdoptionWidget,
  ],
  routes: {
    root: rootRouteRef,
    retention: retentionRouteRef,
    journeys: journeysRouteRef,
    templates: templatesRouteRef,
    search: searchRouteRef,
    capabilities: capabilitiesRouteRef,
    capability: capabilityRouteRef,
    teams: teamsRouteRef,
    data: dataRouteRef,
    myData: myDataRouteRef,
  },
});
