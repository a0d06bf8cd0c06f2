import { screen } from '@testing-library/react';
import { draw } from '../../__testUtils__/render';
import { OverviewPage } from './OverviewPage';

const open = (clear: number, runs: number) =>
  draw(<OverviewPage />, {
    getOverview: async () => ({
      days: 30,
      runs,
      blocked: 0,
      firstTries: runs,
      firstTryPassed: runs,
      waitingWaivers: 0,
      repositories: { clear, tolerated: 0, enforced: 0, unknown: 0 },
      daily: [],
      rules: [],
    }),
  });

it('does not take what nobody looked at for what keeps all rules', async () => {
  await open(0, 0);
  expect(await screen.findByText('Nothing was looked at yet')).toBeVisible();
  expect(screen.queryByText('No rule failed')).toBeNull();
});

it('says that no rule failed where something was looked at', async () => {
  await open(3, 0);
  expect(await screen.findByText('No rule failed')).toBeVisible();
});
