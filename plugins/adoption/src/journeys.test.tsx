import type {
  FunnelReport,
  ListedFunnel,
} from '@thrive/backstage-plugin-adoption-common';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { openPage } from './__testUtils__/openPage';

jest.setTimeout(30_000);

const funnel: ListedFunnel = {
  id: 'find',
  from: 'portal',
  title: 'Find something',
  windowDays: 1,
  order: 'loose',
  per: 'person',
  steps: [
    { title: 'Search', action: 'serch' },
    { title: 'Open', action: 'discover' },
  ],
};
const report: FunnelReport = {
  days: 28,
  complete: true,
  minimumGroupSize: 5,
  steps: [
    { title: 'Search', people: 0 },
    { title: 'Open', people: 0 },
  ],
};

function openJourneys() {
  return openPage('/adoption/journeys', {
    answers: {
      '/funnels/measure': report,
      '/funnels': { items: [funnel] },
      '/paths': {
        days: 7,
        complete: true,
        minimumGroupSize: 5,
        transitions: [],
        starts: [],
        ends: [],
      },
    },
  });
}

describe('funnels', () => {
  it('say plainly that nobody took a step', async () => {
    openJourneys();
    expect(
      await screen.findByText(/nobody took the first step in the last 28 days/),
    ).toBeInTheDocument();
    expect(screen.getAllByText(/^nobody did this/)).toHaveLength(2);
  });

  it('are defined with known words to choose from, and say which field is wrong', async () => {
    openJourneys();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Define a funnel' }),
    );
    expect(screen.getByText(/^Say what the steps are/)).toBeInTheDocument();
    const [action] = screen.getAllByLabelText('Action');
    const list = document.getElementById(action.getAttribute('list')!);
    expect(list).toContainHTML('value="task-completed"');
    await userEvent.type(action, 'serch');
    expect(
      screen.getByText(/^None that Backstage tells of/),
    ).toBeInTheDocument();
    const days = screen.getByLabelText('Days from first to last step');
    await userEvent.clear(days);
    await userEvent.type(days, '40');
    expect(days).toBeInvalid();
    expect(days).toHaveValue('40');
    expect(screen.getByText('A number of days, up to 28')).toBeInTheDocument();
  });
});
