import { violationsOf } from './support/accessibility';
import { becomePersona, openPage, pages } from './support/pages';
import { expect, test } from './support/test';

test('feedback about what one is looking at is given from every page, and duplicates are merged by choosing', async ({
  api,
  page,
}) => {
  await openPage(page, pages.component);
  await page.getByRole('button', { name: 'Feedback', exact: true }).click();
  await expect(page).toHaveURL(/about=component%3Adefault%2Fexpress/);
  await page.getByLabel('In one sentence').fill('Types, please');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.waitForURL(/feedback\/.+/);
  const kept = page.url().split('/').pop()!;
  const { id } = await api.ask<{ id: string }>('/surveys/feedback', 'POST', {
    kind: 'idea',
    title: 'It ships no types',
    text: '',
    anonymous: true,
  });
  await page.goto(`/surveys/feedback/${id}`);
  await page
    .getByRole('combobox', { name: /It says the same as/ })
    .fill('types, pl');
  await page.getByRole('option', { name: /Types, please/ }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(
    page.locator(`a[href$="/surveys/feedback/${kept}"]`),
  ).toBeVisible();
  await openPage(page, pages.feedback);
  await expect(
    page.getByRole('button', { name: /vote.*Types, please/ }),
  ).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
});

test('an idea without a name is voted for, answered, and told of when it ships', async ({
  page,
  api,
  signIn,
}) => {
  await becomePersona(page, 'developer');
  await openPage(page, pages.feedback);
  await page.getByLabel('In one sentence').fill('Show build times');
  await page
    .getByLabel('What, and why it matters to you')
    .fill('To plan my day.');
  await page.getByText('Without my name').click();
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(page.getByText('Sent without your name')).toBeVisible();
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(
    page.getByText('without a name', { exact: false }).first(),
  ).toBeVisible();
  await page.waitForURL(/feedback\/.+/);
  const id = page.url().split('/').pop()!;

  const author = await signIn('demo-author');
  await author.ask(`/surveys/feedback/${id}/vote`, 'PUT');
  await api.ask(`/surveys/feedback/${id}/replies`, 'POST', {
    text: 'Of which builds?',
  });
  await page.reload();
  await expect(page.getByText('Of which builds?')).toBeVisible();
  await page
    .getByLabel('Your reply, still without your name')
    .fill('All of them');
  await page.getByRole('button', { name: 'Reply' }).click();
  await expect(page.getByText('The author, without a name')).toBeVisible();

  await api.ask(`/surveys/feedback/${id}`, 'PATCH', {
    status: 'done',
    reason: 'They are on the page of every component.',
  });
  await expect(async () => {
    const { notifications } = await author.ask<{
      notifications: { payload: { title: string } }[];
    }>('/notifications/notifications', 'GET');
    expect(notifications.map(({ payload }) => payload.title)).toContain(
      'It shipped: Show build times',
    );
  }).toPass();
});
