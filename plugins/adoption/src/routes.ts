import {
  createRouteRef,
  createSubRouteRef,
} from '@backstage/frontend-plugin-api';

export const rootRouteRef = createRouteRef();

export const myDataRouteRef = createSubRouteRef({
  parent: rootRouteRef,
  path: '/my-data',
});
