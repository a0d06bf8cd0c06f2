import type { BackendFeature } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { JsonObject } from '@backstage/types';
import adoption from '@thrive/backstage-plugin-adoption-backend';
import compliance from '@thrive/backstage-plugin-compliance-backend';
import scorecards from '@thrive/backstage-plugin-scorecards-backend';
import surveys from '@thrive/backstage-plugin-surveys-backend';
import request from 'supertest';
import { managedDatabases } from './managedDatabases';

const PLUGINS = { scorecards, adoption, surveys, compliance };
export type Feature = keyof typeof PLUGINS;
export const FEATURES = Object.keys(PLUGINS) as Feature[];

/** A list of each feature, which is read from its tables. */
const LISTS: Readonly<Record<Feature, string>> = {
  scorecards: '/entities',
  adoption: '/markers',
  surveys: '/surveys',
  compliance: '/waivers',
};
const KEY = 'a key of at least thirty-two characters';

/**
 * Features in a backend whose databases come from its settings, as in a portal.
 *
 * @param database - as in `backend.database`
 */
export async function startFeatures(
  database: JsonObject,
  options: {
    features?: readonly Feature[];
    /** Of features, beside the keys that they need. */
    settings?: JsonObject;
    /** What else is in the backend. */
    also?: readonly BackendFeature[];
  } = {},
) {
  const { features = FEATURES, settings = {}, also = [] } = options;
  const managed = managedDatabases();
  const backend = await startTestBackend({
    features: [
      ...features.map(feature => PLUGINS[feature]),
      managed.factory,
      catalogServiceMock.factory({ entities: [] }),
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'https://portal.example.com' },
          backend: { database },
          adoption: { pseudonyms: { key: KEY } },
          surveys: { pseudonyms: { key: KEY } },
          ...settings,
        },
      }),
      ...also,
    ],
  }).catch(async error => {
    await managed.close();
    throw error;
  });
  return {
    async stop(): Promise<void> {
      await backend.stop();
      await managed.close();
    },
    get: (feature: Feature, path: string) =>
      request(backend.server)
        .get(`/api/${feature}${path}`)
        .set('authorization', mockCredentials.user.header()),
    post: (feature: Feature, path: string, body: object) =>
      request(backend.server)
        .post(`/api/${feature}${path}`)
        .set('authorization', mockCredentials.user.header())
        .send(body),
    /** Whether each feature answers from its tables. */
    async readLists(): Promise<Record<string, number>> {
      const statuses: Record<string, number> = {};
      for (const feature of features) {
        const { status } = await this.get(feature, LISTS[feature]);
        statuses[feature] = status;
      }
      return statuses;
    },
  };
}

/** What `readLists` says when all is well. */
export const ALL_ANSWER = Object.fromEntries(
  FEATURES.map(feature => [feature, 200]),
);
