import { render, screen } from '@testing-library/react';
import { rankLooks } from '../palette';
import { CurveChart } from './CurveChart';

it('draws a dot for every share, and its interval as an area around them', () => {
  render(
    <CurveChart
      label="Came back"
      points={[
        { x: 1, y: 0.5, low: 0.4, high: 0.6 },
        { x: 2, y: 0.25, low: 0.2, high: 0.35 },
      ]}
      look={rankLooks[0]}
      height={132}
      formatX={x => `week ${x}`}
      formatY={y => `${y * 100} %`}
    />,
  );
  const picture = screen.getByRole('img', { name: 'Came back' });
  const titles = [...picture.querySelectorAll('circle title')];
  expect(titles.map(({ textContent }) => textContent)).toEqual([
    'week 1: 50 % (40 % – 60 %)',
    'week 2: 25 % (20 % – 35 %)',
  ]);
  expect(picture.querySelector('polygon')!.getAttribute('points')).toMatch(
    /^44,68 \S+,88 \S+,73 44,48$/,
  );
  expect(screen.getByText('week 2', { selector: 'text' })).toBeInTheDocument();
});
