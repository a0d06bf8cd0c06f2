import { TestDatabases } from '@backstage/backend-test-utils';
import { startAdoption, usageEvent } from './__testUtils__/startAdoption';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())('own data on %s', id => {
  type Adoption = Awaited<ReturnType<typeof startAdoption>>;

  async function allEvents({ get }: Adoption, name: string, limit: number) {
    const items: any[] = [];
    let cursor = '';
    for (let page = 0; page < 100; page++) {
      const { body } = await get(
        name,
        `/me/events?limit=${limit}${cursor && `&cursor=${cursor}`}`,
      );
      items.push(...body.items);
      cursor = body.nextCursor;
      if (!cursor) break;
    }
    return items;
  }

  it('is everything that is stored about a person, column by column', async () => {
    const adoption = await startAdoption(databases, id, { users: ['ada'] });
    const { knex } = adoption;
    await adoption.send('ada', [
      usageEvent({ value: 3, subject: 'component:default/a' }),
      // A clock that is years ahead.
      usageEvent({ at: '2035-01-01T00:00:00Z', plugin: 'techdocs' }),
    ]);
    await adoption.send('bob', [usageEvent()]);
    await adoption.scheduler.triggerTask('adoption-note-eligible');
    const [ada] = await knex('people').orderBy('id').limit(1);
    await knex('template_runs').insert({
      task_id: 'task-1',
      template: 'template:default/service',
      version: 'v1',
      person_id: ada.id,
      state: 'failed',
      started_at: 1_700_000_000_000,
      ended_at: 1_700_000_060_000,
      failed_step: 'Publish',
      minutes: 30,
    });

    const { body } = await adoption.get('ada', '/me');
    const today = new Date().toISOString().slice(0, 10);
    expect(body).toMatchObject({
      optedOut: false,
      pseudonym: ada.pseudonym,
      firstAt: new Date(Number(ada.first_at)).toISOString(),
      firstValueAt: new Date(Number(ada.value_at)).toISOString(),
      firstDay: today,
      activeDays: [today],
      eligibleDays: [today],
      capabilities: [
        { id: 'catalog', firstDay: today, days: [today] },
        { id: 'techdocs', firstDay: today, days: [today] },
      ],
      templateRuns: [
        {
          taskId: 'task-1',
          template: 'template:default/service',
          version: 'v1',
          state: 'failed',
          startedAt: new Date(1_700_000_000_000).toISOString(),
          endedAt: new Date(1_700_000_060_000).toISOString(),
          failedStep: 'Publish',
          minutes: 30,
        },
      ],
      events: 2,
    });
    const stored = await knex('events').where({ person_id: ada.id });
    expect(
      body.rawEvents
        .map((event: any) => [
          event.id,
          Date.parse(event.at),
          Date.parse(event.receivedAt),
          event.clientAt ? Date.parse(event.clientAt) : null,
          event.value ?? null,
        ])
        .sort(),
    ).toEqual(
      stored
        .map(row => [
          row.event_id,
          Number(row.at),
          Number(row.received_at),
          row.client_at === null ? null : Number(row.client_at),
          row.value,
        ])
        .sort(),
    );
    expect(body.rawEvents).toContainEqual(
      expect.objectContaining({
        action: 'navigate',
        plugin: 'techdocs',
        capability: 'techdocs',
        extension: 'page:catalog',
        subject: '/catalog',
        clientAt: '2035-01-01T00:00:00.000Z',
      }),
    );
  });

  it('has every event in pages, each once', async () => {
    const adoption = await startAdoption(databases, id);
    // Many at the same time.
    const at = new Date().toISOString();
    for (let batch = 0; batch < 3; batch++) {
      await adoption.send(
        'ada',
        Array.from({ length: 100 }, () => usageEvent({ at })),
      );
    }
    await adoption.send('bob', [usageEvent()]);
    const events = await allEvents(adoption, 'ada', 70);
    expect(new Set(events.map(event => event.id)).size).toBe(300);
    expect(events).toHaveLength(300);
    expect((await adoption.get('ada', '/me')).body.rawEvents).toHaveLength(200);
    for (const query of ['cursor=x', 'cursor=WzEsMV0', 'limit=5000']) {
      const { status } = await adoption.get('ada', `/me/events?${query}`);
      expect(status).toBe(400);
    }
    expect(await allEvents(adoption, 'cy', 10)).toEqual([]);
  });
});
