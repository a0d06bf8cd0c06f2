import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { failure } from '../../__testUtils__/fakeBackend';
import { openPage } from '../../__testUtils__/renderPlugin';

jest.setTimeout(30_000);

describe('the page of a check', () => {
  it('answers over known results only, and says what is not known', async () => {
    openPage('/scorecards/checks/has-readme');
    expect(
      await screen.findByText(
        '300 of 398 entities with a known result pass. 10 results are not known yet.',
      ),
    ).toBeInTheDocument();
  });

  it('says why it matters, how to fix it, and the rule as written', async () => {
    openPage('/scorecards/checks/has-readme');
    expect(
      await screen.findByText(/People decide within a minute/),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Open the guide' }),
    ).toHaveAttribute('href', 'https://docs.example.com/readme');
    expect(screen.getByRole('group', { name: 'Rule' })).toHaveTextContent(
      'all: - fact: repo.files contains: README.md',
    );
    expect(
      screen.getByText('Version 4, weight 2, high severity'),
    ).toBeInTheDocument();
  });

  it('lists entities with their state in words and what was found', async () => {
    openPage('/scorecards/checks/has-readme');
    const table = await screen.findByRole('table', { name: 'Entities' });
    const row = await within(table).findByRole('row', { name: /payments-api/ });
    expect(within(row).getByText('Failing')).toBeInTheDocument();
    expect(
      within(row).getByText('No README.md was found in the repository.'),
    ).toBeInTheDocument();
  });

  it('filters by the state in the address, and clears it', async () => {
    const { lastQuery, address } = openPage(
      '/scorecards/checks/has-readme?state=unknown',
    );
    expect(await screen.findByText('State: Not known yet')).toBeInTheDocument();
    expect(lastQuery('/checks/has-readme/entities')).toMatchObject({
      state: 'unknown',
    });
    await userEvent.click(
      screen.getByRole('button', { name: 'Clear filters' }),
    );
    await waitFor(() =>
      expect(address()).toBe('/scorecards/checks/has-readme?state=all'),
    );
    await waitFor(() =>
      expect(lastQuery('/checks/has-readme/entities')).toEqual({ limit: '25' }),
    );
  });

  it('starts with what fails, and shows every state on request', async () => {
    const { lastQuery, address } = openPage('/scorecards/checks/has-readme');
    const chips = await screen.findByRole('grid', { name: 'Filters in force' });
    const chip = within(chips).getByRole('row', { name: /State: Failing/ });
    expect(lastQuery('/checks/has-readme/entities')).toMatchObject({
      state: 'fail',
    });
    act(() => chip.focus());
    await userEvent.keyboard('{Delete}');
    await waitFor(() =>
      expect(address()).toBe('/scorecards/checks/has-readme?state=all'),
    );
    await waitFor(() =>
      expect(lastQuery('/checks/has-readme/entities')).toEqual({ limit: '25' }),
    );
  });

  it('leads back to all scorecards when there is no such check', async () => {
    openPage('/scorecards/checks/gone', {
      'GET /checks/*': () => failure(404, 'There is no check "gone" in force'),
    });
    expect(
      await screen.findByRole('heading', { name: 'There is no check “gone”' }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'See all scorecards' }),
    ).toHaveAttribute('href', '/scorecards');
  });

  it('explains a missing answer and tries again', async () => {
    let broken = true;
    openPage('/scorecards/checks/has-readme', {
      'GET /checks/*/entities': () =>
        broken ? failure(500, 'Something broke') : { items: [], total: 0 },
    });
    const notice = await screen.findByRole('alert');
    expect(notice).toHaveTextContent('The results could not be loaded');
    broken = false;
    await userEvent.click(
      within(notice).getByRole('button', { name: 'Try again' }),
    );
    expect(await screen.findByText('No entity fails')).toBeInTheDocument();
  });
});
