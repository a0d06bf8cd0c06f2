import type { Entity } from '@backstage/catalog-model';
import {
  mockApis,
  type MockWithApiFactory,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import {
  catalogApiMock,
  createTestEntityPage,
} from '@backstage/plugin-catalog-react/testUtils';
import { useLocation } from 'react-router-dom';
import {
  AppRootElementBlueprint,
  type FetchApi,
} from '@backstage/frontend-plugin-api';
import { scorecardsPlugin } from '../plugin';
import { fakeBackend, type Routes } from './fakeBackend';

type CatalogApi = typeof catalogApiRef.T;

const groups = ['checkout', 'payments'].map(name => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name, namespace: 'default' },
  spec: { type: 'team', children: [] },
}));

const service = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'payments-api', namespace: 'default' },
  spec: {
    type: 'service',
    lifecycle: 'production',
    owner: 'group:default/payments',
  },
};

/** The APIs of a portal whose network is played by a fake backend. */
export function portalApis(backend: {
  fetch: typeof fetch;
}): readonly [MockWithApiFactory<FetchApi>, MockWithApiFactory<CatalogApi>] {
  return [
    mockApis.fetch({
      baseImplementation: backend.fetch,
      resolvePluginProtocol: {
        discoveryApi: mockApis.discovery({ baseUrl: 'http://portal.example' }),
      },
    }),
    catalogApiMock({ entities: [...groups, service] }),
  ];
}

/** Where entity pages are, so that links lead there. */
export const entityPages = {
  '/catalog/:namespace/:kind/:name': entityRouteRef,
};

/** Opens a page of the plugin in a portal whose network is played by a fake backend. */
export function openPage(path: string, routes: Routes = {}) {
  const backend = fakeBackend(routes);
  let address = path;
  function Address() {
    const { pathname, search } = useLocation();
    address = pathname + search;
    return null;
  }
  renderTestApp({
    features: [scorecardsPlugin],
    extensions: [
      AppRootElementBlueprint.make({ params: { element: <Address /> } }),
    ],
    initialRouteEntries: [path],
    mountedRoutes: entityPages,
    apis: portalApis(backend),
  });
  return { ...backend, address: () => address };
}

/** Opens the page of an entity with only its card, or only its tab, of this plugin. */
export function openEntity(
  shown: 'entity-card' | 'entity-content',
  routes: Routes = {},
  entity: Entity = service,
) {
  const backend = fakeBackend(routes);
  const other = shown === 'entity-card' ? 'entity-content' : 'entity-card';
  const plugin = scorecardsPlugin.withOverrides({
    extensions: [
      scorecardsPlugin
        .getExtension(`${other}:scorecards`)
        .override({ disabled: true }),
    ],
  });
  renderTestApp({
    features: [plugin],
    extensions: [createTestEntityPage({ entity })],
    apis: portalApis(backend),
  });
  return backend;
}
