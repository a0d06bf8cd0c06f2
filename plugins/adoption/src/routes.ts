import {
  createRouteRef,
  createSubRouteRef,
} from '@backstage/frontend-plugin-api';

export const rootRouteRef = createRouteRef();

export const teamsRouteRef = createSubRouteRef({
  parent: rootRouteRef,
  path: '/teams',
});

export const retentionRouteRef = createSubRouteRef({
  parent: rootRouteRef,
  path: '/retention',
});

export const myDataRouteRef = createSubRouteRef({
  parent: rootRouteRef,
  path: '/my-data',
});
