import {
  createRouteRef,
  createSubRouteRef,
} from '@backstage/frontend-plugin-api';

export const rootRouteRef = createRouteRef();

export const journeysRouteRef = createSubRouteRef({
  parent: rootRouteRef,
  path: '/journeys',
});

export const templatesRouteRef = createSubRouteRef({
  parent: rootRouteRef,
  path: '/templates',
});

export const searchRouteRef = createSubRouteRef({
  parent: rootRouteRef,
  path: '/search',
});

export const dataRouteRef = createSubRouteRef({
  parent: rootRouteRef,
  path: '/data',
});

export const capabilitiesRouteRef = createSubRouteRef({
  parent: rootRouteRef,
  path: '/capabilities',
});

export const capabilityRouteRef = createSubRouteRef({
  parent: rootRouteRef,
  path: '/capabilities/:id',
});

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
