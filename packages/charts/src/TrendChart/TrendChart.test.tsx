import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { levelLook } from '../palette';
import { TrendChart } from './TrendChart';

const common = {
  label: 'Levels per day',
  dayLabel: 'Day',
  emptyText: 'No day yet',
  unknownText: 'not known',
};

const days = ['2025-03-01', '2025-03-02', '2025-03-03'];
const series = [
  {
    id: 'bronze',
    label: 'Bronze',
    look: levelLook({ id: 'bronze' }),
    values: [1, undefined, 3],
  },
  {
    id: 'gold',
    label: 'Gold',
    look: levelLook({ id: 'gold' }),
    values: [5, 6, 7],
  },
];

describe('TrendChart', () => {
  it('shows the latest day until someone asks for another', () => {
    render(<TrendChart {...common} days={days} series={series} />);
    expect(
      screen.getByRole('img', { name: 'Levels per day' }),
    ).toBeInTheDocument();
    expect(screen.getByText('Gold').parentElement).toHaveTextContent('Gold7');
  });

  it('walks through the days by keyboard and says what each holds', async () => {
    render(<TrendChart {...common} days={days} series={series} />);
    await userEvent.tab();
    const walker = screen.getByRole('slider', { name: 'Day' });
    expect(walker).toHaveFocus();
    expect(walker).toHaveAttribute(
      'aria-valuetext',
      expect.stringContaining('Bronze 3, Gold 7'),
    );
    // What the left arrow does in a browser; jsdom does not move range inputs.
    fireEvent.change(walker, { target: { value: '1' } });
    expect(walker).toHaveAttribute(
      'aria-valuetext',
      expect.stringContaining('Bronze not known, Gold 6'),
    );
  });

  it('draws a single day', () => {
    const { container } = render(
      <TrendChart
        {...common}
        days={['2025-03-01']}
        series={series.map(one => ({ ...one, values: [2] }))}
      />,
    );
    expect(container.querySelectorAll('rect:not(pattern rect)')).toHaveLength(
      2,
    );
    expect(container.innerHTML).not.toMatch(/NaN|Infinity/);
  });

  it('draws lines with their gaps', () => {
    const { container } = render(
      <TrendChart {...common} kind="lines" days={days} series={series} />,
    );
    // Bronze: two lone days; gold: one line.
    expect(container.querySelectorAll('circle')).toHaveLength(2);
    expect(container.querySelectorAll('polyline')).toHaveLength(1);
  });

  it('tells lines apart without their colours', () => {
    const { container } = render(
      <TrendChart
        {...common}
        kind="lines"
        days={days}
        series={series.map(one => ({ ...one, values: [1, 2, 3] }))}
      />,
    );
    const dashes = [...container.querySelectorAll('polyline')].map(
      ({ style }) => style.strokeDasharray,
    );
    expect(new Set(dashes).size).toBe(2);
    // The shape of the legend stands on the line, too.
    expect(container.querySelectorAll('svg[role="img"] svg')).toHaveLength(6);
  });

  it('needs neither for a single line', () => {
    const { container } = render(
      <TrendChart
        {...common}
        kind="lines"
        days={days}
        series={[{ ...series[0], values: [1, 2, 3] }]}
      />,
    );
    expect(container.querySelectorAll('svg[role="img"] svg')).toHaveLength(0);
  });

  it('says why there is no picture', () => {
    render(<TrendChart {...common} days={[]} series={[]} />);
    expect(screen.getByText('No day yet')).toBeInTheDocument();
  });
});
