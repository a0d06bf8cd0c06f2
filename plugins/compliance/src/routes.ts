import {
  createRouteRef,
  createSubRouteRef,
} from '@backstage/frontend-plugin-api';

export const rootRouteRef = createRouteRef();

export const entityContentRouteRef = createRouteRef();

export const runsRouteRef = createSubRouteRef({
  parent: rootRouteRef,
  path: '/runs',
});

export const runRouteRef = createSubRouteRef({
  parent: rootRouteRef,
  path: '/runs/:runId',
});

export const softwareRouteRef = createSubRouteRef({
  parent: rootRouteRef,
  path: '/software',
});

export const templatesRouteRef = createSubRouteRef({
  parent: rootRouteRef,
  path: '/templates',
});

export const policiesRouteRef = createSubRouteRef({
  parent: rootRouteRef,
  path: '/policies',
});

export const policyRouteRef = createSubRouteRef({
  parent: rootRouteRef,
  path: '/policies/:policyId',
});

export const waiversRouteRef = createSubRouteRef({
  parent: rootRouteRef,
  path: '/waivers',
});

export const evidenceRouteRef = createSubRouteRef({
  parent: rootRouteRef,
  path: '/evidence',
});
