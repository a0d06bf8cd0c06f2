import { expect, test } from '../support/legacyTest';
import { openPage, pages } from '../support/pages';

test('the home page shows what to fix, how teams use the platform, and what is asked', async ({
  page,
}) => {
  await openPage(page, pages.home);
  await expect(page.getByText('What do you think?')).toBeVisible();
  await expect(
    page.getByRole('link', { name: 'Tell us something without being asked' }),
  ).toBeVisible();
  await page.getByRole('link', { name: 'Platform', exact: true }).click();
  await expect(page.getByText('Team: Platform')).toBeVisible();
});
