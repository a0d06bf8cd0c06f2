import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { Knex } from 'knex';
import { surveysOn } from '../../plugins/surveys-backend/src/__testUtils__/surveysOn';

/** The plugin behind HTTP on a database; authentication and permissions are stubbed, tasks run when triggered. */
export async function startSurveysPortal(knex: Knex, people: number) {
  const scheduler = mockServices.scheduler();
  const { server } = await startTestBackend({
    features: [
      ...surveysOn({ knex, scheduler }),
      mockServices.rootLogger.factory({ level: 'none' } as never),
      catalogServiceMock.factory({
        entities: Array.from({ length: people }, (_, index) => ({
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'User',
          metadata: { name: `person-${index}`, namespace: 'default' },
          spec: { memberOf: [], segment: `segment-${index % 40}` },
        })),
      }),
    ],
  });
  const base = `http://localhost:${server.port()}/api/surveys`;
  return {
    base,
    scheduler,
    ask: async (
      name: string,
      path: string,
      options: { method?: string; body?: object } = {},
    ) => {
      const response = await fetch(`${base}${path}`, {
        method: options.method ?? 'GET',
        headers: {
          authorization: mockCredentials.user.header(`user:default/${name}`),
          'content-type': 'application/json',
        },
        body: options.body && JSON.stringify(options.body),
      });
      const text = await response.text();
      if (!response.ok)
        throw new Error(`${path}: ${response.status} ${text.slice(0, 300)}`);
      return text === '' ? undefined : JSON.parse(text);
    },
  };
}
