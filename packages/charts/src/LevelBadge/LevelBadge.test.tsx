import { render, screen } from '@testing-library/react';
import { levelLook } from '../palette';
import { LevelBadge } from './LevelBadge';

it('says the level in words, its shape is decoration', () => {
  const { container } = render(
    <LevelBadge name="Gold" look={levelLook({ id: 'gold' })} />,
  );
  expect(screen.getByText('Gold')).toBeInTheDocument();
  expect(container.querySelector('svg')).toHaveAttribute('aria-hidden', 'true');
});
