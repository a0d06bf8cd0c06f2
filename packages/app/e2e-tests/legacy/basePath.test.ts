import { serveLegacyPortal } from '../support/legacyPortal';
import { expect, test } from '../support/legacyTest';
import { pages } from '../support/pages';

const PATH = '/tools/portal';
const { home, overview, adoption, surveys, compliance, component } = pages;

test('the pages are there in a portal below a path, and lead to others below it', async ({
  page,
}) => {
  test.setTimeout(90_000);
  const portal = await serveLegacyPortal(process.env.PORTAL_URL!, PATH);
  try {
    for (const { path, ready } of [
      home,
      overview,
      adoption,
      surveys,
      compliance,
      component,
    ]) {
      await page.goto(portal.url + path);
      await expect(page.getByText(ready).first()).toBeVisible();
      const outside = await page
        .locator(`a[href^="/"]:not([href^="${PATH}/"]):not([href="${PATH}"])`)
        .evaluateAll(links => links.map(link => link.outerHTML));
      expect(outside).toEqual([]);
    }

    // What is followed goes on from there.
    await page.getByRole('link', { name: 'Adoption', exact: true }).click();
    await page.getByRole('tab', { name: 'Teams' }).click();
    await expect(page).toHaveURL(`${portal.url}/adoption/teams`);
    await page.getByRole('link', { name: 'Compliance', exact: true }).click();
    await page.getByRole('tab', { name: 'Policies' }).click();
    await page.getByRole('link', { name: 'What every repository has' }).click();
    await expect(page).toHaveURL(`${portal.url}/compliance/policies/baseline`);
    await page.getByRole('link', { name: 'Scorecards', exact: true }).click();
    await page.getByRole('link', { name: 'Library health' }).first().click();
    await expect(page).toHaveURL(`${portal.url}/scorecards/library-health`);
    await page.getByRole('link', { name: 'Surveys', exact: true }).click();
    await page.getByRole('tab', { name: 'My answers' }).click();
    await expect(page).toHaveURL(`${portal.url}/surveys/mine`);
  } finally {
    await portal.stop();
  }
});
