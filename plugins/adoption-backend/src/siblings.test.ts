import { TestDatabases } from '@backstage/backend-test-utils';
import { group, startAdoption } from './__testUtils__/startAdoption';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

const DAY = 86_400_000;
const names = (team: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${team}-${index}`);
const teams = {
  storefront: names('storefront', 14),
  data: names('data', 9),
  payments: names('payments', 7),
  tools: names('tools', 6),
};
/** People of another department, so that the first one is not everybody. */
const sales = names('sales', 8);

/** The first Wednesday so many weeks before this one. */
function wednesday(weeksAgo: number): number {
  const today = Math.floor(Date.now() / DAY);
  const monday = today - ((today + 3) % 7);
  return (monday + 2 - 7 * weeksAgo) * DAY + DAY / 2;
}

describe.each(databases.eachSupportedId())('sibling teams on %s', id => {
  /** All use the platform every week, from one week on or another. */
  async function start(came: (name: string, weeksAgo: number) => boolean) {
    const everybody = [...Object.values(teams).flat(), ...sales];
    const adoption = await startAdoption(databases, id, {
      users: everybody,
      teams: { ...teams, sales },
      entities: [group(['product', []], Object.keys(teams))],
    });
    const rows = everybody.flatMap(person =>
      [1, 2, 3, 4, 5, 6].flatMap(weeksAgo =>
        came(person, weeksAgo)
          ? [
              {
                person,
                at: new Date(wednesday(weeksAgo)).toISOString(),
                plugin: 'catalog',
              },
            ]
          : [],
      ),
    );
    await adoption.post('ada', '/import', { rows });
    const read = async (path: string, team: string) =>
      (await adoption.get('ada', `${path}team=group:default/${team}`)).body;
    const { body } = await adoption.get('ada', '/groups');
    const weeksOf = (team: string): (number | null)[] =>
      body.items.find((each: any) => each.id === `group:default/${team}`).weeks;
    return { read, weeksOf };
  }

  it('tells of no cohort that would follow from those of the others', async () => {
    // Of one team only four began in the first week, the others in the second.
    const { read } = await start((name, weeksAgo) =>
      ['tools-4', 'tools-5'].includes(name) ? weeksAgo < 6 : true,
    );
    const sizesOf = async (team: string) =>
      (await read('/retention?', team)).rows.map(({ size }: any) => size);
    const [whole] = await sizesOf('product');
    expect(whole).toBe(34);
    const parts = await Promise.all(
      Object.keys(teams).map(async team => (await sizesOf(team))[0]),
    );
    expect(parts).toEqual([14, 9, undefined, undefined]);
    // Nor is it in the curve of the list or of the overview.
    const { retention } = await read('/overview?', 'payments');
    expect(retention.map(({ returned }: any) => returned)).not.toContainEqual(
      expect.objectContaining({ n: 7 }),
    );
  });

  it('tells of a week that the list hides nowhere else', async () => {
    // Two weeks ago too few of one team came.
    const { read, weeksOf } = await start(
      (name, weeksAgo) =>
        weeksAgo !== 2 || !name.startsWith('tools') || name < 'tools-3',
    );
    expect(weeksOf('product').slice(-2)).toEqual([33, 36]);
    expect(weeksOf('tools').slice(-2)).toEqual([null, 6]);
    expect(weeksOf('payments').slice(-2)).toEqual([null, 7]);
    const { rows } = await read('/retention?cohorts=recurring&', 'payments');
    const monday = new Date(wednesday(2) - 2 * DAY).toISOString().slice(0, 10);
    expect(rows.find(({ start: at }: any) => at === monday)).not.toHaveProperty(
      'size',
    );
    expect(rows.at(-1)).toMatchObject({ size: 7 });
    const { days } = await read('/overview?', 'payments');
    const on = (after: number) => {
      const day = new Date(wednesday(2) + after * DAY).toISOString();
      return days.find((each: any) => each.day === day.slice(0, 10));
    };
    // On Wednesday all seven came; until next Tuesday nobody else did.
    for (const after of [0, 1, 2, 3, 4, 5, 6])
      expect(on(after)).not.toHaveProperty('weekly');
    expect(on(0)).not.toHaveProperty('daily');
    expect(on(7)).toMatchObject({ daily: 7, weekly: 7 });
  });
});
