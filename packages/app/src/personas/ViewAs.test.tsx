import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { switchPersona } from './chosenPersona';
import { ViewAs } from './ViewAs';

jest.mock('./chosenPersona', () => ({
  ...jest.requireActual('./chosenPersona'),
  // Loading a page anew is the browser's affair.
  switchPersona: jest.fn(),
}));

describe('ViewAs', () => {
  it('switches to the person one chooses, and not to oneself', async () => {
    const user = userEvent.setup();
    renderInTestApp(<ViewAs />);
    await user.click(await screen.findByRole('button', { name: 'View as' }));

    expect(
      await screen.findByRole('radio', { name: /Platform owner/ }),
    ).toBeChecked();
    expect(screen.getByRole('button', { name: 'Switch' })).toBeDisabled();

    await user.click(screen.getByRole('radio', { name: /Template author/ }));
    await user.click(screen.getByRole('button', { name: 'Switch' }));
    expect(switchPersona).toHaveBeenCalledWith('author');
  });
});
