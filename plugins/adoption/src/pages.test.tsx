import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { groups, openPage, overview } from './__testUtils__/openPage';

jest.setTimeout(30_000);

describe('the overview', () => {
  it('answers in a sentence, and tells every number with its certainty', async () => {
    openPage('/adoption');
    expect(
      await screen.findByText(
        '64 % (60 to 68 %) of 480 eligible developers used the platform in the 28 days up to Feb 28, 2028 (+3 points: 28 days before, it was 61 % of 470). 2 more active people are not among the eligible ones.',
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
    ).toEqual(['WeekCame back (%)low (%)high (%)n', '1605664250']);
    expect(
      screen.getByText(/70 % \(66 to 74 %\) came in the last 7/),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/^Quick ratio of the last week: 4.2/),
    ).toBeInTheDocument();
    const rare = screen.getByRole('row', { name: /^Rare mandated/ });
    expect(within(rare).getByText('fewer than 5')).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'What became of the others' }),
    ).toHaveAttribute('href', '/adoption/data');
  });

  it('compares nothing when others could use the platform before', async () => {
    openPage('/adoption', {
      overview: {
        ...overview,
        reach: {
          ...overview.reach!,
          before: undefined,
          otherGroundsSince: '2028-02-20',
        },
      },
    });
    expect(
      await screen.findByText(
        /up to Feb 28, 2028 \(no comparison with 28 days before: since Feb 20, 2028, it is known of others who could\)\./,
      ),
    ).toBeInTheDocument();
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

describe('a page that its reader may not see', () => {
  it('is refused without alarm, and leads to what they may see', async () => {
    openPage('/adoption/retention', { answers: { '/retention?': 403 } });
    expect(
      await screen.findByText('These numbers are not for you to see'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Your team’s numbers' }),
    ).toHaveAttribute('href', '/adoption/teams');
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });
});

describe('markers', () => {
  it('are entered with a field for days', async () => {
    openPage('/adoption');
    const day = await screen.findByLabelText('Day', {
      selector: '[type=date]',
    });
    await userEvent.clear(day);
    await userEvent.type(
      screen.getByRole('textbox', { name: 'What happened' }),
      'A launch',
    );
    expect(screen.getByRole('button', { name: 'Add' })).toBeDisabled();
  });
});

describe('how deeply people use the platform', () => {
  it('says in words what would be a picture of one bar', async () => {
    openPage('/adoption', {
      overview: {
        ...overview,
        breadth: [
          { capabilities: 0, exactly: undefined, atLeast: 307 },
          { capabilities: 1 },
        ],
      },
    });
    expect(
      await screen.findByText(
        'Capabilities: 0 or more for all 307 people. Told apart further, some would be too few.',
      ),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('img', { name: 'Breadth of use' }),
    ).not.toBeInTheDocument();
  });

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
    const all = screen.getByRole('table', { name: 'All capabilities' });
    const catalog = within(all).getByRole('row', { name: /Software catalog/ });
    expect(catalog).toHaveTextContent(/90 % 86 to 94 %4.2 3.5 to 5/);
    const candidates = screen.getByRole('table', {
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

describe('a page that is opened', () => {
  it.each([
    ['/adoption', '64 % (60'],
    ['/adoption/teams', 'Payments'],
    ['/adoption/retention', 'Of 20 people'],
  ])('asks each question once: %s', async (path, text) => {
    const asked = openPage(path, { simulated: 70 });
    await screen.findAllByText(content => content.startsWith(text));
    await screen.findByText(/made up$/);
    const questions = asked.filter(each => each.includes('/adoption/'));
    expect([...questions].sort()).toEqual([...new Set(questions)].sort());
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

  it.each([
    '/adoption?team=group:default/payments',
    '/adoption/teams',
    '/adoption/capabilities/catalog',
  ])('are not counted where the numbers are of some people: %s', async path => {
    openPage(path, { simulated: 70 });
    expect(
      await screen.findByText(
        'Some of the people in these numbers may be made up',
      ),
    ).toBeInTheDocument();
    expect(screen.queryByText(/^70 people/)).not.toBeInTheDocument();
  });

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
        'Of 20 people who came for the first time since counting began, 60 % (56 to 64 %) came back in week 1 after.',
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('row', {
        name: /^Feb 7, 2028.* 20 100 60 not over yet$/,
      }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('row', {
        name: /^Feb 14, 2028.* fewer than 5 .*too few people/,
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

  it('says why one that is told of has no share of who came back', async () => {
    const [payments] = groups.items;
    openPage('/adoption/teams', {
      groups: {
        ...groups,
        items: [{ ...payments, retentionMostlyHidden: true }],
      },
    });
    const row = await screen.findByRole('row', { name: /^Payments/ });
    expect(row).toHaveTextContent(/– most came in weeks of too few/);
  });

  it('says why there is none', async () => {
    openPage('/adoption/teams', { groups: { ...groups, items: [] } });
    expect(await screen.findByText('No teams yet')).toBeInTheDocument();
  });

  it('says that the numbers of one are not told, and why, instead of that nobody came', async () => {
    openPage('/adoption?team=group:default/tiny', {
      overview: {
        ...overview,
        status: 'few',
        group: {
          kind: 'team',
          id: 'group:default/tiny',
          title: 'Tiny',
          told: false,
        },
      },
    });
    expect(
      await screen.findByText('The numbers of Tiny are not told'),
    ).toBeInTheDocument();
    expect(screen.queryByText('Active people')).not.toBeInTheDocument();
  });

  it('are chosen on the page whose numbers they change', async () => {
    const asked = openPage('/adoption');
    await userEvent.click(
      await screen.findByRole('button', { name: /Whose numbers/ }),
    );
    await userEvent.click(
      await screen.findByRole('option', { name: 'Payments (team)' }),
    );
    await waitFor(() =>
      expect(asked).toContain(
        'GET /api/adoption/overview?team=group%3Adefault%2Fpayments',
      ),
    );
  });

  it('shows the numbers of one, and the way back to everybody', async () => {
    const asked = openPage('/adoption?team=group:default/payments', {
      overview: {
        ...overview,
        group: {
          kind: 'team',
          id: 'group:default/payments',
          title: 'Payments',
          told: true,
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
