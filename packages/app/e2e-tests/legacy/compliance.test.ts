import { violationsOf } from '../support/accessibility';
import { expect, test } from '../support/legacyTest';
import { openPage, pages } from '../support/pages';

test('the compliance page says how software stands, and leads to its policies', async ({
  page,
}) => {
  await openPage(page, pages.compliance);
  await expect(
    page.getByRole('heading', { name: 'Does our software keep the rules?' }),
  ).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole('tab', { name: 'Policies' }).click();
  await page.getByRole('link', { name: 'What every repository has' }).click();
  await expect(page).toHaveURL('/compliance/policies/baseline');
  await expect(page.getByText(pages.policy.ready)).toBeVisible();
});

test('a form of a template is held up while it breaks a rule', async ({
  page,
}) => {
  await page.goto('/create/templates/default/typescript-service');
  const name = page.getByLabel('Name', { exact: false }).first();
  await name.fill('Shop API');
  await page.getByLabel('Description').fill('Sells what the storefront shows.');
  await page.getByLabel('Owner').fill('Payments');
  await page.getByRole('option', { name: 'Payments' }).click();
  await page.getByRole('button', { name: 'Review' }).click();
  await expect(
    page.getByText(/A name has 3 to 40 small letters/).first(),
  ).toBeVisible();
  await name.fill('old-shop');
  await page.getByRole('button', { name: 'Review' }).click();
  await expect(page.getByRole('button', { name: 'Create' })).toBeVisible();
});

test('policies and rules are chosen in forms of templates', async ({
  page,
}) => {
  await page.goto('/create/templates/default/mend-repository');
  await expect(
    page.getByRole('checkbox', { name: 'What every repository has' }),
  ).toBeVisible();
  await page.goto('/create/templates/default/open-waiver');
  await page.getByRole('button', { name: /Policy/ }).click();
  await page.getByRole('option', { name: 'What every repository has' }).click();
  await page.getByRole('button', { name: /Rule/ }).click();
  await page.getByRole('option', { name: 'It says what it is' }).click();
  await expect(page.getByText('How it is mended:')).toBeVisible();
});
