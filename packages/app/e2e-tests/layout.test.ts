import { openPage, pages } from './support/pages';
import { expect, lookingTest as test } from './support/test';

test.describe('480 pixels wide', () => {
  test.use({ viewport: { width: 480, height: 900 } });

  for (const [name, shown] of Object.entries(pages)) {
    test(`${name} does not scroll sideways`, async ({ page }) => {
      await openPage(page, shown);
      const sideways = await page.evaluate(() =>
        [...document.querySelectorAll('html, body, main, main *')]
          .filter(
            ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1,
          )
          .filter(element =>
            /auto|scroll/.test(getComputedStyle(element).overflowX),
          )
          // Long rules scroll inside their own frame.
          .filter(element => element.tagName !== 'PRE')
          .map(element => element.outerHTML.slice(0, 200)),
      );
      expect(sideways).toEqual([]);
      const width = await page.evaluate(
        () => document.documentElement.scrollWidth,
      );
      expect(width).toBeLessThanOrEqual(480);
    });
  }

  test('the filters unfold and work', async ({ page }) => {
    await openPage(page, pages.overview);
    await page.getByRole('button', { name: 'Filters' }).click();
    await page.getByRole('button', { name: /Scorecard$/ }).click();
    await page.getByRole('option', { name: 'Ownership' }).click();
    await expect(page).toHaveURL(/scorecard=ownership/);
    await expect(page.getByText('Scorecard: Ownership')).toBeVisible();
  });
});

for (const name of ['scorecard', 'check', 'complianceSoftware'] as const) {
  test(`${name} keeps what is on it, and the focus, while one types`, async ({
    page,
  }) => {
    await openPage(page, pages[name]);
    const main = (await page.locator('main').last().elementHandle())!;
    const field = page.getByRole('searchbox').first();
    await field.pressSequentially('ab', { delay: 400 });
    await expect(page).toHaveURL(/[?&](q|search)=ab/);
    await page.waitForLoadState('networkidle');
    await expect(field).toBeFocused();
    expect(await main.evaluate(one => one.isConnected)).toBe(true);
  });
}

test('the dark theme reaches the pictures', async ({ page }) => {
  await openPage(page, pages.overview, { theme: 'dark' });
  await expect(page.locator('body')).toHaveAttribute('data-theme-mode', 'dark');
  const brightness = await page
    .getByRole('heading', { name: 'Is our software healthy?' })
    .evaluate(heading => getComputedStyle(heading).color);
  expect(brightness).toMatch(/rgb\(2\d\d, 2\d\d, 2\d\d\)/);
});
