import { mockCredentials } from '@backstage/backend-test-utils';
import { callOf } from './callOf';

const mcp = { subject: 'plugin:mcp-actions' };
const invoke =
  '/api/catalog/.backstage/actions/v1/actions/catalog%3Aget-entity/invoke';

describe('callOf', () => {
  it('takes calls of services from outside for use', () => {
    expect(
      callOf(
        'catalog',
        { url: '/api/catalog/entities?filter=kind' },
        mockCredentials.service('external:cli'),
      ),
    ).toEqual({
      service: 'external:cli',
      plugin: 'catalog',
      action: 'api-call',
    });
  });

  it.each([
    ['an assistant of its own', mockCredentials.service(mcp.subject)],
    [
      'an assistant of a person',
      mockCredentials.user('user:default/ada', { actor: mcp }),
    ],
  ])('takes actions over MCP for use: %s', (_, credentials) => {
    expect(callOf('catalog', { url: invoke }, credentials)).toEqual({
      service: mcp.subject,
      plugin: 'catalog',
      action: 'action-call',
      actionId: 'catalog:get-entity',
    });
    const list = '/api/catalog/.backstage/actions/v1/actions';
    expect(callOf('catalog', { url: list }, credentials)).toBeUndefined();
  });

  it.each([
    [
      'what plugins ask of each other',
      mockCredentials.service('plugin:search'),
    ],
    ['what people do', mockCredentials.user()],
    [
      'what a plugin asks for a person',
      mockCredentials.user('user:default/ada', {
        actor: { subject: 'plugin:search' },
      }),
    ],
    ['who is not known', mockCredentials.none()],
  ])('takes nothing else for it: %s', (_, credentials) => {
    expect(callOf('catalog', { url: invoke }, credentials)).toBeUndefined();
  });

  it('does not count the sending of events, which count by themselves', () => {
    const cli = mockCredentials.service('external:cli');
    for (const url of ['/api/adoption/usage', '/api/adoption/import?x=1'])
      expect(callOf('adoption', { url }, cli)).toBeUndefined();
    const overview = { url: '/api/adoption/overview' };
    expect(callOf('adoption', overview, cli)).toBeDefined();
  });

  it('is not led astray by addresses', () => {
    const url = '/api/catalog/.backstage/actions/v1/actions/%E0%A4/invoke';
    expect(
      callOf('catalog', { url }, mockCredentials.service('external:cli')),
    ).toMatchObject({ action: 'api-call' });
  });
});
