import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import type {
  AdoptionOverview,
  CapabilityList,
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

const ownData: OwnData = {
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

const capabilities: CapabilityList = {
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

/** Opens a page in a portal whose network is played. */
function openPage(
  path: string,
  options: {
    overview?: AdoptionOverview | number;
    groups?: GroupList;
    simulated?: number;
  } = {},
) {
  const asked: string[] = [];
  let optedOut = false;
  const answer = (url: string, method: string) => {
    if (url.includes('/about'))
      return { minimumGroupSize: 5, simulated: options.simulated };
    if (url.endsWith('/capabilities')) return capabilities;
    if (url.includes('/overview')) return options.overview ?? overview;
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

describe('the overview', () => {
  it('answers in a sentence, and tells every number with its certainty', async () => {
    openPage('/adoption');
    expect(
      await screen.findByText(
        '64 % of 480 eligible developers used the platform in the 28 days up to 2028-02-28 (+3 points on 28 days before). 2 more active people are not among the eligible ones.',
      ),
    ).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Show as table: Who comes back' }),
    );
    const curve = screen.getByRole('table', { name: 'Who comes back' });
    expect(
      within(curve)
        .getAllByRole('row')
        .map(({ textContent }) => textContent),
      // Weeks that are not over are not told.
    ).toEqual(['WeekCame backlowhighn', '1605664250']);
    expect(
      screen.getByText(/70 % \(66 to 74 %\) came in the last 7/),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/^Quick ratio of the last week: 4.2/),
    ).toBeInTheDocument();
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

describe('how deeply people use the platform', () => {
  it('draws as one bar what is told as one number, and says what is mandated', async () => {
    openPage('/adoption');
    const days = await screen.findByRole('img', { name: 'Days with use' });
    expect(
      [...days.querySelectorAll('title')].map(title => title.textContent),
    ).toEqual(['1: People 100', '2–3: People 207']);
    expect(
      screen.getByRole('img', {
        name: 'Of their own accord: Something they need not use 300, Only what is mandated 7',
      }),
    ).toBeInTheDocument();
  });
});

describe('the capabilities', () => {
  it('have a row each, and what might be retired has its reasons in words', async () => {
    openPage('/adoption/capabilities');
    expect(
      await screen.findByText(
        '3 of 3 capabilities were used in the last 28 days; 2 may be worth a look.',
      ),
    ).toBeInTheDocument();
    const all = screen.getByRole('grid', { name: 'All capabilities' });
    const catalog = within(all).getByRole('row', { name: /Software catalog/ });
    expect(catalog).toHaveTextContent(/90 % 86 to 94 %4.2 3.5 to 5/);
    const candidates = screen.getByRole('grid', {
      name: 'What might be retired',
    });
    const [, first, second] = within(candidates).getAllByRole('row');
    expect(first).toHaveTextContent(
      /Fewer than 5 people used it.*It is mandated/,
    );
    expect(second).toHaveTextContent(
      /At most 9 % of 307 active people used it. In the last four weeks/,
    );
  });
});

describe('people who are made up', () => {
  it.each(['/adoption', '/adoption/capabilities'])(
    'are named once on %s',
    async path => {
      openPage(path, { simulated: 70 });
      expect(
        await screen.findAllByText('70 people in these numbers are made up'),
      ).toHaveLength(1);
    },
  );

  it('are not named beside one’s own data, which is real', async () => {
    openPage('/adoption/my-data', { simulated: 70 });
    await screen.findByText('Single events');
    expect(
      screen.queryByText('70 people in these numbers are made up'),
    ).not.toBeInTheDocument();
  });
});

describe('my data', () => {
  it('shows when one began and what became of tasks, and gives all events in a file', async () => {
    const saved: Blob[] = [];
    URL.createObjectURL = blob => {
      saved.push(blob as Blob);
      return 'blob:';
    };
    URL.revokeObjectURL = () => {};
    openPage('/adoption/my-data');
    expect(
      await screen.findByText(/somebody who could use the platform on 2 days/),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('row', { name: /template:default\/service/ }),
    ).toHaveTextContent(/failed.*Publish/);
    await userEvent.click(
      screen.getByRole('button', { name: 'Download all of this' }),
    );
    await screen.findByText(
      'The file has everything that is stored about you.',
    );
    const file = JSON.parse(await saved[0].text());
    expect(file).toMatchObject({ pseudonym: 'aBc', templateRuns: [{}] });
    expect(file.rawEvents.map(({ id }: any) => id)).toEqual(['e1', 'e2']);
  });

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
