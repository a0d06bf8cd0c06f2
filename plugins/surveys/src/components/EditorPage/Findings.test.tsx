import { screen } from '@testing-library/react';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { Findings } from './Findings';

it('tells what keeps a survey from being published apart from what may not be meant', async () => {
  await renderInTestApp(
    <Findings
      problems={[{ message: 'It has no owner.', line: 3 }]}
      warnings={[{ message: 'Its trend begins anew.', path: 'pages.0' }]}
    />,
  );
  expect(screen.getByText('Line 3: It has no owner.')).toBeVisible();
  expect(
    screen.getByText('It can be published, if this is meant:'),
  ).toBeVisible();
  expect(screen.getByText('pages.0 Its trend begins anew.')).toBeVisible();
});
