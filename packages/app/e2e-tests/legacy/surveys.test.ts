import { violationsOf } from '../support/accessibility';
import { expect, test } from '../support/legacyTest';
import { openPage, pages } from '../support/pages';

test('the surveys page shows what waits for an answer, and takes feedback', async ({
  page,
}) => {
  await openPage(page, pages.surveys);
  await expect(
    page.getByRole('heading', { name: 'What do developers think and need?' }),
  ).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole('tab', { name: 'My answers' }).click();
  await expect(page.getByText(pages.myAnswers.ready).first()).toBeVisible();
  await page.getByRole('link', { name: 'Give feedback' }).click();
  await page.getByLabel('In one sentence').fill('Keep the old portal, too');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.waitForURL(/feedback\/.+/);
  await expect(page.getByText('Keep the old portal, too')).toBeVisible();
});

test('every page has a way to give feedback, and a survey asks in the corner', async ({
  page,
}) => {
  // Somebody who was asked here is left alone for a while, and other tests ask them, too.
  await page.route('**/api/surveys/waves/*/dismissal', route =>
    route.fulfill({ status: 204 }),
  );
  await page.goto('/catalog/default/component/express');
  await page.evaluate(() => {
    window.localStorage.setItem('thrive.tests.prompts', '1');
    window.sessionStorage.clear();
  });
  await page.reload();
  await expect(
    page.getByRole('dialog', { name: 'Survey: Platform pulse' }),
  ).toBeVisible({ timeout: 20_000 });
  await page.getByRole('button', { name: 'Feedback', exact: true }).click();
  await expect(page).toHaveURL(/about=component%3Adefault%2Fexpress/);
});
