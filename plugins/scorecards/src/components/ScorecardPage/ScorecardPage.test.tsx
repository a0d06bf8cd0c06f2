import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { failure } from '../../__testUtils__/fakeBackend';
import { openPage } from '../../__testUtils__/renderPlugin';

jest.setTimeout(30_000);

describe('the page of a scorecard', () => {
  it('answers how far we are, without what it does not apply to', async () => {
    openPage('/scorecards/basics');
    expect(
      await screen.findByRole('heading', {
        name: 'How far are we with Basics?',
        level: 2,
      }),
    ).toBeInTheDocument();
    expect(
      screen.getByText(
        '312 of 410 entities are at Bronze or better. “Name a licence” fails most (149).',
      ),
    ).toBeInTheDocument();
  });

  it('ranks its checks by how many fail them, each leading to its page', async () => {
    openPage('/scorecards/basics');
    const section = await screen.findByRole('region', {
      name: 'Checks by how many entities fail them',
    });
    const links = within(section).getAllByRole('link');
    expect(links.map(link => link.textContent)).toEqual([
      'Name a licence',
      'Add a README',
      'Publish documentation',
      'Name an owner',
    ]);
    expect(links[1]).toHaveAttribute('href', '/scorecards/checks/has-readme');
    expect(
      within(section).getByText('98 fail · Silver · high severity'),
    ).toBeInTheDocument();
    expect(
      within(section).getByRole('img', {
        name: /Results of Publish documentation: Failing 61, Could not be checked 19/,
      }),
    ).toBeInTheDocument();
  });

  it('shows the trend as a table too', async () => {
    openPage('/scorecards/basics');
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Show as table: Entities by level over time',
      }),
    );
    const table = screen.getByRole('table', {
      name: 'Entities by level over time',
    });
    expect(
      within(table).getByRole('rowheader', { name: '2025-03-30' }),
    ).toBeInTheDocument();
    expect(
      within(table).getByRole('columnheader', { name: 'Gold' }),
    ).toBeInTheDocument();
  });

  it('says why there is no trend for this reader', async () => {
    openPage('/scorecards/basics', {
      'GET /scorecards/*/trend': () => ({
        points: [],
        withheld:
          'You may see some entities only, and the trend is over all of them.',
      }),
    });
    expect(
      await screen.findByText(
        'You may see some entities only, and the trend is over all of them.',
      ),
    ).toBeInTheDocument();
  });

  it('lists groups as the server orders them, and searches there', async () => {
    const { lastQuery } = openPage('/scorecards/basics');
    const section = await screen.findByRole('region', { name: 'Owner groups' });
    expect(
      (await within(section).findAllByRole('link')).map(
        link => link.textContent,
      ),
    ).toEqual(['Checkout', 'Payments']);
    await userEvent.type(
      within(section).getByRole('searchbox', { name: 'Search groups' }),
      'pay',
    );
    await waitFor(() =>
      expect(lastQuery('/groups')).toMatchObject({ q: 'pay' }),
    );
  });

  it('lists its own entities only', async () => {
    const { lastQuery } = openPage('/scorecards/basics?level=silver');
    await screen.findByRole('table', { name: 'Entities' });
    expect(lastQuery('/entities')).toMatchObject({
      scorecard: 'basics',
      level: 'silver',
    });
    expect(await screen.findByText('Level: Silver')).toBeInTheDocument();
    expect(screen.queryByText('Scorecard: Basics')).not.toBeInTheDocument();
  });

  it('keeps its definition folded, and shows it as written', async () => {
    openPage('/scorecards/basics');
    const section = await screen.findByRole('region', { name: 'Definition' });
    const fold = within(section).getByRole('button', { name: /Basics/ });
    expect(fold).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(fold);
    expect(within(section).getByText(/kind: Component/)).toBeVisible();
    expect(within(section).getByText('Checks for Gold')).toBeVisible();
  });

  it('says that it does not exist, and leads back', async () => {
    openPage('/scorecards/nothing', {
      'GET /scorecards/nothing': () =>
        failure(404, 'No scorecard has the id "nothing"'),
    });
    expect(
      await screen.findByRole('heading', {
        name: 'There is no scorecard “nothing”',
      }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'See all scorecards' }),
    ).toHaveAttribute('href', '/scorecards');
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });
});
