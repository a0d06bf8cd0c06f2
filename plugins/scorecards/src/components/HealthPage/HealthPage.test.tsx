import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { failure } from '../../__testUtils__/fakeBackend';
import { health } from '../../__testUtils__/fixtures';
import { openPage } from '../../__testUtils__/renderPlugin';

jest.setTimeout(30_000);

const sound = {
  ...health,
  definitions: { ...health.definitions, problems: [] },
  sources: health.sources.slice(0, 1),
};

describe('the health page', () => {
  it('answers with what is wrong', async () => {
    openPage('/scorecards/health');
    expect(
      await screen.findByText(
        'Not all of them. There is 1 problem with the definitions. 1 source does not work as it should.',
      ),
    ).toBeInTheDocument();
  });

  it('answers yes when nothing is wrong', async () => {
    openPage('/scorecards/health', { 'GET /health': () => sound });
    expect(
      await screen.findByText(
        'Yes: every definition is in force, every source answers, nothing waits.',
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByText('Every definition that was found is in force.'),
    ).toBeInTheDocument();
  });

  it('shows where a definition is broken', async () => {
    openPage('/scorecards/health');
    const table = await screen.findByRole('table', { name: 'Definitions' });
    expect(
      within(table).getByText(
        'Level "gold" is used by a check and not defined.',
      ),
    ).toBeInTheDocument();
    expect(
      within(table).getByText('scorecards/security.yaml, line 12'),
    ).toBeInTheDocument();
  });

  it('shows how each source does, with its recent errors', async () => {
    openPage('/scorecards/health');
    const table = await screen.findByRole('table', { name: 'Fact sources' });
    const npm = within(table).getByRole('row', { name: /npm registry/ });
    expect(within(npm).getByText('Works in part')).toBeInTheDocument();
    const pushed = within(table).getByRole('row', { name: /CI results/ });
    expect(within(pushed).getByText('Pushed from outside')).toBeInTheDocument();
    expect(within(pushed).queryByRole('button')).not.toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: '1 recent error of npm registry' }),
    );
    expect(screen.getByText(/registry answered 503/)).toBeVisible();
  });

  it('starts a collection, says so, and shows the new state', async () => {
    let running = false;
    const { asked } = openPage('/scorecards/health', {
      'POST /sources/*/collect': () => {
        running = true;
        return new Response(null, { status: 202 });
      },
      'GET /health': () =>
        running
          ? {
              ...health,
              sources: health.sources.map(source =>
                source.id === 'npm'
                  ? { ...source, status: 'running', progress: 12 }
                  : source,
              ),
            }
          : health,
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Collect now: npm registry' }),
    );
    expect(
      await screen.findByText('Started: npm registry'),
    ).toBeInTheDocument();
    expect(await screen.findByText('Running')).toBeInTheDocument();
    expect(screen.getByText(/12 done so far/)).toBeInTheDocument();
    expect(
      screen.getByText('Something is running; this page refreshes by itself.'),
    ).toBeInTheDocument();
    const post = asked.find(({ method }) => method === 'POST');
    expect(post?.url).toMatch(/\/sources\/npm\/collect$/);
  });

  it('says why something was refused', async () => {
    openPage('/scorecards/health', {
      'POST /definitions/reload': () =>
        failure(403, 'Only platform owners may reload definitions'),
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Reload definitions' }),
    );
    expect(
      await screen.findByText('Only platform owners may reload definitions.'),
    ).toBeInTheDocument();
  });

  it('is asked again while something runs, and no longer', async () => {
    jest.useFakeTimers({
      advanceTimers: true,
      doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'],
    });
    try {
      let left = 2;
      const { asked } = openPage('/scorecards/health', {
        'GET /health': () => ({
          ...sound,
          evaluation: { ...sound.evaluation, pending: left-- > 0 ? 5 : 0 },
        }),
      });
      expect(
        await screen.findByText('Yes, and they are being brought up to date.'),
      ).toBeInTheDocument();
      await act(() => jest.advanceTimersByTimeAsync(6_000));
      await act(() => jest.advanceTimersByTimeAsync(6_000));
      await waitFor(() =>
        expect(
          screen.getByText(/source answers, nothing waits/),
        ).toBeInTheDocument(),
      );
      const before = asked.length;
      await act(() => jest.advanceTimersByTimeAsync(60_000));
      expect(asked).toHaveLength(before);
    } finally {
      jest.useRealTimers();
    }
  });

  it('does not show a proxy’s page as an explanation', async () => {
    openPage('/scorecards/health', {
      'GET /health': () =>
        new Response('<html>Bad gateway</html>', { status: 502 }),
    });
    const notice = await screen.findByRole('alert');
    expect(notice).toHaveTextContent(
      'The backend answered with status 502 and no explanation.',
    );
    expect(notice).not.toHaveTextContent('html');
  });
});
