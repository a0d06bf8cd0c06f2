import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import request from 'supertest';
import { startAdoption, usageEvent } from './__testUtils__/startAdoption';
import { httpAuthWithCallCounts } from './calls/countingHttpAuth';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

const config = {
  capabilities: [
    {
      id: 'cli',
      title: 'Command line',
      sources: ['external:cli', 'external:ci'],
    },
  ],
};

describe.each(databases.eachSupportedId())('use by services on %s', id => {
  const sendAs = (
    { server }: Awaited<ReturnType<typeof startAdoption>>,
    service: string,
    events: unknown[],
  ) =>
    request(server)
      .post('/api/adoption/usage')
      .set(
        'authorization',
        mockCredentials.service.header({
          onBehalfOf: mockCredentials.service(service),
          targetPluginId: 'adoption',
        }),
      )
      .send({ events });
  const events = (count: number) =>
    Array.from({ length: count }, () =>
      usageEvent({ action: 'run', plugin: 'tool' }),
    );

  it('is shown beside the people, who are none of it', async () => {
    const adoption = await startAdoption(databases, id, { config });
    await sendAs(adoption, 'external:cli', events(3));
    await sendAs(adoption, 'external:ci', events(2));
    await sendAs(adoption, 'external:other', events(1));
    for (const name of ['ada', 'bob', 'cy', 'dee', 'eve'])
      await adoption.send(name, [usageEvent()]);

    const { body } = await adoption.get('ada', '/capabilities/cli');
    expect(body).toMatchObject({
      title: 'Command line',
      services: { events: 5, services: 2 },
      numbers: { status: 'empty' },
    });
    const { body: overview } = await adoption.get('ada', '/overview');
    const uses = new Map(
      overview.capabilities.map((use: any) => [use.id, use]),
    );
    expect(uses.get('cli')).toMatchObject({
      services: { events: 5, services: 2 },
    });
    expect(uses.get('cli')).not.toHaveProperty('people');
    expect(uses.get('tool')).toMatchObject({
      services: { events: 1, services: 1 },
    });
    expect(uses.get('catalog')).toMatchObject({ people: 5 });
    expect(uses.get('catalog')).not.toHaveProperty('services');
    expect(overview.days.at(-1)).toMatchObject({ daily: 5 });
    const unused = await adoption.get('ada', '/capabilities/tool');
    expect(unused.body.services).toEqual({ events: 1, services: 1 });
  });

  it('counts what services ask of plugins, and nobody can make it up', async () => {
    const adoption = await startAdoption(databases, id, {
      config,
      services: [httpAuthWithCallCounts],
    });
    const get = (path: string, header: string) =>
      request(adoption.server)
        .get(`/api/adoption${path}`)
        .set('authorization', header);
    const cli = mockCredentials.service.header({
      onBehalfOf: mockCredentials.service('external:cli'),
      targetPluginId: 'adoption',
    });
    for (const path of ['/measures', '/measures', '/overview'])
      expect((await get(path, cli)).status).toBe(200);
    const plugin = mockCredentials.service.header({
      onBehalfOf: mockCredentials.service('plugin:search'),
      targetPluginId: 'adoption',
    });
    await get('/measures', plugin);
    const { body } = await sendAs(adoption, 'external:cli', [
      usageEvent({ action: 'api-call', value: 1000 }),
    ]);
    expect(body.refused).toEqual([{ index: 0, reason: 'server-only' }]);
    await adoption.stop();

    const again = await startAdoption(
      { init: async () => adoption.knex } as never,
      id,
      { config },
    );
    const { body: found } = await again.get('ada', '/capabilities/cli');
    expect(found.services).toEqual({ events: 3, services: 1 });
  });

  it('counts an event once that a service sends again', async () => {
    const adoption = await startAdoption(databases, id, { config });
    const some = events(2);
    await sendAs(adoption, 'external:cli', some);
    await sendAs(adoption, 'external:cli', some);
    const { body } = await adoption.get('ada', '/capabilities/cli');
    expect(body.services).toEqual({ events: 2, services: 1 });
  });
});
