import { expect, test } from './support/test';

test('look', async ({ page, api }) => {
  test.setTimeout(240_000);
  const definition = {
    id: 'looked', title: 'Looked at', owner: 'user:development/guest', mode: 'confidential',
    schedule: { startsOn: '2099-01-31', everyMonths: 1, openForDays: 5 },
    pages: [{ id: 'one', questions: [{ key: 'order', type: 'ranking', text: 'What matters most?', options: [{ key: 'a', text: 'Speed' }, { key: 'b', text: 'Safety' }] }, { key: 'w', type: 'text', text: 'Why?' }] }],
  };
  const me = await api.ask<any>('/surveys/surveys', 'GET');
  definition.owner = me.items[0].owner;
  await api.ask('/surveys/surveys/looked', 'PUT', { definition });
  await api.ask('/surveys/surveys/looked/publish', 'POST');
  await page.waitForTimeout(25000);
  await page.goto('/surveys/surveys/looked'.replace('/surveys/surveys', '/surveys/survey'));
  await page.waitForTimeout(2000);
  console.log(page.url());
  await page.goto('/surveys');
  await page.getByRole('link', { name: 'Looked at' }).click();
  await expect(page.getByRole('button', { name: 'Call off' })).toBeVisible({ timeout: 30000 });
  await page.screenshot({ path: '/tmp/l1.png', fullPage: true });
  await page.getByRole('button', { name: 'Call off' }).click();
  await page.waitForTimeout(600);
  await page.screenshot({ path: '/tmp/l2.png' });
  await page.getByRole('button', { name: 'Call off' }).last().click();
  await expect(page.getByText('Called off').first()).toBeVisible({ timeout: 10000 });
  await page.waitForTimeout(23000);
  await page.reload();
  await page.waitForTimeout(2000);
  await page.setViewportSize({ width: 480, height: 900 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.waitForTimeout(500);
  await page.screenshot({ path: '/tmp/l3.png', fullPage: true });
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.getByRole('button', { name: 'Open now' }).click();
  await page.waitForTimeout(3000);
  await page.screenshot({ path: '/tmp/l4.png', fullPage: true });
  await page.goto('/surveys');
  await page.getByRole('button', { name: 'New survey' }).click();
  await page.waitForTimeout(1500);
  await page.screenshot({ path: '/tmp/l5.png', fullPage: true });
  await page.getByText('One question, anonymous').click();
  await page.getByText('Who is asked').click();
  await page.getByLabel('Only users for whom this holds').fill('spec.role: [developer');
  await page.getByText('When it is open').click();
  await page.getByRole('button', { name: 'Add a moment' }).click();
  await page.waitForTimeout(2500);
  await page.screenshot({ path: '/tmp/l6.png', fullPage: true });
});
