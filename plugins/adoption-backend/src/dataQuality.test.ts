import { TestDatabases } from '@backstage/backend-test-utils';
import { startAdoption, usageEvent } from './__testUtils__/startAdoption';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())('data quality on %s', databaseId => {
  it('counts requests that were turned away, and by how much clocks differ', async () => {
    const adoption = await startAdoption(databases, databaseId);
    const { send, post, scheduler } = adoption;
    expect((await post('ada', '/usage', { events: 'none' })).status).toBe(400);
    const large = [usageEvent({ subject: 'x'.repeat(70_000) })];
    expect((await send('ada', large)).status).toBe(413);
    // What is no usage is not counted here.
    expect((await post('ada', '/markers', {})).status).toBe(400);
    const wrong = (minutes: number) => ({
      sentAt: new Date(Date.now() - minutes * 60_000).toISOString(),
    });
    await send('ada', [usageEvent()], wrong(0));
    await send('ada', [usageEvent()], wrong(30));
    await send('ada', [usageEvent()], wrong(-60 * 24 * 3));
    await send('ada', [usageEvent()]);
    await scheduler.triggerTask('adoption-count-refused-requests');
    const { body } = await adoption.get('ada', '/data-quality');
    expect(body.outcomes).toMatchObject({
      accepted: 4,
      'skew-seconds': 1,
      'skew-hour': 1,
      'skew-more': 1,
      'request-400': 1,
      'request-413': 1,
    });
  });

  it('tells of people who opted out, and of what they sent, when they are enough', async () => {
    const adoption = await startAdoption(databases, databaseId);
    const read = async () => {
      const { body } = await adoption.get('ada', '/data-quality');
      const overview = await adoption.get('ada', '/overview');
      return [body.optedOut, body.outcomes['opted-out'], overview.body.intake];
    };
    await adoption.send('ada', [usageEvent()]);
    const told = [undefined, undefined, { accepted: 1, 'lag-minute': 1 }];
    expect(await read()).toEqual(told);
    for (const name of ['bob', 'cy', 'dee', 'eve']) {
      await adoption.optOut(name, true);
      await adoption.send(name, [usageEvent()]);
    }
    expect(await read()).toEqual(told);
    await adoption.optOut('fay', true);
    expect(await read()).toEqual([5, 4, told[2]]);
  });

  it('tells of how many who could use the platform anything is known', async () => {
    const users = Array.from({ length: 12 }, (_, index) => `person-${index}`);
    const adoption = await startAdoption(databases, databaseId, { users });
    for (const name of users.slice(0, 9))
      await adoption.send(name, [usageEvent()]);
    await adoption.scheduler.triggerTask('adoption-note-eligible');
    const { body } = await adoption.get(users[0], '/data-quality');
    expect(body.heardFrom).toMatchObject({ share: 0.75, n: 12 });
  });
});
