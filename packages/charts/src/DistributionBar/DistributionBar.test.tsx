import { screen } from '@testing-library/react';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { levelLook } from '../palette';
import { DistributionBar } from './DistributionBar';

const segments = [
  {
    id: 'none',
    label: 'Below Bronze',
    count: 2,
    look: levelLook({ id: 'none' }),
  },
  {
    id: 'bronze',
    label: 'Bronze',
    count: 1200,
    look: levelLook({ id: 'bronze' }),
    href: '/list?level=bronze',
  },
  { id: 'gold', label: 'Gold', count: 0, look: levelLook({ id: 'gold' }) },
];

describe('DistributionBar', () => {
  it('says all counts to those who do not see it', async () => {
    renderInTestApp(
      <DistributionBar
        label="Levels of Basics"
        segments={segments}
        emptyText="Nothing yet"
      />,
    );
    expect(
      await screen.findByRole('img', {
        name: 'Levels of Basics: Below Bronze 2, Bronze 1,200, Gold 0',
      }),
    ).toBeInTheDocument();
    expect(screen.getAllByRole('listitem')).toHaveLength(3);
  });

  it('leads from a level to what is at that level', async () => {
    renderInTestApp(
      <DistributionBar
        label="Levels"
        segments={segments}
        emptyText="Nothing yet"
      />,
    );
    expect(await screen.findByRole('link', { name: 'Bronze' })).toHaveAttribute(
      'href',
      '/list?level=bronze',
    );
  });

  it('says that there is nothing to count instead of drawing zeros', async () => {
    renderInTestApp(
      <DistributionBar label="Levels" segments={[]} emptyText="Nothing yet" />,
    );
    expect(await screen.findByText('Nothing yet')).toBeInTheDocument();
    expect(screen.queryByRole('list')).not.toBeInTheDocument();
  });
});
