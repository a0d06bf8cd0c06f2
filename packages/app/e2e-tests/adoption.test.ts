import { readFile } from 'node:fs/promises';
import { becomePersona, openPage, pages, UNFINISHED } from './support/pages';
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
        page.getByRole('cell', { name, exact: true }).first(),
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
  signIn,
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
  // Without a reload: the same window goes on noting what is done.
  await page.getByRole('link', { name: 'Catalog', exact: true }).click();
  await page.waitForURL(/catalog/);
  await expect(async () => {
    const author = await signIn('demo-author');
    const own = await (await author.send('/adoption/me')).json();
    expect(own.events).toBeGreaterThan(0);
  }).toPass();
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
  // Elsewhere they are told so without alarm.
  await page.goto('/adoption/capabilities');
  await expect(
    page.getByText('These numbers are not for you to see'),
  ).toBeVisible();
  await page.getByRole('link', { name: 'Your team’s numbers' }).click();
  await expect(page).toHaveURL(/adoption\/teams/);
});

test('a page asks each question once', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', request => {
    const { pathname, search } = new URL(request.url());
    if (request.method() === 'GET' && pathname.startsWith('/api/adoption/'))
      asked.push(pathname + search);
  });
  await openPage(page, pages.adoption);
  await expect(page.getByText('Who comes back')).toBeVisible();
  expect([...asked].sort()).toEqual([...new Set(asked)].sort());
});

test('what became of a template is told: what it saved, and where it failed', async ({
  page,
  api,
}) => {
  // The backend asks the scaffolder every minute.
  test.setTimeout(180_000);
  const name = `library-${Date.now().toString(36)}`;
  const values = { name, description: 'Of a test', owner: 'platform' };
  for (const ended of ['completed', 'failed']) {
    const id = await api.startTask('template:default/npm-library', values);
    await expect(async () => {
      expect((await api.task(id)).status).toBe(ended);
    }).toPass();
  }
  await expect(async () => {
    await openPage(page, pages.templates);
    const row = page.getByRole('row', { name: /npm library/ });
    await expect(row).toContainText('Make a repository', { timeout: 3_000 });
    await expect(row).toContainText(/[\d.]+ h/, { timeout: 1_000 });
  }).toPass({ timeout: 150_000, intervals: [5_000] });
});

test('a funnel is defined, measured before it is saved, and deleted', async ({
  page,
}) => {
  await openPage(page, pages.journeys);
  await page.getByRole('button', { name: 'Define a funnel' }).click();
  const title = `Look and search ${Date.now().toString(36)}`;
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(title);
  const save = page.getByRole('button', { name: 'Save', exact: true });
  await expect(save).toBeDisabled();
  for (const [index, [step, action]] of [
    ['Look', 'navigate'],
    ['Search', 'search'],
  ].entries()) {
    const fields = page.getByRole('group', { name: `Step ${index + 1}` });
    await fields.getByRole('textbox', { name: 'Name of the step' }).fill(step);
    await fields.getByRole('combobox', { name: 'Action' }).fill(action);
  }
  await page.getByRole('button', { name: 'Measure without saving' }).click();
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
  await expect(page.getByText(/% of the step before/)).toHaveCount(1);
  await save.click();
  await expect(page).toHaveURL(/funnel=look-and-search/);
  await page.getByRole('button', { name: 'Change this funnel' }).click();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: 'Delete', exact: true })
    .click();
  await expect(page.getByRole('heading', { name: title })).toHaveCount(0);
});

test('a marker stands on the pictures until it is deleted', async ({
  page,
}) => {
  await openPage(page, pages.adoption);
  const what = `New template ${Date.now().toString(36)}`;
  await page.getByRole('textbox', { name: 'What happened' }).fill(what);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  const own = page.getByText(new RegExp(`: ${what}$`));
  await expect(own.first()).toBeVisible();
  await page.getByRole('button', { name: `Delete “${what}”` }).click();
  await page.getByRole('button', { name: 'Delete it' }).click();
  await expect(own).toHaveCount(0);
});

test('the page of a component tells how much it is used', async ({ page }) => {
  await page.goto(`/catalog/default/component/${UNFINISHED}`);
  await expect(page.getByText('How much it is used')).toBeVisible();
  await expect(
    page.getByText(/people came here in the last 28 days/),
  ).toBeVisible();
});

test('every capability has a row that leads to its page, and what might be retired has reasons', async ({
  page,
}) => {
  await openPage(page, pages.adoption);
  await page
    .getByRole('link', { name: 'All capabilities, and what might be retired' })
    .click();
  await expect(
    page.getByRole('heading', { name: 'Which capabilities work?' }),
  ).toBeVisible();
  const row = page.getByRole('row', { name: /Software templates/ }).first();
  // Its tasks are those that the page of templates tells of.
  await expect(row).toContainText(/\d+ %/);
  await page
    .getByRole('link', { name: 'Software catalog', exact: true })
    .first()
    .click();
  await expect(
    page.getByRole('heading', { name: 'Do people use Software catalog?' }),
  ).toBeVisible();
});

test('people who are made up are named once on every page of numbers, and in every file', async ({
  page,
}) => {
  for (const [shown, times] of [
    [pages.adoption, 1],
    [pages.capabilities, 1],
    // One's own data is real.
    [pages.myData, 0],
  ] as const) {
    await openPage(page, shown);
    await expect(
      page.getByText(/^\d+ people in these numbers are made up$/),
    ).toHaveCount(times);
  }
  await openPage(page, pages.capabilities);
  const downloading = page.waitForEvent('download');
  await page
    .getByRole('button', { name: 'Download CSV: All capabilities' })
    .click();
  const file = await (await downloading).path();
  const [head, ...rows] = (await readFile(file, 'utf8')).split('\r\n');
  expect(head).toMatch(/,Note$/);
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows)
    expect(row).toMatch(/\d+ people in these numbers are made up$/);
});

test('retention is a curve, also in brackets of days, with its table one click away', async ({
  page,
}) => {
  await openPage(page, pages.retentionByBrackets);
  await expect(
    page.getByText(/came back 15 to 28 days after their first\.$/),
  ).toBeVisible();
  await expect(page.getByRole('img', { name: 'Who comes back' })).toBeVisible();
  await page
    .getByRole('button', { name: 'Show as table: Who comes back' })
    .click();
  await expect(
    page.getByRole('rowheader', { name: 'days 8 to 14' }),
  ).toBeVisible();
});

test('a team that was chosen stays chosen from page to page', async ({
  page,
}) => {
  await openPage(page, pages.searchOfTeam);
  await page.getByRole('tab', { name: 'Journeys' }).click();
  await expect(page).toHaveURL(/journeys\?team=/);
  await expect(page.getByText('Team: Payments')).toBeVisible();
  await page.getByRole('button', { name: 'Everybody' }).click();
  await expect(page.getByText('Team: Payments')).toHaveCount(0);
});

test('the home page shows how teams use the platform', async ({ page }) => {
  await openPage(page, pages.home);
  await expect(page.getByText('How my teams use the platform')).toBeVisible();
  await page.getByRole('link', { name: 'Platform', exact: true }).click();
  await expect(page.getByText('Team: Platform')).toBeVisible();
});
