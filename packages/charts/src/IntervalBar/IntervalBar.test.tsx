import { render, screen } from '@testing-library/react';
import { rankLooks } from '../palette';
import { IntervalBar } from './IntervalBar';

it('places an estimate and its interval on one scale', () => {
  render(
    <IntervalBar
      label="Opened: 40 %, 30 to 55 %"
      share={0.4}
      low={0.3}
      high={0.55}
      look={rankLooks[0]}
    />,
  );
  const bar = screen.getByRole('img', { name: 'Opened: 40 %, 30 to 55 %' });
  const [interval, dot] = [...bar.children] as HTMLElement[];
  expect(interval).toHaveStyle({ left: '30%', width: '25%' });
  expect(dot).toHaveStyle({ left: '40%' });
});
