import { openPage, pages, pathOf } from './support/pages';
import { expect, lookingTest as test } from './support/test';

const BACKENDS = /\/api\/(scorecards|adoption|surveys|compliance)\//;

test('an unknown scorecard is explained and leads back', async ({ page }) => {
  await page.goto('/scorecards/no-such-scorecard');
  await expect(
    page.getByRole('heading', {
      name: 'There is no scorecard “no-such-scorecard”',
    }),
  ).toBeVisible();
  await page.getByRole('link', { name: 'See all scorecards' }).click();
  await expect(
    page.getByRole('heading', { name: 'Is our software healthy?' }),
  ).toBeVisible();
});

test('an unknown check is explained', async ({ page }) => {
  await page.goto('/scorecards/checks/no-such-check');
  await expect(
    page.getByRole('heading', { name: 'There is no check “no-such-check”' }),
  ).toBeVisible();
});

test('an unknown component is explained', async ({ page }) => {
  await page.goto('/catalog/default/component/no-such-component/scorecards');
  await expect(page.getByText('Entity not found')).toBeVisible();
});

test('an address that no page has is explained', async ({ page }) => {
  await page.goto('/scorecards/no/such/page');
  await expect(
    page.getByText(/PAGE NOT FOUND|looks like someone/i).first(),
  ).toBeVisible();
});

for (const [address, onward] of [
  ['adoption/capabilities/no-such', 'Capabilities'],
  ['compliance/policies/no-such', 'Policies'],
  ['compliance/runs/no-such', 'Runs'],
  ['surveys/answer/no-such', 'Surveys'],
  ['surveys/edit/no-such', 'Surveys'],
  ['surveys/named/no-such', 'Surveys'],
  ['surveys/results/no-such', 'Surveys'],
  ['surveys/survey/no-such', 'Surveys'],
])
  test(`${address} says that there is none, and leads on`, async ({ page }) => {
    await page.goto(`/${address}`);
    const notice = page.getByRole('alert');
    await expect(notice.getByRole('button')).toHaveCount(0);
    await notice.getByRole('link', { name: onward, exact: true }).click();
    await expect(page.getByRole('heading', { level: 2 })).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
  });

for (const [name, shown] of Object.entries(pages)) {
  test(`${name}: says so when the backend is away, and tries again`, async ({
    page,
  }) => {
    await page.route(BACKENDS, route => route.abort());
    await page.goto(await pathOf(shown));
    const notice = page.getByRole('alert').first();
    await expect(notice).toContainText(
      'The portal’s backend could not be reached.',
    );
    await page.unroute(BACKENDS);
    // A page of several parts says it in each.
    await expect(async () => {
      const again = page
        .getByRole('alert')
        .getByRole('button', { name: 'Try again' });
      const soon = { timeout: 1_500 };
      if ((await again.count()) > 0) await again.first().click(soon);
      await expect(page.getByText(shown.ready).first()).toBeVisible(soon);
      await expect(page.getByRole('alert')).toHaveCount(0, soon);
    }).toPass();
  });
}

test('what was read before stays when the next page of a list fails', async ({
  page,
}) => {
  await openPage(page, pages.overview);
  const rows = page
    .getByRole('table', { name: 'What to do next' })
    .getByRole('rowheader');
  await expect(rows).toHaveCount(25);
  await page.route('**/api/scorecards/entities?**', route => route.abort());
  await page.getByRole('button', { name: 'Show more' }).click();
  await expect(page.getByRole('alert')).toContainText(
    'The list of entities could not be loaded',
  );
  await expect(rows).toHaveCount(25);
});
