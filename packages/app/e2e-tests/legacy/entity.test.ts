import { expect, test } from '../support/legacyTest';
import { openPage, pages, UNFINISHED } from '../support/pages';

test('the page of a component has the cards and the tabs of all features', async ({
  page,
}) => {
  await openPage(page, {
    path: `/catalog/default/component/${UNFINISHED}`,
    ready: 'Fix first',
  });
  await expect(page.getByText(/people came here in the last/)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Give feedback' })).toBeVisible();
  await page.getByRole('link', { name: 'See all checks' }).click();
  await expect(page.getByText(pages.component.ready)).toBeVisible();
  await page.getByRole('tab', { name: 'Compliance' }).click();
  await page.getByRole('button', { name: 'Check again now' }).click();
  await expect(page.getByText('Checked', { exact: true })).toBeVisible();
  await expect(page.getByText('How to mend it:').first()).toBeVisible();
});

test('the page of a group has none of them', async ({ page }) => {
  await openPage(page, {
    path: '/catalog/default/group/payments',
    ready: 'About',
  });
  await expect(page.getByRole('tab', { name: 'Overview' })).toBeVisible();
  await expect(page.getByRole('tab')).toHaveCount(1);
  await expect(page.getByText('Fix first')).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Give feedback' })).toHaveCount(
    0,
  );
});
