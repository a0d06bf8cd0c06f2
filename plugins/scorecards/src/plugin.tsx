import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { RiAwardLine } from '@remixicon/react';
import { scorecardsApi } from './extensions/apis';
import { scorecardsEntityCard } from './extensions/entityCards';
import { scorecardsEntityContent } from './extensions/entityContents';
import { whatToFixNextWidget } from './extensions/homeWidgets';
import { scorecardsPage } from './extensions/pages';
import {
  checkRouteRef,
  entityContentRouteRef,
  healthRouteRef,
  rootRouteRef,
  scorecardRouteRef,
} from './routes';

/** Scorecards in the portal: pages, entity tab and card, home widget. @public */
export const scorecardsPlugin = createFrontendPlugin({
  pluginId: 'scorecards',
  title: 'Scorecards',
  icon: <RiAwardLine />,
  info: { packageJson: () => import('../package.json') },
  extensions: [
    scorecardsApi,
    scorecardsPage,
    scorecardsEntityContent,
    scorecardsEntityCard,
    whatToFixNextWidget,
  ],
  routes: {
    root: rootRouteRef,
    scorecard: scorecardRouteRef,
    check: checkRouteRef,
    health: healthRouteRef,
    entityContent: entityContentRouteRef,
  },
});
