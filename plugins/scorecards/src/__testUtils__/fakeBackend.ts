import type { CheckEntity } from '../api/ScorecardsApi';
import {
  basics,
  checks,
  counts,
  entities,
  entityScorecards,
  header,
  health,
  history,
  overview,
  readiness,
  readmeResult,
  summary,
  trend,
} from './fixtures';

/** What a route gives: a body, or a response of its own. */
export type Answer = (
  request: Request,
) => unknown | Response | Promise<unknown | Response>;

/** Routes by method and path; a `*` in a path stands for one segment. */
export type Routes = Record<string, Answer>;

/** An error as the backend writes it. */
export function failure(status: number, message: string): Response {
  return json(
    { error: { name: 'Error', message }, response: { statusCode: status } },
    status,
  );
}

const checkEntities: CheckEntity[] = [
  { entity: header('payments-api'), result: readmeResult },
  {
    entity: header('ledger'),
    result: {
      ...readmeResult,
      state: 'unknown',
      message: 'repo.files is not known.',
    },
  },
];

/** How a portal with some software answers. */
export const usualRoutes: Routes = {
  'GET /overview': () => overview,
  'GET /scorecards': () => ({ items: [basics, readiness] }),
  'GET /scorecards/basics': () => ({
    scorecard: basics,
    checks: checks.slice(0, 6),
  }),
  'GET /scorecards/production-readiness': () => ({
    scorecard: readiness,
    checks: checks.slice(6),
  }),
  'GET /scorecards/*/summary': () => summary,
  'GET /scorecards/*/trend': () => ({ points: trend(basics) }),
  'GET /scorecards/*/groups': () => ({
    items: [
      {
        groupRef: 'group:default/checkout',
        title: 'Checkout',
        entities: 31,
        levels: summary.levels.map(level => ({
          ...level,
          count: Math.round(level.count / 14),
        })),
      },
      {
        groupRef: 'group:default/payments',
        title: 'Payments',
        entities: 12,
        levels: summary.levels.map(level => ({
          ...level,
          count: Math.round(level.count / 35),
        })),
      },
    ],
  }),
  'GET /entities': () => ({ items: entities, total: entities.length }),
  'GET /entities/by-name/*/*/*': () => entityScorecards,
  'GET /entities/by-name/*/*/*/history': () => ({ items: history }),
  'GET /checks/*': () => ({
    check: checks[2],
    scorecards: [{ id: 'basics', title: 'Basics', levelId: 'silver' }],
    counts: counts({ pass: 300, fail: 98, unknown: 10, notApplicable: 12 }),
  }),
  'GET /checks/*/entities': () => ({ items: checkEntities, total: 2 }),
  'GET /health': () => health,
  'POST /sources/*/collect': () => new Response(null, { status: 202 }),
  'POST /definitions/reload': () => health.definitions,
};

/** The backend as the network shows it, and what was asked of it. */
export function fakeBackend(routes: Routes = {}) {
  const asked: Request[] = [];
  const all = { ...usualRoutes, ...routes };
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    asked.push(request);
    const { pathname } = new URL(request.url);
    const path = pathname.replace(/^\/api\/scorecards/, '');
    const route = Object.keys(all).find(pattern =>
      matches(pattern, request.method, path),
    );
    const answer = route
      ? await all[route](request)
      : failure(404, `Nothing at ${path}`);
    return answer instanceof Response ? answer : json(answer, 200);
  };
  return {
    fetch,
    asked,
    /** The query of the latest question at a path. */
    lastQuery: (path: string): Record<string, string> => {
      const request = asked
        .filter(({ url }) => new URL(url).pathname.endsWith(path))
        .at(-1);
      return request
        ? Object.fromEntries(new URL(request.url).searchParams)
        : {};
    },
  };
}

function matches(pattern: string, method: string, path: string): boolean {
  const [wantedMethod, wantedPath] = pattern.split(' ');
  const [wanted, given] = [wantedPath.split('/'), path.split('/')];
  return (
    wantedMethod === method &&
    wanted.length === given.length &&
    wanted.every(
      (segment, index) => segment === '*' || segment === given[index],
    )
  );
}

function json(body: unknown, status: number): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json' },
  });
}
