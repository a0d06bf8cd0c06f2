import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { scaffolderServiceMock } from '@backstage/plugin-scaffolder-node/testUtils';
import adoption from '@thrive/backstage-plugin-adoption-backend';
import request from 'supertest';
import { plantedChanges, simulateUse, SHOWN } from './population';
import { UseSimulator } from './UseSimulator';

jest.setTimeout(120_000);

const DAY = 86_400_000;
const PEOPLE = 200;
/** 2026-11-23, a Monday: the change is ten weeks ago. */
const TODAY = 20_780;
const span = { from: TODAY - SHOWN, to: TODAY };

afterEach(() => jest.restoreAllMocks());

/** How many used the catalog, and how many anything, over some days, each counted once a day. */
function shareIn(
  days: readonly { day: string; any: number; catalog: number }[],
  { from, to }: { from: number; to: number },
): number {
  const within = days.filter(({ day }) => {
    const at = Date.parse(day) / DAY;
    return at >= from && at <= to;
  });
  const sum = (of: 'any' | 'catalog') =>
    within.reduce((total, day) => total + day[of], 0);
  return sum('catalog') / sum('any');
}

/** The same from what was simulated itself. */
function truth() {
  const any = new Map<string, Set<string>>();
  const catalog = new Map<string, Set<string>>();
  const note = (people: typeof any, day: string, person: string) =>
    people.set(day, (people.get(day) ?? new Set()).add(person));
  for (const { person, at, plugin } of simulateUse(PEOPLE, span)) {
    const day = at.slice(0, 10);
    note(any, day, person);
    if (plugin === 'catalog') note(catalog, day, person);
  }
  return [...any].map(([day, people]) => ({
    day,
    any: people.size,
    catalog: catalog.get(day)?.size ?? 0,
  }));
}

it('is found in the numbers that adoption tells of it, as large as it is', async () => {
  jest.spyOn(Date, 'now').mockReturnValue(TODAY * DAY + DAY / 2);
  const { server } = await startTestBackend({
    features: [
      adoption,
      mockServices.rootConfig.factory({
        data: {
          backend: { baseUrl: 'http://localhost:7007' },
          adoption: {
            pseudonyms: { key: 'of the test of the planted change, 32' },
            capabilities: [
              {
                id: 'software-catalog',
                title: 'Software catalog',
                plugins: ['catalog'],
              },
            ],
          },
        },
      }),
      mockServices.permissions.mock({
        authorize: async requests =>
          requests.map(() => ({ result: AuthorizeResult.ALLOW })),
      }).factory,
      catalogServiceMock.factory({ entities: [] }),
      scaffolderServiceMock.mock({
        listTasks: async () => ({ items: [], totalItems: 0 }),
      }).factory,
    ],
  });
  const { port } = server.address() as { port: number };
  const simulator = new UseSimulator({
    auth: mockServices.auth(),
    discovery: {
      getBaseUrl: async id => `http://localhost:${port}/api/${id}`,
      getExternalBaseUrl: async id => `http://localhost:${port}/api/${id}`,
    },
    people: PEOPLE,
  });
  await simulator.run(new AbortController().signal);

  const daily = async (path: string, of: (body: any) => any) => {
    const { body } = await request(server).get(`/api/adoption${path}`);
    return new Map<string, number>(
      of(body).days.map((each: any) => [each.day, each.daily]),
    );
  };
  const any = await daily('/overview', body => body);
  const catalog = await daily(
    '/capabilities/software-catalog',
    body => body.numbers,
  );
  const told = [...any].flatMap(([day, people]) => {
    const used = catalog.get(day);
    return people === undefined || used === undefined
      ? []
      : [{ day, any: people, catalog: used }];
  });
  const known = truth();
  // Every day that is told is what really happened.
  const byDay = new Map(known.map(each => [each.day, each]));
  for (const each of told.filter(({ any: people }) => people > 0))
    expect(each).toEqual(byDay.get(each.day));

  const [{ day }] = plantedChanges(span);
  const before = { from: day - 12, to: day - 1 };
  const after = { from: day, to: day + 27 };
  const effect = (days: typeof told) =>
    shareIn(days, after) - shareIn(days, before);
  // 90 % of those who come instead of 60 %, as chance has it.
  expect(Math.abs(shareIn(told, before) - 0.6)).toBeLessThan(0.1);
  expect(Math.abs(shareIn(told, after) - 0.9)).toBeLessThan(0.05);
  expect(effect(told)).toBeGreaterThan(0.2);
  expect(effect(told)).toBeCloseTo(effect(known), 2);
});
