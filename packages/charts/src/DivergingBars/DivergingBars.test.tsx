import { render, screen } from '@testing-library/react';
import { rankLooks } from '../palette';
import { DivergingBars } from './DivergingBars';

it('stacks parts away from the line on both sides, and draws nothing for what is not known', () => {
  render(
    <DivergingBars
      label="Came and went"
      bars={['one', 'two']}
      series={[
        { id: 'a', label: 'A', look: rankLooks[0], values: [2, undefined] },
        { id: 'b', label: 'B', look: rankLooks[1], values: [3, 4] },
        {
          id: 'c',
          label: 'C',
          look: rankLooks[2],
          values: [1, 0],
          below: true,
        },
      ]}
    />,
  );
  const picture = screen.getByRole('img', { name: 'Came and went' });
  const drawn = [...picture.querySelectorAll('rect title')].map(
    title => title.textContent,
  );
  expect(drawn).toEqual(['one: A 2', 'one: B 3', 'one: C 1', 'two: B 4']);
  const [a, b, c] = [...picture.querySelectorAll('g ~ rect')].map(rect => ({
    y: Number(rect.getAttribute('y')),
    height: Number(rect.getAttribute('height')),
  }));
  expect(b.y + b.height).toBeCloseTo(a.y);
  expect(c.y).toBeCloseTo(a.y + a.height);
});

it('names what happened in the days of its bars', () => {
  render(
    <DivergingBars
      label="Came"
      bars={['02-21', '02-28']}
      days={['2028-02-21', '2028-02-28']}
      marks={[
        { day: '2028-03-01', label: 'New template' },
        { day: '2028-03-06', label: 'Too late' },
      ]}
      series={[{ id: 'a', label: 'A', look: rankLooks[0], values: [2, 1] }]}
    />,
  );
  expect(screen.getByText(/New template/)).toBeInTheDocument();
  expect(screen.queryByText(/Too late/)).not.toBeInTheDocument();
});
