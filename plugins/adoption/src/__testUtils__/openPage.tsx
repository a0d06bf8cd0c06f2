import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import type {
  AdoptionOverview,
  CapabilityList,
  CapabilityDetails,
  GroupList,
  OwnData,
  RetentionTable,
} from '@thrive/backstage-plugin-adoption-common';
import { adoptionPlugin } from '../plugin';

export const share = (value: number, n: number) => ({
  share: value,
  low: value - 0.04,
  high: value + 0.04,
  n,
});

export const overview: AdoptionOverview = {
  status: 'ready',
  day: '2028-02-28',
  since: '2028-01-03',
  timeZone: 'Europe/Berlin',
  minimumGroupSize: 5,
  reach: {
    active: share(0.64, 480),
    before: share(0.61, 470),
    eligible: 480,
    outside: 2,
  },
  reachTrend: [
    { day: '2028-02-21', active: share(0.6, 470) },
    { day: '2028-02-28', active: share(0.64, 480) },
  ],
  stickiness: share(0.25, 307),
  weeklyStickiness: share(0.7, 307),
  activeDays: [
    { days: 1, exactly: 100, atLeast: 307 },
    { days: 2, atLeast: 207 },
    { days: 3 },
  ],
  breadth: [
    { capabilities: 0, exactly: 0, atLeast: 307 },
    { capabilities: 1, exactly: 17, atLeast: 307 },
    { capabilities: 2, exactly: 290, atLeast: 290 },
  ],
  choice: { voluntary: 300, onlyMandated: 7 },
  days: [{ day: '2028-02-28', daily: 90, weekly: 210, monthly: 307 }],
  retention: [
    { week: 0, returned: share(1, 300) },
    { week: 1, returned: share(0.6, 250) },
    { week: 2 },
  ],
  lifecycle: [
    {
      week: '2028-02-21',
      active: 200,
      new: 20,
      returning: 150,
      resurrected: 30,
      dormant: 12,
      quickRatio: 4.17,
    },
  ],
  capabilities: [
    {
      id: 'catalog',
      title: 'Software catalog',
      mandated: false,
      people: 290,
      share: share(0.94, 307),
      fourWeekRetention: share(0.5, 100),
      weeks: [100, 200],
    },
    { id: 'rare', title: 'Rare', mandated: true, weeks: [null, 0] },
  ],
  markers: [],
  intake: { accepted: 1234, duplicate: 3, 'bad-time': 2 },
};

export const ownData: OwnData = {
  optedOut: false,
  minimumGroupSize: 5,
  pseudonym: 'aBc',
  activeDays: ['2028-02-28'],
  firstAt: '2028-02-28T10:00:00.000Z',
  firstDay: '2028-02-28',
  eligibleDays: ['2028-02-28', '2028-02-29'],
  capabilities: [
    {
      id: 'docs',
      title: 'Docs',
      firstDay: '2028-02-28',
      days: ['2028-02-28'],
    },
  ],
  templateRuns: [
    {
      taskId: 't1',
      template: 'template:default/service',
      state: 'failed',
      startedAt: '2028-02-28T10:00:00.000Z',
      failedStep: 'Publish',
    },
  ],
  events: 1,
  rawEvents: [
    {
      id: 'e1',
      capability: 'docs',
      at: '2028-02-28T10:00:00.000Z',
      receivedAt: '2028-02-28T10:00:01.000Z',
      action: 'navigate',
      plugin: 'docs',
      subject: '/docs',
    },
  ],
};

export const groups: GroupList = {
  day: '2028-02-27',
  minimumGroupSize: 5,
  items: [
    {
      kind: 'team',
      id: 'group:default/payments',
      title: 'Payments',
      members: 12,
      active: 9,
      reach: share(0.75, 12),
      weeks: [7, 9],
    },
    {
      kind: 'team',
      id: 'group:default/tiny',
      title: 'Tiny',
      members: 3,
      weeks: [null, null],
    },
  ],
};

