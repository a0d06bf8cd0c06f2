import { openPage, pages } from './support/pages';
import { expect, test } from './support/test';

const number = (value: number) => value.toLocaleString('de-DE');

test('a person chooses German in the settings, and reads texts, numbers and days in it from then on', async ({
  api,
  page,
}) => {
  const { entities, leveled } = await api.overview();
  expect(entities).toBeGreaterThan(1_000);
  const isGerman = async () => {
    await expect(
      page.getByRole('heading', { name: 'Ist unsere Software gesund?' }),
    ).toBeVisible();
    await expect(
      page.getByText(`${number(leveled)} von ${number(entities)} Entitäten`),
    ).toBeVisible();
  };

  await openPage(page, pages.overview);
  await page.getByRole('link', { name: 'Settings', exact: true }).click();
  await page
    .getByRole('listitem')
    .filter({ hasText: 'Language' })
    .getByRole('button')
    .click();
  await page.getByRole('option', { name: 'Deutsch' }).click();
  await page.getByRole('link', { name: 'Scorecards', exact: true }).click();
  await isGerman();
  await page.reload();
  await isGerman();

  await page.goto('/adoption/data');
  await expect(
    page.getByText(/Das erste Ereignis ist vom \d{1,2}\. \p{L}+\.? \d{4}/u),
  ).toBeVisible();
  await page.goto('/scorecards/health');
  await expect(
    page.getByText(/vor \d+ (Sekunden?|Minuten?|Stunden?)/).first(),
  ).toBeVisible();
});
