import { violationsOf } from '../support/accessibility';
import { expect, test } from '../support/legacyTest';
import { openPage, pages, UNFINISHED } from '../support/pages';

const number = (value: number) => value.toLocaleString('en-US');

test('the scorecards page answers its question, has tabs, and leads to what is left to do', async ({
  page,
  api,
}) => {
  const { entities, leveled } = await api.overview();
  await openPage(page, pages.overview);
  await expect(page).toHaveTitle('Is our software healthy? | Thrive');
  await expect(
    page.getByText(`${number(leveled)} of ${number(entities)} entities`),
  ).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole('tab', { name: 'Health' }).click();
  await expect(page).toHaveURL('/scorecards/health');
  await expect(page.getByText(pages.health.ready).first()).toBeVisible();
  await page.getByRole('tab', { name: 'Overview' }).click();
  await page
    .getByRole('searchbox', { name: 'Search entities' })
    .fill(UNFINISHED);
  await page
    .getByRole('link', { name: UNFINISHED, exact: true })
    .first()
    .click();
  await expect(page).toHaveURL(
    `/catalog/default/component/${UNFINISHED}/scorecards`,
  );
  await expect(page.getByText('1 thing gets you to Silver')).toBeVisible();
});

test('pages are in the language of the reader', async ({ page }) => {
  await page.addInitScript(() => window.localStorage.setItem('language', 'de'));
  await page.goto('/scorecards');
  await expect(page.getByRole('tab', { name: 'Überblick' })).toBeVisible();
});
