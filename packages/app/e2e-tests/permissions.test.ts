import { becomePersona, openPage, pages } from './support/pages';
import { expect, test } from './support/test';

// Kept to its owners by the annotation thrive.dev/visibility.
const RESTRICTED = 'component:default/backend';

test('a platform owner manages, a developer is not offered to', async ({
  page,
}) => {
  await openPage(page, pages.health);
  await expect(
    page.getByRole('button', { name: 'Reload definitions' }),
  ).toBeVisible();
  await expect(
    page.getByRole('button', { name: 'Collect now: Software catalog' }),
  ).toBeVisible();

  await page.getByRole('button', { name: 'View as' }).click();
  await page
    .getByRole('dialog')
    .getByText('Developer', { exact: true })
    .click();
  await page.getByRole('button', { name: 'Switch' }).click();

  await expect(page.getByText(/Last pass/)).toBeVisible();
  await expect(page.getByText('Software catalog')).toBeVisible();
  await expect(
    page.getByRole('button', { name: 'Reload definitions' }),
  ).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Collect/ })).toHaveCount(0);
});

test('the backend refuses a developer what the screen does not offer', async ({
  signIn,
}) => {
  const developer = await signIn('demo-developer');
  for (const path of [
    '/scorecards/definitions/reload',
    '/scorecards/sources/catalog/collect',
  ]) {
    expect((await developer.send(path, 'POST')).status).toBe(403);
  }
  const owner = await signIn('guest');
  expect(
    (await owner.send('/scorecards/definitions/reload', 'POST')).status,
  ).toBe(200);
});

test('a restricted component is there for its owner', async ({ page, api }) => {
  const { items } = await api.entities({ q: 'backend', limit: '100' });
  expect(items.map(({ entity }) => entity.entityRef)).toContain(RESTRICTED);
  await openPage(page, {
    path: '/scorecards?q=backend&group=group:default/platform',
    ready: 'Name contains',
  });
  await expect(
    page.getByRole('link', { name: 'backend', exact: true }).first(),
  ).toBeVisible();
});

test('a restricted component is nowhere for a developer', async ({
  page,
  signIn,
}) => {
  const [owner, developer] = [
    await signIn('guest'),
    await signIn('demo-developer'),
  ];
  // As if there were no such component, to the letter.
  for (const part of ['', '/history']) {
    const answerOf = async (api: typeof owner, name: string) =>
      (
        await (
          await api.send(
            `/scorecards/entities/by-name/component/default/${name}${part}`,
          )
        ).text()
      ).replaceAll(name, 'name');
    const nothing = await answerOf(developer, 'no-such-component');
    expect(await answerOf(developer, 'backend')).toBe(nothing);
    expect(await answerOf(owner, 'backend')).not.toBe(nothing);
  }
  const { items } = await developer.entities({ q: 'backend', limit: '100' });
  expect(items.length).toBeGreaterThan(0);
  expect(items.map(({ entity }) => entity.entityRef)).not.toContain(RESTRICTED);
  const count = async (api: typeof owner) =>
    (await api.overview()).cards.find(
      ({ scorecard }) => scorecard.id === 'ownership',
    )!.entities;
  expect(await count(owner)).toBe((await count(developer)) + 1);

  await becomePersona(page, 'developer');
  await openPage(page, {
    path: '/scorecards?q=backend&group=group:default/platform',
    ready: 'Name contains',
  });
  await expect(
    page.getByText(/^\d+ results?|No entity matches/).first(),
  ).toBeVisible();
  await expect(
    page.getByRole('link', { name: 'backend', exact: true }),
  ).toHaveCount(0);
  await page.goto('/catalog/default/component/backend/scorecards');
  await expect(page.getByText('Entity not found')).toBeVisible();
});
