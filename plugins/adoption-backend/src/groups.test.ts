import { TestDatabases } from '@backstage/backend-test-utils';
import {
  group,
  startAdoption,
  usageEvent,
} from './__testUtils__/startAdoption';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

const names = (team: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${team}${index}`);
const payments = names('p', 7);
const data = names('d', 6);
const tiny = names('t', 3);
const everybody = [...payments, ...data, ...tiny];
const teams = { payments, data, tiny };

describe.each(databases.eachSupportedId())('teams on %s', databaseId => {
  const start = async (options = {}, active: string[] = everybody) => {
    const adoption = await startAdoption(databases, databaseId, {
      users: everybody,
      teams,
      ...options,
    });
    for (const name of active) await adoption.send(name, [usageEvent()]);
    await adoption.scheduler.triggerTask('adoption-note-eligible');
    return adoption;
  };
  const titles = (body: { items: { title: string }[] }) =>
    body.items.map(({ title }) => title);

  it('tells how each team uses the platform, and nothing of one that is too small', async () => {
    const adoption = await start();
    const { status, body } = await adoption.get('ada', '/groups');
    expect(status).toBe(200);
    expect(titles(body)).toEqual(['data', 'payments', 'tiny']);
    const [first, second, third] = body.items;
    expect(first).toMatchObject({ members: 6, kind: 'team' });
    expect(second).toMatchObject({ id: 'group:default/payments', active: 7 });
    expect(second.reach).toMatchObject({ share: 1, n: 7 });
    expect(third).toMatchObject({ members: 3 });
    expect(third).not.toHaveProperty('active');
    // With both others told, the three of the small one would follow from everybody's number.
    expect(first).not.toHaveProperty('active');
  });

  it('does not tell that nobody of a small team came', async () => {
    const adoption = await start({}, [...payments, ...data]);
    const { body } = await adoption.get('ada', '/groups');
    // 13 people came. With both others told, nobody would be left for the small one.
    expect(body.items.map(({ active }: any) => active)).toEqual([
      undefined,
      7,
      undefined,
    ]);
  });

  it('measures a team by itself, and says nothing of one that is too small', async () => {
    const adoption = await start();
    const { body } = await adoption.get(
      'ada',
      '/overview?team=group:default/payments',
    );
    expect(body).toMatchObject({ status: 'ready' });
    expect(body.days.at(-1)).toMatchObject({ monthly: 7 });
    const few = await adoption.get('ada', '/overview?team=group:default/tiny');
    expect(few.body).toMatchObject({ days: [], lifecycle: [] });
    expect(few.body.status).not.toBe('ready');
    const table = await adoption.get(
      'ada',
      '/retention?team=group:default/payments&grain=day',
    );
    expect(table.body).toMatchObject({ grain: 'day', returns: 'on' });
  });

  it('defines segments by a predicate over users', async () => {
    const adoption = await start({
      config: {
        segments: [
          {
            id: 'payers',
            title: 'Who pays',
            filter: { 'metadata.name': { $hasPrefix: 'p' } },
          },
        ],
      },
    });
    const { body } = await adoption.get('ada', '/groups');
    expect(body.items).toContainEqual(
      expect.objectContaining({ kind: 'segment', id: 'payers', members: 7 }),
    );
    const overview = await adoption.get('ada', '/overview?segment=payers');
    expect(overview.body.days.at(-1)).toMatchObject({ monthly: 7 });
  });

  it('shows people their own team only, when the policy says so', async () => {
    const adoption = await start({ teamOnly: true });
    const { body } = await adoption.get('p0', '/groups');
    expect(titles(body)).toEqual(['payments']);
    const own = '/overview?team=group:default/payments';
    expect((await adoption.get('p0', own)).status).toBe(200);
    for (const path of [
      '/overview',
      '/overview?team=group:default/data',
      '/overview?team=group:default/unknown',
      '/overview?segment=payers',
      '/retention',
    ]) {
      expect((await adoption.get('p0', path)).status).toBe(403);
    }
  });

  it('shows people of a team what is published of it, and the notes that stand beside its numbers', async () => {
    const adoption = await start({ teamOnly: true });
    const { body: choices } = await adoption.get('p0', '/groups/names');
    expect(choices.items).toEqual([
      { kind: 'team', id: 'group:default/payments', title: 'payments' },
    ]);
    expect((await adoption.get('p0', '/measures')).status).toBe(200);
    const series = '/measures/reach/series';
    expect((await adoption.get('p0', series)).status).toBe(403);
    const { body } = await adoption.get('p0', `${series}?by=group`);
    for (const { key } of body.points)
      expect(key).toBe('group:default/payments');
    for (const path of ['/funnels', '/markers'])
      expect((await adoption.get('p0', path)).status).toBe(200);
    const all = await start();
    const { body: everybodys } = await all.get('ada', '/groups/names');
    expect(titles(everybodys)).toEqual(['data', 'payments', 'tiny']);
  });

  it('says of a team that may not be told of that it may not, also where it is large enough', async () => {
    const adoption = await start();
    const of = async (team: string) =>
      (await adoption.get('ada', `/overview?team=group:default/${team}`)).body;
    expect(await of('payments')).toMatchObject({
      status: 'ready',
      group: { told: true },
    });
    // Six people, of whom the three of another team would follow.
    expect(await of('data')).toMatchObject({
      status: 'few',
      group: { told: false },
    });
  });

  it('shows people of a department the teams below it, and people of a team not the department', async () => {
    const tree = [
      group(['company', []], ['product', 'sales']),
      group(['product', []], ['payments', 'data']),
      group(['sales', ['s0', 's1', 's2', 's3', 's4']]),
    ];
    const mayRead = async (own: string) => {
      const adoption = await start({
        teamOnly: own,
        entities: tree,
        users: [...everybody, 's0', 's1', 's2', 's3', 's4'],
      });
      return titles((await adoption.get('p0', '/groups')).body);
    };
    expect(await mayRead('payments')).toEqual(['payments']);
    expect(await mayRead('product')).toEqual(['data', 'payments', 'product']);
  });

  it('says what is wrong with a question', async () => {
    const adoption = await start({}, []);
    const unknown = await adoption.get('ada', '/overview?team=group:x/y');
    expect(unknown.status).toBe(404);
    expect(unknown.body.error.message).toMatch(/group:x\/y/);
    const both = await adoption.get('ada', '/overview?team=a&segment=b');
    expect(both.status).toBe(400);
    const grain = await adoption.get('ada', '/retention?grain=year');
    expect(grain.status).toBe(400);
  });

  it('counts only eligible users among those who could use the platform', async () => {
    const adoption = await start({
      config: { eligible: { 'metadata.name': { $hasPrefix: 'p' } } },
    });
    const { body } = await adoption.get('ada', '/overview');
    expect(body.reach).toMatchObject({ eligible: 7, outside: 9 });
    expect(body.reach.active.share).toBe(1);
  });
});
