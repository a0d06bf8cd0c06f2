import { TestDatabases } from '@backstage/backend-test-utils';
import { startAdoption, usageEvent } from './__testUtils__/startAdoption';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

const names = (team: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${team}-${index}`);
const payments = names('payments', 6);
const storefront = names('storefront', 6);
/** Two people whom no team has: they would follow from everybody less a team with all the others. */
const loners = names('loner', 2);

const minutesAgo = (minutes: number) =>
  new Date(Date.now() - minutes * 60_000).toISOString();

/** Everybody reads the catalog and searches; who finds something opens it. */
function visit(finds: boolean) {
  return [
    usageEvent({ at: minutesAgo(5), plugin: 'catalog' }),
    usageEvent({
      at: minutesAgo(4),
      plugin: 'search',
      action: 'search',
      subject: undefined,
      value: finds ? 3 : 0,
    }),
    ...(finds
      ? [
          usageEvent({
            at: minutesAgo(3),
            plugin: 'search',
            action: 'discover',
            subject: undefined,
          }),
        ]
      : []),
    usageEvent({
      at: minutesAgo(2),
      plugin: 'techdocs',
      subject: 'component:default/express',
    }),
  ];
}

describe.each(databases.eachSupportedId())(
  'events by team on %s',
  databaseId => {
    async function start(options: { others: string[]; teamOnly?: boolean }) {
      const adoption = await startAdoption(databases, databaseId, {
        teams: { payments, storefront },
        users: [...payments, ...storefront, ...loners],
        teamOnly: options.teamOnly,
      });
      for (const name of payments) await adoption.send(name, visit(true));
      for (const name of options.others)
        await adoption.send(name, visit(false));
      return adoption;
    }
    const PAYMENTS = 'team=group:default/payments';
    const funnel = {
      title: 'Search',
      windowDays: 1,
      order: 'loose',
      per: 'person',
      steps: [
        { title: 'Search', action: 'search' },
        { title: 'Open', action: 'discover' },
      ],
    };

    it('tells of a team what its people searched, read, and where they went', async () => {
      const adoption = await start({ others: storefront });
      const { body: search } = await adoption.get('ada', `/search?${PAYMENTS}`);
      expect(search).toMatchObject({
        group: { kind: 'team', id: 'group:default/payments' },
        people: 6,
        searches: 6,
        withoutResult: { share: 0, n: 6 },
        documentation: [{ ref: 'component:default/express', people: 6 }],
      });
      const { body: paths } = await adoption.get('ada', `/paths?${PAYMENTS}`);
      expect(paths.transitions).toContainEqual({
        from: 'Catalog',
        to: 'Search',
        count: 6,
        people: 6,
      });
      const { body: found } = await adoption.post(
        'ada',
        `/funnels/measure?${PAYMENTS}`,
        funnel,
      );
      expect(found.steps.map(({ people }: any) => people)).toEqual([6, 6]);
      const { body: all } = await adoption.get('ada', '/search');
      expect(all).toMatchObject({ people: 12, withoutResult: { share: 0.5 } });
    });

    it('tells nothing of a team from which too few of the others would follow', async () => {
      const adoption = await start({ others: loners });
      const { body: search } = await adoption.get('ada', `/search?${PAYMENTS}`);
      expect(search.people).toBeUndefined();
      expect(search.searches).toBeUndefined();
      expect(search.withoutResult).toBeUndefined();
      expect(search.documentation).toEqual([]);
      const { body: paths } = await adoption.get('ada', `/paths?${PAYMENTS}`);
      expect(paths.transitions).toEqual([]);
      const { body: measured } = await adoption.post(
        'ada',
        `/funnels/measure?${PAYMENTS}`,
        funnel,
      );
      expect(measured.steps[0].people).toBeUndefined();
    });

    it('tells of no week, step or version of a template in which only a few of its people had tasks', async () => {
      const adoption = await start({ others: storefront });
      const { knex } = adoption;
      const idOf = async (name: string) => {
        const { body } = await adoption.get(name, '/me');
        return (await knex('people').where({ pseudonym: body.pseudonym }))[0]
          .id;
      };
      const run = async (name: string, weeksAgo: number, more: object) =>
        knex('template_runs').insert({
          task_id: `${name} ${weeksAgo}`,
          template: 'template:default/service',
          person_id: await idOf(name),
          started_at: Date.now() - weeksAgo * 7 * 86_400_000 - 1000,
          ...more,
        });
      for (const name of [...payments, ...storefront])
        await run(name, 1, { state: 'completed', version: 'one' });
      await run(payments[0], 3, {
        state: 'failed',
        failed_step: 'Publish',
        version: 'two',
      });
      const { body: team } = await adoption.get(
        'ada',
        `/templates?${PAYMENTS}`,
      );
      const [own] = team.items;
      expect(own).toMatchObject({ runs: 7, failingSteps: [] });
      // With the one told, the other would follow.
      expect(own.versions).toEqual([]);
      expect(own.weeks).toEqual([]);
      expect(
        team.weeks.filter((week: object) => !('failed' in week)),
      ).toHaveLength(2);
      const { body: all } = await adoption.get('ada', '/templates');
      expect(all.items[0].failingSteps).toEqual([{ step: 'Publish', runs: 1 }]);
    });

    it('is for the people of the team, not for those of another', async () => {
      const adoption = await start({ others: storefront, teamOnly: true });
      const status = async (path: string) =>
        (await adoption.get(payments[0], path)).status;
      for (const path of ['/search', '/paths', '/templates']) {
        expect(await status(`${path}?${PAYMENTS}`)).toBe(200);
        expect(await status(`${path}?team=group:default/storefront`)).toBe(403);
        expect(await status(path)).toBe(403);
      }
      expect(await status('/search?team=group:default/none')).toBe(403);
    });
  },
);
