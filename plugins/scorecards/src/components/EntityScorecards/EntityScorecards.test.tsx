import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { failure } from '../../__testUtils__/fakeBackend';
import {
  entityScorecards,
  header,
  history,
} from '../../__testUtils__/fixtures';
import { openEntity } from '../../__testUtils__/renderPlugin';

jest.setTimeout(30_000);

describe('the Scorecards tab of an entity', () => {
  it('says the level and what gets it to the next one, with evidence and a way to fix it', async () => {
    openEntity('entity-content');
    const basics = await screen.findByRole('region', { name: 'Basics' });
    expect(within(basics).getByText('Bronze')).toBeInTheDocument();
    expect(
      within(basics).getByRole('heading', {
        name: '2 things get you to Silver',
      }),
    ).toBeInTheDocument();
    const items = within(basics).getAllByRole('listitem');
    const readme = items.find(item =>
      within(item).queryByText('Add a README'),
    )!;
    expect(within(readme).getByText('Failing')).toBeInTheDocument();
    expect(
      within(readme).getByText('No README.md was found in the repository.'),
    ).toBeInTheDocument();
    expect(within(readme).getByText('to contain README.md')).toBeVisible();
    expect(within(readme).getByText('["package.json","src"]')).toBeVisible();
    expect(
      within(readme).getByRole('link', { name: 'Open the guide' }),
    ).toHaveAttribute('href', 'https://docs.example.com/readme');
  });

  it('does not call unknown a failure, and says when facts are out of date', async () => {
    openEntity('entity-content');
    const basics = await screen.findByRole('region', { name: 'Basics' });
    const item = within(basics)
      .getAllByRole('listitem')
      .find(one => within(one).queryByText('Name a licence'))!;
    expect(within(item).getByText('Not known yet')).toBeInTheDocument();
    expect(within(item).queryByText('Failing')).not.toBeInTheDocument();
    expect(
      within(item).getByText(
        'There is no fact to decide on yet. That is not a failure.',
      ),
    ).toBeInTheDocument();
    expect(
      within(item).getByText(/From Mar 1, 2025, and possibly out of date/),
    ).toBeInTheDocument();
    expect(
      within(item).getByText(
        'npm could not be read since then: registry answered 503',
      ),
    ).toBeInTheDocument();
  });

  it('folds what is not in the way, and unfolds it by keyboard', async () => {
    openEntity('entity-content');
    const basics = await screen.findByRole('region', { name: 'Basics' });
    const passed = within(basics).getByRole('button', {
      name: '2 checks passed',
    });
    expect(passed).toHaveAttribute('aria-expanded', 'false');
    passed.focus();
    await userEvent.keyboard('{Enter}');
    expect(within(basics).getByText('Name an owner')).toBeVisible();
    expect(
      within(basics).getByRole('button', { name: '1 check waived' }),
    ).toBeInTheDocument();
    expect(
      within(basics).getByRole('button', { name: '1 more for a later level' }),
    ).toBeInTheDocument();
  });

  it('says that nothing is left to do at the highest level', async () => {
    openEntity('entity-content');
    const readiness = await screen.findByRole('region', {
      name: 'Production readiness',
    });
    expect(
      within(readiness).getByText(
        'Nothing left to do: this is the highest level.',
      ),
    ).toBeInTheDocument();
    expect(
      within(readiness).getByRole('button', { name: '1 check does not apply' }),
    ).toBeInTheDocument();
  });

  it('tells what changed and why, and reads on', async () => {
    const { lastQuery } = openEntity('entity-content', {
      'GET /entities/by-name/*/*/*/history': request =>
        new URL(request.url).searchParams.get('cursor')
          ? { items: history.slice(1) }
          : { items: history.slice(0, 1), nextCursor: 'older' },
    });
    expect(
      await screen.findByText('Add a README: Passing → Failing'),
    ).toBeInTheDocument();
    expect(
      screen.getByText(
        'the entity changed: repo.files: "README.md" was removed',
      ),
    ).toBeInTheDocument();
    expect(screen.getByText('Basics: Silver → Bronze')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
    expect(await screen.findByText('Basics: Silver')).toBeInTheDocument();
    expect(lastQuery('/history')).toMatchObject({ cursor: 'older' });
  });

  it('folds the checks away when many change at once, and keeps the levels in sight', async () => {
    const [{ changes }] = history;
    const check = changes.find(({ kind }) => kind === 'check')!;
    const level = history
      .flatMap(entry => entry.changes)
      .find(({ kind }) => kind === 'level')!;
    openEntity('entity-content', {
      'GET /entities/by-name/*/*/*/history': () => ({
        items: [
          {
            at: '2025-03-30T10:00:00.000Z',
            changes: [
              ...[1, 2, 3, 4].map(place => ({
                ...check,
                title: `Check ${place}`,
              })),
              level,
            ],
          },
        ],
      }),
    });
    const fold = await screen.findByText('4 checks');
    expect(screen.getByText(new RegExp(`^${level.title}: `))).toBeVisible();
    expect(screen.getByText(/^Check 1: /)).not.toBeVisible();
    await userEvent.click(fold);
    expect(screen.getByText(/^Check 1: /)).toBeVisible();
  });

  it.each([
    ['waiting', 'The first evaluation is on its way'],
    ['not-known', 'Not looked at yet'],
    ['evaluated', 'No scorecard applies'],
  ])(
    'explains an entity that is %s and has no scorecards',
    async (status, title) => {
      openEntity('entity-content', {
        'GET /entities/by-name/*/*/*': () => ({
          entity: header('payments-api'),
          status,
          scorecards: [],
          checks: [],
        }),
      });
      expect(await screen.findByText(title)).toBeInTheDocument();
      expect(screen.queryByText('What changed')).not.toBeInTheDocument();
    },
  );

  it('explains a failure and tries again', async () => {
    let broken = true;
    openEntity('entity-content', {
      'GET /entities/by-name/*/*/*': () =>
        broken ? failure(500, 'Something broke') : entityScorecards,
    });
    const notice = await screen.findByRole('alert');
    expect(notice).toHaveTextContent(
      'Something broke. The other tabs still work.',
    );
    broken = false;
    await userEvent.click(
      within(notice).getByRole('button', { name: 'Try again' }),
    );
    expect(
      await screen.findByRole('region', { name: 'Basics' }),
    ).toBeInTheDocument();
  });
});

describe('the Scorecards card of an entity', () => {
  it('shows each level, what to fix first, and leads to the tab', async () => {
    openEntity('entity-card');
    expect(await screen.findByText('Bronze')).toBeInTheDocument();
    expect(screen.getByText('Exemplary')).toBeInTheDocument();
    // Name a licence is missing too, and not known is nothing to fix.
    const list = screen.getByRole('list', { name: 'Fix first' });
    expect(
      within(list)
        .getAllByRole('listitem')
        .map(item => item.textContent),
    ).toEqual(['Add a README']);
    expect(
      screen.getByRole('link', { name: 'See all checks' }),
    ).toHaveAttribute('href', expect.stringMatching(/\/scorecards$/));
  });

  it('stays honest before the first evaluation', async () => {
    openEntity('entity-card', {
      'GET /entities/by-name/*/*/*': () => ({
        entity: header('payments-api'),
        status: 'waiting',
        scorecards: [],
        checks: [],
      }),
    });
    expect(
      await screen.findByText('The first evaluation is on its way.'),
    ).toBeInTheDocument();
  });

  it('is not there for people and groups', async () => {
    openEntity(
      'entity-card',
      {},
      {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Group',
        metadata: { name: 'payments' },
        spec: { type: 'team', children: [] },
      },
    );
    expect(await screen.findByTestId('empty-entity-page')).toBeInTheDocument();
  });
});
