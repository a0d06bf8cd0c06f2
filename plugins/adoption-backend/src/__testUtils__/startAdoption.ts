import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  type TestDatabaseId,
  type TestDatabases,
} from '@backstage/backend-test-utils';
import type { BackendFeature } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { scaffolderServiceMock } from '@backstage/plugin-scaffolder-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { JsonObject } from '@backstage/types';
import { adoptionTeamReadPermission } from '@thrive/backstage-plugin-adoption-common';
import { randomUUID } from 'node:crypto';
import request from 'supertest';
import {
  adoptionTeamConditions,
  createAdoptionTeamConditionalDecision,
} from '../permissions/teamRules';
import { adoptionPlugin } from '../plugin';

export const KEY = 'a key for tests, with enough characters';

/** An event as a browser sends it, now. */
export function usageEvent(change: object = {}): JsonObject {
  return {
    id: randomUUID(),
    at: new Date().toISOString(),
    action: 'navigate',
    plugin: 'catalog',
    extension: 'page:catalog',
    subject: '/catalog',
    ...change,
  };
}

export function user(name: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name, namespace: 'default' },
    spec: {},
  };
}

export function group(
  [name, members]: [string, string[]],
  children: string[] = [],
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name, namespace: 'default' },
    spec: { type: 'team', children, members },
  };
}

/** The plugin in a backend, on a real database. */
export async function startAdoption(
  databases: TestDatabases,
  databaseId: TestDatabaseId,
  options: {
    users?: string[];
    /** Teams with their people. */
    teams?: Record<string, string[]>;
    config?: JsonObject;
    allow?: boolean;
    /** Instead of a scaffolder without tasks. */
    features?: BackendFeature[];
    /** Services instead of the default ones. */
    services?: BackendFeature[];
    /** Further entities of the catalog. */
    entities?: Entity[];
    /** Users who may read the numbers of their own team only: the first one, or this one. */
    teamOnly?: boolean | string;
  } = {},
) {
  const knex = await databases.init(databaseId);
  const scheduler = mockServices.scheduler();
  const actions = actionsRegistryServiceMock();
  let denied = options.allow === false;
  const [firstTeam] = Object.keys(options.teams ?? {});
  const ownTeam =
    typeof options.teamOnly === 'string' ? options.teamOnly : firstTeam;
  const backend = await startTestBackend({
    features: [
      adoptionPlugin,
      ...(options.services ?? []),
      // Each plugin has a database of its own.
      createServiceFactory({
        service: coreServices.database,
        deps: { plugin: coreServices.pluginMetadata },
        factory: async ({ plugin }) => {
          const own =
            plugin.getId() === 'adoption'
              ? knex
              : await databases.init(databaseId);
          return { getClient: async () => own };
        },
      }),
      mockServices.rootConfig.factory({
        data: {
          adoption: {
            pseudonyms: { key: KEY },
            // What a test has done is seen at once.
            keepCountsFor: { seconds: 0 },
            ...options.config,
          },
          backend: { baseUrl: 'http://localhost:7007' },
        },
      }),
      mockServices.permissions.mock({
        authorize: async requests =>
          requests.map(() => ({
            result:
              denied || options.teamOnly
                ? AuthorizeResult.DENY
                : AuthorizeResult.ALLOW,
          })),
        authorizeConditional: async requests =>
          requests.map(() =>
            options.teamOnly
              ? createAdoptionTeamConditionalDecision(
                  adoptionTeamReadPermission,
                  adoptionTeamConditions.isTeamMember({
                    claims: [`group:default/${ownTeam}`],
                  }),
                )
              : {
                  result: denied ? AuthorizeResult.DENY : AuthorizeResult.ALLOW,
                },
          ) as never,
      }).factory,
      createServiceFactory({
        service: actionsRegistryServiceRef,
        deps: {},
        factory: () => actions,
      }),
      // Tasks run when a test says so; the plugin schedules them in its own startup hook.
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => scheduler,
      }),
      ...(options.features ?? [
        scaffolderServiceMock.mock({
          listTasks: async () => ({ items: [], totalItems: 0 }),
        }).factory,
      ]),
      catalogServiceMock.factory({
        entities: [
          ...(options.entities ?? []),
          ...(options.users ?? []).map(user),
          ...Object.entries(options.teams ?? {}).map(team => group(team)),
        ],
      }),
    ],
  });
  const { server } = backend;
  const as = (name: string) => ({
    authorization: mockCredentials.user.header(`user:default/${name}`),
  });
  return {
    knex,
    server,
    /** As SIGTERM does. */
    stop: () => backend.stop(),
    scheduler,
    actions,
    /** Takes everybody's permissions away. */
    deny: () => {
      denied = true;
    },
    send: (name: string, events: unknown[], more: object = {}) =>
      request(server)
        .post('/api/adoption/usage')
        .set(as(name))
        .send({ events, ...more }),
    get: (name: string, path: string) =>
      request(server).get(`/api/adoption${path}`).set(as(name)),
    post: (name: string, path: string, body: object) =>
      request(server).post(`/api/adoption${path}`).set(as(name)).send(body),
    put: (name: string, path: string, body: object) =>
      request(server).put(`/api/adoption${path}`).set(as(name)).send(body),
    remove: (name: string, path: string) =>
      request(server).delete(`/api/adoption${path}`).set(as(name)),
    optOut: (name: string, optedOut: unknown) =>
      request(server)
        .put('/api/adoption/me/opt-out')
        .set(as(name))
        .send({ optedOut }),
    erase: (name: string) =>
      request(server).delete('/api/adoption/me').set(as(name)),
  };
}
