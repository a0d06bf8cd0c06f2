import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { Knex } from 'knex';
import compliancePlugin from '../../plugins/compliance-backend/src';

/** The plugin behind HTTP on a database; authentication and permissions are stubbed. */
export async function startCompliancePortal(knex: Knex, software: number) {
  const { server } = await startTestBackend({
    features: [
      compliancePlugin,
      mockServices.rootLogger.factory({ level: 'none' } as never),
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'http://localhost:3000' },
          compliance: {
            packs: ['baseline', 'containers', 'ci-hardening', 'catalog'],
          },
        },
      }),
      createServiceFactory({
        service: coreServices.database,
        deps: {},
        factory: () => ({ getClient: async () => knex }),
      }),
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => mockServices.scheduler(),
      }),
      catalogServiceMock.factory({
        entities: Array.from({ length: software }, (_, index) => ({
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Component',
          metadata: { name: `software-${index}`, namespace: 'default' },
          spec: { type: 'service' },
        })),
      }),
    ],
  });
  const base = `http://localhost:${server.port()}/api/compliance`;
  const authorization = mockCredentials.user.header('user:default/owner');
  return {
    ask: async (path: string) => {
      const response = await fetch(`${base}${path}`, {
        headers: { authorization },
      });
      const text = await response.text();
      if (!response.ok)
        throw new Error(`${path}: ${response.status} ${text.slice(0, 300)}`);
      return JSON.parse(text);
    },
  };
}
