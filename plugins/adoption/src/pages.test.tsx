import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import type {
  AdoptionOverview,
  GroupList,
  OwnData,
  RetentionTable,
} from '@thrive/backstage-plugin-adoption-common';
import { adoptionPlugin } from './plugin';

jest.setTimeout(30_000);

const share = (value: number, n: number) => ({
  share: value,
  low: value - 0.04,
  high: value + 0.04,
  n,
});

const overview: AdoptionOverview = {
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
  stickiness: 0.25,
  weeklyStickiness: 0.7,
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

const ownData: OwnData = {
  optedOut: false,
  minimumGroupSize: 5,
  pseudonym: 'aBc',
  activeDays: ['2028-02-28'],
  capabilities: [{ id: 'docs', title: 'Docs', days: ['2028-02-28'] }],
  events: 1,
  rawEvents: [
    {
      at: '2028-02-28T10:00:00.000Z',
      receivedAt: '2028-02-28T10:00:01.000Z',
      action: 'navigate',
      plugin: 'docs',
      subject: '/docs',
    },
  ],
};

const groups: GroupList = {
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

const retention: RetentionTable = {
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

/** Opens a page in a portal whose network is played. */
function openPage(
  path: string,
  options: {
    overview?: AdoptionOverview | number;
    groups?: GroupList;
  } = {},
) {
  const asked: string[] = [];
  let optedOut = false;
  const answer = (url: string, method: string) => {
    if (url.includes('/overview')) return options.overview ?? overview;
    if (url.includes('/groups')) return options.groups ?? groups;
    if (url.includes('/retention')) return retention;
    if (url.endsWith('/me/opt-out')) {
      optedOut = true;
      return 204;
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

describe('the overview', () => {
  it('answers in a sentence, and tells every number with its certainty', async () => {
    openPage('/adoption');
    expect(
      await screen.findByText(
        '64 % of 480 eligible developers used the platform in the 28 days up to 2028-02-28 (+3 points on 28 days before). 2 more active people are not among the eligible ones.',
      ),
    ).toBeInTheDocument();
    const week = screen.getByRole('row', { name: /^1 60 %/ });
    expect(within(week).getByText('56 to 64 %')).toBeInTheDocument();
    expect(within(week).getByText('250')).toBeInTheDocument();
    // Weeks that are not over are not told.
    expect(screen.queryByRole('row', { name: /^2 / })).not.toBeInTheDocument();
    const rare = screen.getByRole('row', { name: 'Rare mandated' });
    expect(within(rare).getByText('fewer than 5')).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'What became of the others' }),
    ).toHaveAttribute('href', '/adoption/data');
  });

  it.each([
    ['empty' as const, 'Nothing to measure yet'],
    ['few' as const, 'Too few people to tell numbers of'],
  ])('says why it has no numbers yet: %s', async (status, title) => {
    openPage('/adoption', {
      overview: { ...overview, status, reach: undefined, days: [] },
    });
    expect(await screen.findByText(title)).toBeInTheDocument();
  });

  it('says what failed, and what still works', async () => {
    openPage('/adoption', { overview: 503 });
    expect(
      await screen.findByText(/Use goes on being noted meanwhile/),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Try again' }),
    ).toBeInTheDocument();
  });
});

describe('my data', () => {
  it('shows all of it, and lets its person opt out and erase it', async () => {
    const asked = openPage('/adoption/my-data');
    expect(
      await screen.findByText(
        'That you used the platform on 1 day, and 1 single event.',
      ),
    ).toBeInTheDocument();
    expect(screen.getByText(/under a pseudonym, aBc/)).toBeInTheDocument();
    expect(screen.getByText('/docs')).toBeInTheDocument();

    await userEvent.click(
      screen.getByRole('button', {
        name: 'Store nothing about me from now on',
      }),
    );
    expect(
      await screen.findByRole('button', { name: 'Take part again' }),
    ).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Erase everything about me' }),
    );
    expect(asked).not.toContain('DELETE /api/adoption/me');
    await userEvent.click(
      within(await screen.findByRole('dialog')).getByRole('button', {
        name: 'Erase everything about me',
      }),
    );
    await screen.findByText(/You opted out/);
    expect(asked).toEqual(
      expect.arrayContaining([
        'PUT /api/adoption/me/opt-out',
        'DELETE /api/adoption/me',
      ]),
    );
  });
});

describe('the retention table', () => {
  it('answers in a sentence, and tells what is not over from what is not told', async () => {
    const asked = openPage('/adoption/retention?grain=century&capability=docs');
    expect(
      await screen.findByText(
        'Of 20 people who came for the first time, 60 % (56 to 64 %) came back in week 1 after.',
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('row', { name: '2028-02-07 20 100 60 not over yet' }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('row', {
        name: /^2028-02-14 fewer than 5 .*too few people/,
      }),
    ).toBeInTheDocument();
    // What is no choice there is left out of the question.
    expect(asked).toContain(
      'GET /api/adoption/retention?grain=week&capability=docs&returns=on&cohorts=first-time',
    );
  });
});

describe('the teams', () => {
  it('leads to the numbers of those that may be told of', async () => {
    openPage('/adoption/teams');
    const payments = await screen.findByRole('link', { name: 'Payments' });
    expect(payments).toHaveAttribute(
      'href',
      '/adoption?team=group%3Adefault%2Fpayments',
    );
    const tiny = screen.getByRole('row', { name: /^Tiny/ });
    expect(within(tiny).getByText('not told')).toBeInTheDocument();
    expect(within(tiny).queryByRole('link')).not.toBeInTheDocument();
  });

  it('says why there is none', async () => {
    openPage('/adoption/teams', { groups: { items: [], minimumGroupSize: 5 } });
    expect(await screen.findByText('No teams yet')).toBeInTheDocument();
  });

  it('shows the numbers of one, and the way back to everybody', async () => {
    const asked = openPage('/adoption?team=group:default/payments', {
      overview: {
        ...overview,
        group: {
          kind: 'team',
          id: 'group:default/payments',
          title: 'Payments',
        },
      },
    });
    expect(await screen.findByText('Team: Payments')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Everybody' }));
    expect(screen.queryByText('Team: Payments')).not.toBeInTheDocument();
    expect(asked).toEqual(
      expect.arrayContaining([
        'GET /api/adoption/overview?team=group%3Adefault%2Fpayments',
        'GET /api/adoption/overview',
      ]),
    );
  });
});
