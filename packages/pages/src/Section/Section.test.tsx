import { render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router-dom';
import { Section } from './Section';

it('is told from another one of its title by its note', () => {
  render(
    <MemoryRouter>
      <Section title="Pulse" note="Wave 2">
        Answered
      </Section>
      <Section title="Pulse" note="Wave 1">
        Not answered
      </Section>
      <Section title="Others">None</Section>
    </MemoryRouter>,
  );
  const names = ['Pulse Wave 2', 'Pulse Wave 1', 'Others'];
  for (const name of names)
    expect(screen.getByRole('region', { name })).toBeVisible();
});
