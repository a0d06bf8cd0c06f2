import {
  createRouteRef,
  createSubRouteRef,
} from '@backstage/frontend-plugin-api';

export const rootRouteRef = createRouteRef();

export const scorecardRouteRef = createSubRouteRef({
  parent: rootRouteRef,
  path: '/:scorecardId',
});

export const checkRouteRef = createSubRouteRef({
  parent: rootRouteRef,
  path: '/checks/:checkId',
});

export const healthRouteRef = createSubRouteRef({
  parent: rootRouteRef,
  path: '/health',
});

/** The Scorecards tab of an entity's page. */
export const entityContentRouteRef = createRouteRef();
