import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { RiSeedlingLine } from '@remixicon/react';
import { adoptionAnalytics } from './extensions/analytics';
import { adoptionApi } from './extensions/apis';
import { adoptionPage } from './extensions/pages';
import { myDataRouteRef, rootRouteRef } from './routes';

/** Who uses the platform and who stays, and what is stored about oneself. @public */
export const adoptionPlugin = createFrontendPlugin({
  pluginId: 'adoption',
  title: 'Adoption',
  icon: <RiSeedlingLine />,
  info: { packageJson: () => import('../package.json') },
  extensions: [adoptionAnalytics, adoptionApi, adoptionPage],
  routes: { root: rootRouteRef, myData: myDataRouteRef },
});
