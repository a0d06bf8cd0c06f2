import { COLOURS, violationsOf } from './support/accessibility';
import { darken, openPage, pages } from './support/pages';
import { expect, lookingTest as test } from './support/test';

// Each looks twice.
test.describe.configure({ timeout: 60_000 });

for (const [name, shown] of Object.entries(pages)) {
  test(`${name}: axe finds nothing, in the light and in the dark`, async ({
    page,
  }) => {
    await openPage(page, shown);
    expect(await violationsOf(page)).toEqual([]);
    await darken(page);
    expect(await violationsOf(page, COLOURS)).toEqual([]);
  });
}

test('a question whether to go on: axe finds nothing, in the light and in the dark', async ({
  page,
}) => {
  await openPage(page, pages.myData);
  await page.getByRole('button', { name: 'Erase everything about me' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  // While it comes in, its colours are between two.
  await page.waitForTimeout(500);
  expect(await violationsOf(page)).toEqual([]);
  await darken(page);
  expect(await violationsOf(page, COLOURS)).toEqual([]);
});
