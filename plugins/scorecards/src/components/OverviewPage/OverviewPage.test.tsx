import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { failure } from '../../__testUtils__/fakeBackend';
import { overview, score } from '../../__testUtils__/fixtures';
import { openPage } from '../../__testUtils__/renderPlugin';

jest.setTimeout(30_000);

describe('the overview', () => {
  it('answers its question in one sentence', async () => {
    openPage('/scorecards');
    expect(
      await screen.findByRole('heading', {
        name: 'Is our software healthy?',
        level: 2,
      }),
    ).toBeInTheDocument();
    expect(
      await screen.findByText(
        '312 of 410 entities reached at least the first level on every scorecard that applies.',
      ),
    ).toBeInTheDocument();
  });

  it('shows each scorecard with its levels, its change and what fails most', async () => {
    openPage('/scorecards');
    expect(
      await screen.findByRole('img', {
        name: 'Levels of Basics: Below Bronze 98, Bronze 142, Silver 121, Gold 49, Not applicable 12',
      }),
    ).toBeInTheDocument();
    expect(
      screen.getByText('+14 at Bronze or better since last week'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('No numbers from last week yet'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Name a licence' }),
    ).toHaveAttribute('href', '/scorecards/checks/has-license');
    expect(
      screen.getByRole('img', {
        name: /At Bronze or better: .* on .*, .* on Mar 30, 2025/,
      }),
    ).toBeInTheDocument();
  });

  it('leads from problems to the page that explains them', async () => {
    openPage('/scorecards');
    expect(
      await screen.findByText('2 problems may make these numbers incomplete.'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'See what is wrong' }),
    ).toHaveAttribute('href', '/scorecards/health');
  });

  it('lists what to do next: which checks to which level, by name', async () => {
    const { lastQuery } = openPage('/scorecards');
    const table = await screen.findByRole('table', { name: 'What to do next' });
    const row = await within(table).findByRole('row', { name: /payments-api/ });
    expect(
      within(row).getByRole('link', { name: 'payments-api' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/payments-api/scorecards',
    );
    expect(await within(row).findByText('Add a README')).toBeInTheDocument();
    expect(within(row).getByText('1 check to Silver:')).toBeInTheDocument();
    expect(within(row).getByText('5 of 6 checks known')).toBeInTheDocument();
    const undecided = within(table).getByRole('row', { name: /checkout-web/ });
    expect(within(undecided).getByText('Not known yet')).toBeInTheDocument();
    expect(lastQuery('/entities')).toEqual({ sort: 'closest', limit: '25' });
  });

  it('takes its filters from the address and says which are in force', async () => {
    const { lastQuery } = openPage(
      '/scorecards?scorecard=basics&level=none&group=group:default/payments&type=service&check=has-readme&q=pay&sort=-score',
    );
    const chips = await screen.findByRole('grid', { name: 'Filters in force' });
    expect(
      await within(chips).findByText('Scorecard: Basics'),
    ).toBeInTheDocument();
    expect(
      await within(chips).findByText('Add a README: Failing'),
    ).toBeInTheDocument();
    expect(within(chips).getByText('Level: Below Bronze')).toBeInTheDocument();
    expect(within(chips).getByText('Owner: payments')).toBeInTheDocument();
    expect(within(chips).getByText('Type: service')).toBeInTheDocument();
    expect(within(chips).getByText('Name contains “pay”')).toBeInTheDocument();
    expect(lastQuery('/entities')).toEqual({
      scorecard: 'basics',
      level: 'none',
      group: 'group:default/payments',
      type: 'service',
      check: 'has-readme',
      state: 'fail',
      q: 'pay',
      sort: '-score',
      limit: '25',
    });
    expect(lastQuery('/overview')).toEqual({ group: 'group:default/payments' });
  });

  it('puts a search into the address and asks the server', async () => {
    const { address, lastQuery } = openPage('/scorecards?type=service');
    await userEvent.type(
      await screen.findByRole('searchbox', { name: 'Search entities' }),
      'ledger',
    );
    await waitFor(() =>
      expect(address()).toBe('/scorecards?type=service&q=ledger'),
    );
    await waitFor(() =>
      expect(lastQuery('/entities')).toMatchObject({ q: 'ledger' }),
    );
  });

  it('takes away a filter, and those that hang on it, by keyboard', async () => {
    const { address } = openPage(
      '/scorecards?scorecard=basics&level=gold&q=pay',
    );
    const chips = await screen.findByRole('grid', { name: 'Filters in force' });
    const chip = within(chips).getByRole('row', {
      name: /Scorecard: Basics|Scorecard: basics/,
    });
    act(() => chip.focus());
    await userEvent.keyboard('{Delete}');
    await waitFor(() => expect(address()).toBe('/scorecards?q=pay'));
  });

  it('chooses a filter by keyboard', async () => {
    const { address } = openPage('/scorecards');
    await screen.findByRole('img', { name: /Levels of Basics/ });
    const select = screen.getByRole('button', { name: /Any Scorecard/ });
    act(() => select.focus());
    await userEvent.keyboard('{Enter}');
    await userEvent.click(
      await screen.findByRole('option', { name: 'Production readiness' }),
    );
    await waitFor(() =>
      expect(address()).toBe('/scorecards?scorecard=production-readiness'),
    );
  });

  it('reads on where the server stopped', async () => {
    const { lastQuery } = openPage('/scorecards', {
      'GET /entities': request =>
        new URL(request.url).searchParams.get('cursor')
          ? { items: [score('second-page')], total: 2 }
          : { items: [score('first-page')], total: 2, nextCursor: 'there' },
    });
    expect(await screen.findByText('1 of 2 shown')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
    expect(
      await screen.findByRole('link', { name: 'second-page' }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'first-page' }),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Show more' }),
    ).not.toBeInTheDocument();
    expect(lastQuery('/entities')).toMatchObject({ cursor: 'there' });
  });

  it('says what failed in the backend’s words, and tries again', async () => {
    let away = true;
    openPage('/scorecards', {
      'GET /overview': () =>
        away ? failure(503, 'The database is away') : overview,
    });
    const notice = await screen.findByRole('alert');
    expect(notice).toHaveTextContent('The scorecards could not be loaded');
    expect(notice).toHaveTextContent('The database is away. Your catalog');
    expect(notice).not.toHaveTextContent('{');
    away = false;
    await userEvent.click(
      within(notice).getByRole('button', { name: 'Try again' }),
    );
    expect(await screen.findByText(/312 of 410/)).toBeInTheDocument();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('keeps the cards when only the list fails', async () => {
    openPage('/scorecards', {
      'GET /entities': () => {
        throw new TypeError('Failed to fetch');
      },
    });
    const notice = await screen.findByRole('alert');
    expect(notice).toHaveTextContent(
      'The list of entities could not be loaded',
    );
    expect(notice).toHaveTextContent('could not be reached');
    expect(await screen.findByText(/312 of 410/)).toBeInTheDocument();
  });

  it('says what would be here when there is no scorecard', async () => {
    openPage('/scorecards', {
      'GET /overview': () => ({
        cards: [],
        entities: 0,
        leveled: 0,
        evaluating: false,
      }),
    });
    expect(await screen.findByText('No scorecards yet')).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'See the state of the definitions' }),
    ).toHaveAttribute('href', '/scorecards/health');
  });

  it('tells nothing found from nothing there', async () => {
    openPage('/scorecards?q=nowhere', {
      'GET /entities': () => ({ items: [], total: 0 }),
    });
    expect(
      await screen.findByText(
        'No entity that you may see matches these filters.',
      ),
    ).toBeInTheDocument();
  });

  it('shows rows as cards and folds the filters on a small screen', async () => {
    window.innerWidth = 480;
    act(() => void window.dispatchEvent(new Event('resize')));
    try {
      openPage('/scorecards');
      const list = await screen.findByRole('list', { name: 'What to do next' });
      expect(
        await within(list).findByRole('link', { name: 'ledger' }),
      ).toBeInTheDocument();
      expect(screen.queryByRole('table')).not.toBeInTheDocument();
      expect(screen.getByRole('button', { name: 'Filters' })).toHaveAttribute(
        'aria-expanded',
        'false',
      );
    } finally {
      window.innerWidth = 1280;
      act(() => void window.dispatchEvent(new Event('resize')));
    }
  });
});
