import { createPlugin } from '@backstage/core-plugin-api';
import { convertLegacyRouteRef } from '@backstage/core-compat-api';
import { scorecardsApiFactory } from '../api/scorecardsApiFactory';
import {
  checkRouteRef,
  entityContentRouteRef,
  healthRouteRef,
  rootRouteRef,
  scorecardRouteRef,
} from '../routes';

/** Scorecards in a portal on the old frontend system. @public */
export const scorecardsPlugin = createPlugin({
  id: 'scorecards',
  apis: [scorecardsApiFactory],
  routes: {
    root: convertLegacyRouteRef(rootRouteRef),
    scorecard: convertLegacyRouteRef(scorecardRouteRef),
    check: convertLegacyRouteRef(checkRouteRef),
    health: convertLegacyRouteRef(healthRouteRef),
    entityContent: convertLegacyRouteRef(entityContentRouteRef),
  },
});
