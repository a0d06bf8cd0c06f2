import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import { startAdoption } from './__testUtils__/startAdoption';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

const WEEKS = 7 * 86_400_000;
const people = Array.from({ length: 12 }, (_, index) => `p${index}`);

describe.each(databases.eachSupportedId())('what is published on %s', id => {
  /** Twelve people, seven of them in a team, each once in every one of the last eight weeks. */
  async function start(options = {}) {
    const adoption = await startAdoption(databases, id, {
      users: people,
      teams: { payments: people.slice(0, 7), tiny: people.slice(7, 9) },
      ...options,
    });
    const rows = people.flatMap(person =>
      Array.from({ length: 8 }, (_, week) => ({
        person,
        at: new Date(Date.now() - week * WEEKS - 86_400_000).toISOString(),
        plugin: 'catalog',
      })),
    );
    await adoption.post('p0', '/import', { rows });
    await adoption.scheduler.triggerTask('adoption-note-eligible');
    const series = async (measure: string, query = '') =>
      (await adoption.get('p0', `/measures/${measure}/series${query}`)).body
        .points;
    const invoke = async (name: string, input: object = {}) =>
      (
        await adoption.actions.invoke({
          id: `test:${name}`,
          input: input as never,
          credentials: mockCredentials.user('user:default/p0'),
        })
      ).output as any;
    return { adoption, series, invoke };
  }

  it('lists measures, and gives each a series', async () => {
    const { adoption, series } = await start();
    const { body } = await adoption.get('p0', '/measures');
    for (const measure of body.items) {
      const points = await series(measure.id);
      expect(Array.isArray(points)).toBe(true);
    }
    expect((await series('monthly-active-people')).at(-1)).toMatchObject({
      key: 'platform',
      value: 12,
      n: 12,
    });
    expect((await series('four-week-retention')).at(-1)).toMatchObject({
      value: 100,
      n: 12,
    });
  });

  it('gives the reach that the page tells, also for days before anybody was noted as eligible', async () => {
    const { adoption, series } = await start();
    const { body } = await adoption.get('p0', '/overview');
    const points = await series('reach');
    expect(body.reach.active).toMatchObject({ share: 1, n: 12 });
    expect(points.at(-1)).toMatchObject({
      day: body.day,
      value: body.reach.active.share * 100,
      n: body.reach.active.n,
    });
    const { body: groups } = await adoption.get('p0', '/groups');
    const [payments] = groups.items;
    const ofTeam = await series('reach', `?by=group&to=${body.day}`);
    for (const { value, n } of ofTeam.slice(-1))
      expect([value / 100, n]).toEqual([
        payments.reach.share,
        payments.reach.n,
      ]);
  });

  it('counts people by the weeks and months of the calendar', async () => {
    const { series } = await start();
    const weeks = await series('calendar-week-active-people');
    for (const { day } of weeks) expect(new Date(day).getUTCDay()).toBe(0);
    // Before they began nobody came; after that everybody did in every week.
    const values = weeks.map(({ value }: any) => value);
    expect(values.slice(-7)).toEqual(Array(7).fill(12));
    const months = await series('calendar-month-active-people');
    expect(months.length).toBeGreaterThanOrEqual(1);
    for (const { day, value } of months) {
      expect(new Date(Date.parse(day) + 86_400_000).getUTCDate()).toBe(1);
      expect([0, 12]).toContain(value);
    }
    expect(months.at(-1).value).toBe(12);
  });

  it('gives a series by team, without what may not be told', async () => {
    const { series } = await start();
    const points = await series('monthly-active-people', '?by=group');
    expect(new Set(points.map(({ key }: any) => key))).toEqual(
      new Set(['group:default/payments']),
    );
    expect(points.at(-1)).toMatchObject({ value: 7 });
  });

  it('says what is wrong with a question', async () => {
    const { adoption } = await start();
    const status = async (path: string) =>
      (await adoption.get('p0', `/measures/${path}`)).status;
    expect(await status('unknown/series')).toBe(404);
    expect(await status('weekly-active-people/series?by=group')).toBe(400);
    expect(await status('reach/series?from=2027-02-29')).toBe(400);
    expect(await status('reach/series?from=2001-01-01')).toBe(400);
  });

  it('answers assistants, and says of itself that it only reads', async () => {
    const { adoption, invoke } = await start();
    const { actions } = await adoption.actions.list();
    expect(actions.map(({ name }) => name).sort()).toEqual([
      'get-platform-adoption',
      'get-platform-retention',
      'get-template-outcomes',
      'list-team-adoption',
    ]);
    for (const { attributes } of actions)
      expect(attributes).toMatchObject({ readOnly: true, idempotent: true });
    expect(await invoke('get-platform-adoption')).toMatchObject({
      status: 'ready',
      eligible: 12,
      reach: { share: 1 },
      capabilities: [{ id: 'catalog', people: 12 }],
    });
    const { groups } = await invoke('list-team-adoption');
    expect(groups).toMatchObject([
      { id: 'group:default/payments', active: 7 },
      { id: 'group:default/tiny', members: 2 },
    ]);
    expect(groups[1].active).toBeUndefined();
    const { overall } = await invoke('get-platform-retention');
    expect(overall[1]).toMatchObject({ period: 1, share: 1, n: 12 });
    expect(await invoke('get-template-outcomes')).toEqual({ templates: [] });
  });

  it('answers nobody who may not read the numbers', async () => {
    const { adoption, invoke } = await start();
    adoption.deny();
    for (const name of ['get-platform-adoption', 'get-template-outcomes'])
      await expect(invoke(name)).rejects.toThrow(/may not read/);
    expect((await adoption.get('p0', '/measures')).status).toBe(403);
  });
});
