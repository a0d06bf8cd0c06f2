import { violationsOf } from './support/accessibility';
import { openPage, pages } from './support/pages';
import { expect, test } from './support/test';

for (const theme of ['light', 'dark'] as const) {
  for (const [name, shown] of Object.entries(pages)) {
    test(`${name}, ${theme}: axe finds nothing`, async ({ page }) => {
      await openPage(page, shown, { theme });
      expect(await violationsOf(page)).toEqual([]);
    });
  }

  test(`a question whether to go on, ${theme}: axe finds nothing`, async ({
    page,
  }) => {
    await openPage(page, pages.myData, { theme });
    await page
      .getByRole('button', { name: 'Erase everything about me' })
      .click();
    await expect(page.getByRole('dialog')).toBeVisible();
    // While it comes in, its colours are between two.
    await page.waitForTimeout(500);
    expect(await violationsOf(page)).toEqual([]);
  });
}
