import { pages, pathOf } from './support/pages';
import { servePortalBelow } from './support/portalBelow';
import { expect, test } from './support/test';

const PATH = '/tools/portal';

test('every page is there in a portal below a path, and leads to others below it', async ({
  baseURL,
  page,
}) => {
  test.setTimeout(180_000);
  const portal = await servePortalBelow(baseURL!, PATH);
  const missed: string[] = [];
  page.on('response', response => {
    if (response.status() >= 400)
      missed.push(`${response.status()} ${response.url()}`);
  });
  try {
    for (const [name, shown] of Object.entries(pages)) {
      await test.step(name, async () => {
        await page.goto(portal.url + (await pathOf(shown)));
        await expect(page.getByText(shown.ready).first()).toBeVisible();
        const outside = await page
          .locator(`a[href^="/"]:not([href^="${PATH}/"]):not([href="${PATH}"])`)
          .evaluateAll(links => links.map(link => link.outerHTML));
        expect(outside).toEqual([]);
      });
    }
    expect(missed).toEqual([]);

    // What is followed, opened and sent goes on from there.
    await page.goto(`${portal.url}/scorecards`);
    await page.getByRole('link', { name: 'Library health' }).first().click();
    await expect(page).toHaveURL(`${portal.url}/scorecards/library-health`);
    await page.goto(`${portal.url}/catalog/default/component/express`);
    await page.getByRole('button', { name: 'Feedback', exact: true }).click();
    await expect(page).toHaveURL(
      `${portal.url}/surveys/feedback?new=1&about=component%3Adefault%2Fexpress`,
    );
    await page.goto(`${portal.url}/compliance/policies`);
    await page.getByRole('link', { name: 'What every repository has' }).click();
    await expect(page).toHaveURL(`${portal.url}/compliance/policies/baseline`);
    await page.goto(`${portal.url}/adoption`);
    await page.getByRole('tab', { name: 'Teams' }).click();
    await expect(page).toHaveURL(`${portal.url}/adoption/teams`);
  } finally {
    portal.stop();
  }
});
