import { violationsOf } from '../support/accessibility';
import { expect, test } from '../support/legacyTest';
import { openPage, pages } from '../support/pages';

test('the adoption page shows the numbers, and what the portal noted of oneself', async ({
  page,
}) => {
  await openPage(page, pages.adoption);
  await expect(
    page.getByRole('heading', { name: 'Do developers use the platform?' }),
  ).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole('tab', { name: 'Capabilities' }).click();
  await page.getByRole('link', { name: 'Software catalog' }).first().click();
  await expect(page).toHaveURL('/adoption/capabilities/software-catalog');
  await expect(page.getByText(pages.capability.ready)).toBeVisible();
  await page.getByRole('tab', { name: 'My data' }).click();
  await expect(async () => {
    await page.reload();
    await expect(
      page
        .getByRole('cell', {
          name: '/adoption',
          exact: true,
        })
        .first(),
    ).toBeVisible({ timeout: 3_000 });
  }).toPass();
});
