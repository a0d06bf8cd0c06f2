import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import authPlugin from '@backstage/plugin-auth-backend';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';
import { authModulePersonas } from './module';

const dora = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: 'dora' },
  spec: { memberOf: ['payments'] },
};

async function signIn(config: { environment: string; demo?: object }) {
  const { server } = await startTestBackend({
    features: [
      authPlugin,
      authModulePersonas,
      catalogServiceMock.factory({ entities: [dora] }),
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'http://localhost:3000' },
          backend: { baseUrl: 'http://localhost:7007' },
          demo: config.demo ?? {},
          auth: {
            environment: config.environment,
            providers: {
              'demo-developer': { userEntityRef: 'user:default/dora' },
              'demo-author': { userEntityRef: 'user:default/nobody' },
            },
          },
        },
      }),
    ],
  });
  return (provider: string) =>
    request(server).get(`/api/auth/${provider}/refresh`);
}

describe('demo personas', () => {
  it('sign in as their catalog user, without a password', async () => {
    const get = await signIn({ environment: 'development' });
    const response = await get('demo-developer');
    expect(response.status).toBe(200);
    expect(response.body.backstageIdentity.identity.userEntityRef).toBe(
      'user:default/dora',
    );
  });

  it('cannot sign in as a user the catalog does not know', async () => {
    const get = await signIn({ environment: 'development' });
    const response = await get('demo-author');
    expect(response.status).toBe(404);
  });

  it('do not exist outside of development', async () => {
    const get = await signIn({ environment: 'production' });
    expect((await get('demo-developer')).status).toBe(404);
  });

  it('exist outside of development when the demo says so', async () => {
    const get = await signIn({
      environment: 'production',
      demo: { personas: { dangerouslyAllowOutsideDevelopment: true } },
    });
    expect((await get('demo-developer')).status).toBe(200);
  });
});