export const retention: RetentionTable = {
  day: '2028-02-27',
  timeZone: 'Europe/Berlin',
  grain: 'week',
  returns: 'on',
  cohorts: 'first-time',
  minimumGroupSize: 5,
  capabilities: [{ id: 'docs', title: 'Docs' }],
  overall: [
    { period: 0, returned: share(1, 30) },
    { period: 1, returned: share(0.6, 20) },
    { period: 2 },
  ],
  rows: [
    {
      start: '2028-02-07',
      size: 20,
      cells: [
        { complete: true, share: 1 },
        { complete: true, share: 0.6 },
        { complete: false },
      ],
    },
    {
      start: '2028-02-14',
      cells: [{ complete: true }, { complete: false }, { complete: false }],
    },
  ],
};

export const capabilities: CapabilityList = {
  status: 'ready',
  day: '2028-02-28',
  minimumGroupSize: 5,
  items: [
    {
      ...overview.capabilities[0],
      success: share(0.9, 40),
      daysPerPerson: { mean: 4.21, low: 3.5, high: 5, n: 290 },
    },
    {
      ...overview.capabilities[1],
      hint: { doubts: ['few'], weight: 1 },
    },
    {
      id: 'faded',
      title: 'Faded',
      mandated: false,
      people: 9,
      share: share(0.05, 307),
      weeks: [20, 5],
      hint: { doubts: ['little-reach', 'fading'], weight: 0.7 },
    },
  ],
};

export const catalog: CapabilityDetails = {
  id: 'catalog',
  title: 'Software catalog',
  mandated: false,
  entities: [],
  used: [],
  share: share(0.94, 307),
  numbers: overview,
};

/** Opens a page in a portal whose network is played. */
export function openPage(
  path: string,
  options: {
    overview?: AdoptionOverview | number;
    groups?: GroupList;
    simulated?: number;
    /** By a part of the address: what else is answered, a number for a status. */
    answers?: Record<string, unknown>;
  } = {},
) {
  const asked: string[] = [];
  let optedOut = false;
  const answer = (url: string, method: string) => {
    const [more] = Object.entries(options.answers ?? {}).filter(([part]) =>
      url.includes(part),
    );
    if (more) return more[1];
    if (url.includes('/about'))
      return { minimumGroupSize: 5, simulated: options.simulated };
    if (url.endsWith('/capabilities')) return capabilities;
    if (url.endsWith('/capabilities/catalog')) return catalog;
    if (url.includes('/overview')) return options.overview ?? overview;
    if (url.includes('/groups/names')) {
      const { items } = options.groups ?? groups;
      return {
        items: items.map(({ kind, id, title }) => ({ kind, id, title })),
      };
    }
    if (url.includes('/groups')) return options.groups ?? groups;
    if (url.includes('/retention')) return retention;
    if (url.endsWith('/me/opt-out')) {
      optedOut = true;
      return 204;
    }
    if (url.includes('/me/events')) {
      const [event] = ownData.rawEvents;
      return url.includes('cursor=next')
        ? { items: [{ ...event, id: 'e2' }] }
        : { items: [event], nextCursor: 'next' };
    }
    return method === 'GET' ? { ...ownData, optedOut } : 204;
  };
  renderTestApp({
    features: [adoptionPlugin],
    initialRouteEntries: [path],
    apis: [
      mockApis.fetch({
        baseImplementation: async (input, init) => {
          const { url, method } = new Request(input, init);
          asked.push(
            `${method} ${new URL(url).pathname}${new URL(url).search}`,
          );
          const body = answer(url, method);
          return typeof body === 'number'
            ? new Response(null, { status: body })
            : new Response(JSON.stringify(body));
        },
        resolvePluginProtocol: {
          discoveryApi: mockApis.discovery({
            baseUrl: 'http://portal.example',
          }),
        },
      }),
    ],
  });
  return asked;
}
