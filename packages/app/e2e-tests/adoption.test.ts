import { becomePersona, openPage, pages } from './support/pages';
import { expect, test } from './support/test';

test('what a person does is noted without any setting, and shown to them', async ({
  page,
}) => {
  await openPage(page, pages.overview);
  await page.getByRole('link', { name: 'Catalog', exact: true }).click();
  await page.waitForURL(/catalog/);
  await page.goto('/adoption/my-data');
  await expect(async () => {
    await page.reload();
    for (const name of ['/scorecards', '/catalog']) {
      await expect(
        page.getByRole('gridcell', { name, exact: true }).first(),
      ).toBeVisible({ timeout: 3_000 });
    }
  }).toPass();
  await expect(
    page.getByRole('rowheader', { name: 'Software catalog' }).first(),
  ).toBeVisible();
  await expect(page.getByText(/^That you used the platform on/)).toBeVisible();
});

test('nothing is stored of a person who opted out, until they take part again', async ({
  page,
}) => {
  await becomePersona(page, 'author');
  await openPage(page, pages.myData);
  await page
    .getByRole('button', { name: 'Store nothing about me from now on' })
    .click();
  await expect(page.getByText(/You opted out: nothing new/)).toBeVisible();
  await page.getByRole('button', { name: 'Erase everything about me' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: 'Erase everything about me' })
    .click();
  await expect(page.getByText(/^Nothing\. You opted out/)).toBeVisible();
  await page.goto('/catalog');
  await expect(page.getByText(/All components|Owned/).first()).toBeVisible();
  await page.goto('/adoption/my-data');
  await expect(page.getByText(/^Nothing\. You opted out/)).toBeVisible();
  await page.getByRole('button', { name: 'Take part again' }).click();
  await expect(
    page.getByRole('button', { name: 'Store nothing about me from now on' }),
  ).toBeVisible();
});

test("the platform's numbers are for its owners; others find their own team's, and their own data", async ({
  page,
  signIn,
}) => {
  const developer = await signIn('demo-developer');
  expect((await developer.send('/adoption/overview')).status).toBe(403);
  await becomePersona(page, 'developer');
  await page.goto('/adoption');
  await expect(page).toHaveURL(/adoption\/teams/);
  await page.getByRole('link', { name: 'Payments', exact: true }).click();
  await expect(page.getByText('Team: Payments')).toBeVisible();
  await expect(page.getByText('Who comes back')).toBeVisible();
  await page.goto('/adoption/teams');
  await expect(page.getByRole('rowheader', { name: 'Storefront' })).toHaveCount(
    0,
  );
  await expect(page.getByRole('tab', { name: 'My data' })).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Overview' })).toHaveCount(0);
});
