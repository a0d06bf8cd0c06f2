import type { SearchReport } from '@thrive/backstage-plugin-adoption-common';
import { screen } from '@testing-library/react';
import { openPage, share } from './__testUtils__/openPage';

const report: SearchReport = {
  days: 28,
  complete: true,
  minimumGroupSize: 5,
  searches: 40,
  people: 12,
  weeks: [],
  withoutResult: share(0.2, 40),
  opened: share(0.5, 30),
  documentation: [],
};

describe('searching', () => {
  it('says where the parts are that there are not of one team', async () => {
    openPage('/adoption/search?team=group:default/payments', {
      answers: {
        '/search': {
          ...report,
          group: {
            kind: 'team',
            id: 'group:default/payments',
            title: 'Payments',
            told: true,
          },
        },
      },
    });
    expect(
      await screen.findByText(/are counted of everybody together/),
    ).toBeInTheDocument();
  });

  it('says nothing of it where everybody is chosen', async () => {
    openPage('/adoption/search', { answers: { '/search': report } });
    await screen.findByText(/^12 people searched 40 times/);
    expect(
      screen.queryByText(/are counted of everybody together/),
    ).not.toBeInTheDocument();
  });
});
