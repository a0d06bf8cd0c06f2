import { render, screen } from '@testing-library/react';
import { rankLooks } from '../palette';
import { StepChart } from './StepChart';

it('stays as it is until the next point', () => {
  render(
    <StepChart
      label="Reached"
      points={[
        { x: 0, y: 0 },
        { x: 1, y: 0.5 },
        { x: 2, y: 1 },
      ]}
      look={rankLooks[0]}
      height={132}
      formatX={x => `day ${x}`}
      formatY={y => `${y * 100} %`}
    />,
  );
  const picture = screen.getByRole('img', { name: 'Reached' });
  const path = picture.querySelector('path')!.getAttribute('d')!;
  expect(path).toMatch(/^M44,108 H\S+ V58 H\S+ V8$/);
  expect(screen.getByText('day 2')).toBeInTheDocument();
});
