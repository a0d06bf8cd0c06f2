import { openPage, pages, UNFINISHED } from './support/pages';
import { expect, test } from './support/test';

const number = (value: number) => value.toLocaleString('en-US');

test('the guest is signed in without a click and sees what to fix next', async ({
  page,
}) => {
  await page.goto('/');
  await expect(page.getByText('My software: what to fix next')).toBeVisible();
  await expect(page.getByText(/checks? to \w+:/).first()).toBeVisible();
});

test('the overview answers its question with the numbers of the API', async ({
  page,
  api,
}) => {
  const { entities, leveled, cards } = await api.overview();
  await openPage(page, pages.overview);
  await expect(
    page.getByRole('heading', { name: 'Is our software healthy?' }),
  ).toBeVisible();
  await expect(
    page.getByText(`${number(leveled)} of ${number(entities)} entities`),
  ).toBeVisible();
  expect(cards.length).toBeGreaterThan(2);
  for (const { scorecard, levels } of cards) {
    const bar = page.getByRole('img', { name: `Levels of ${scorecard.title}` });
    for (const { levelId, count } of levels) {
      const level = scorecard.levels.find(({ id }) => id === levelId);
      if (level) {
        await expect(bar).toHaveAccessibleName(
          new RegExp(`${level.name} ${number(count)}`),
        );
      }
    }
  }
});

test('a filter is in the address and survives a reload', async ({
  page,
  api,
}) => {
  const { total } = await api.entities({
    scorecard: 'library-health',
    level: 'silver',
  });
  await openPage(page, pages.overview);
  await page.getByRole('button', { name: /Scorecard$/ }).click();
  await page.getByRole('option', { name: 'Library health' }).click();
  await page.getByRole('button', { name: /Level$/ }).click();
  await page.getByRole('option', { name: 'Silver' }).click();
  const filtered = async () => {
    await expect(page).toHaveURL(/scorecard=library-health&level=silver/);
    await expect(page.getByText('Scorecard: Library health')).toBeVisible();
    await expect(page.getByText('Level: Silver')).toBeVisible();
    await expect(
      page.getByText(`${number(total!)} entities`, { exact: true }),
    ).toBeVisible();
    const levels = page
      .getByRole('table', { name: 'Entities' })
      .getByRole('row')
      .filter({ hasText: 'Silver' });
    await expect(levels).toHaveCount(25);
  };
  await filtered();
  await page.reload();
  await filtered();
});

test('search finds a component by a part of its name', async ({ page }) => {
  await openPage(page, pages.overview);
  await page.getByRole('searchbox', { name: 'Search entities' }).fill('luxon');
  await expect(page).toHaveURL(/q=luxon/);
  const rows = page.getByRole('table', { name: 'Entities' }).getByRole('row');
  await expect(rows.filter({ hasText: 'luxon' }).first()).toBeVisible();
  await expect(rows.filter({ hasText: '@acemir/cssom' })).toHaveCount(0);
});

test('the list reads on, page by page', async ({ page }) => {
  await openPage(page, pages.overview);
  const rows = page
    .getByRole('table', { name: 'What to do next' })
    .getByRole('rowheader');
  await expect(rows).toHaveCount(25);
  await page.getByRole('button', { name: 'Show more' }).click();
  await expect(rows).toHaveCount(50);
  await expect(page.getByText(/^50 of [\d,]+ shown$/)).toBeVisible();
});

test('a component tells what gets it to the next level, with evidence and history', async ({
  page,
}) => {
  await openPage(page, {
    path: `/scorecards?scorecard=library-health&q=${UNFINISHED}&sort=name`,
    ready: 'Name contains',
  });
  await page.getByRole('link', { name: UNFINISHED, exact: true }).click();
  await expect(page).toHaveURL(
    `/catalog/default/component/${UNFINISHED}/scorecards`,
  );
  const health = page.getByRole('region', { name: 'Library health' });
  await expect(health.getByText('Bronze')).toBeVisible();
  await expect(
    health.getByRole('heading', { name: '1 thing gets you to Silver' }),
  ).toBeVisible();
  const item = health
    .getByRole('listitem')
    .filter({ hasText: 'Type declarations come with it' });
  await expect(item.getByText('Failing')).toBeVisible();
  await expect(
    item.getByText(/How to fix it: Point "types" in package.json/),
  ).toBeVisible();
  await expect(item.getByText('npm.types')).toBeVisible();
  await expect(item.getByText('Wanted to be there').first()).toBeVisible();
  await expect(item.getByText('Found nothing').first()).toBeVisible();
  const history = page.getByRole('region', { name: 'What changed' });
  await expect(
    history.getByText(/Library health: .*Bronze$/).first(),
  ).toBeVisible();
  await expect(history.getByText('first result').first()).toBeVisible();
});

test('a component at the highest level has nothing left to do', async ({
  page,
  api,
}) => {
  const { items } = await api.entities({
    scorecard: 'library-health',
    level: 'gold',
    limit: '1',
  });
  const [, name] = items[0].entity.entityRef.split('/');
  await openPage(page, {
    path: `/catalog/default/component/${name}/scorecards`,
    ready: 'What changed',
  });
  const health = page.getByRole('region', { name: 'Library health' });
  await expect(health.getByText('Gold')).toBeVisible();
  await expect(
    health.getByText('Nothing left to do: this is the highest level.'),
  ).toBeVisible();
  await health.getByRole('button', { name: '9 checks passed' }).click();
  await expect(health.getByText('A licence is named')).toBeVisible();
});

test('a check lists what fails it, and all others on request', async ({
  page,
  api,
}) => {
  const { checks } = await api.summary('library-health');
  const { counts } = checks.find(({ checkId }) => checkId === 'licence-named')!;
  await openPage(page, pages.check);
  await expect(
    page.getByRole('heading', { name: 'Where is “A licence is named” met?' }),
  ).toBeVisible();
  const rows = page
    .getByRole('table', { name: 'Entities' })
    .getByRole('rowheader');
  await expect(rows).toHaveCount(counts.fail);
  await expect(page.getByText('State: Failing')).toBeVisible();
  await page.getByRole('button', { name: /State$/ }).click();
  await page.getByRole('option', { name: 'Any' }).click();
  await expect(page).toHaveURL(/state=all/);
  await expect(rows).toHaveCount(25);
});

test('a scorecard shows its levels, its trend as a table, and groups', async ({
  page,
  api,
}) => {
  const { levels } = await api.summary('library-health');
  const gold = levels.find(({ levelId }) => levelId === 'gold')!.count;
  await openPage(page, pages.scorecard);
  await expect(
    page.getByRole('img', {
      name: new RegExp(`Entities by level: .*Gold ${number(gold)}`),
    }),
  ).toBeVisible();
  await page
    .getByRole('button', { name: 'Show as table: Entities by level over time' })
    .click();
  const table = page.getByRole('table', {
    name: 'Entities by level over time',
  });
  await expect(table.getByRole('cell', { name: number(gold) })).toBeVisible();
  const groups = page.getByRole('region', { name: 'Owner groups' });
  await groups.getByRole('searchbox', { name: 'Search groups' }).fill('sindre');
  await expect(
    groups.getByRole('link', { name: 'sindresorhus' }),
  ).toBeVisible();
  await expect(groups.getByRole('link')).toHaveCount(1);
});

test('the health page says that the numbers can be trusted', async ({
  page,
  api,
}) => {
  const { definitions } = await api.health();
  await openPage(page, pages.health);
  await expect(page.getByText(/^Yes[:,]/)).toBeVisible();
  await expect(
    page.getByText(
      `${definitions.scorecards} scorecards and ${definitions.checks} checks are in force.`,
    ),
  ).toBeVisible();
  const sources = page.getByRole('table', { name: 'Fact sources' });
  for (const source of ['Software catalog', 'Repository files', 'npm']) {
    await expect(
      sources.getByRole('row', { name: new RegExp(source) }),
    ).toContainText(/Works|Running/);
  }
  await page.getByRole('button', { name: 'Reload definitions' }).click();
  await expect(page.getByText('The definitions were read again')).toBeVisible();
});

test('a row is opened by keyboard', async ({ page }) => {
  await openPage(page, pages.overview);
  const link = page
    .getByRole('table', { name: 'What to do next' })
    .getByRole('rowheader')
    .first()
    .getByRole('link');
  await expect(link).toBeVisible();
  await page.getByRole('searchbox', { name: 'Search entities' }).focus();
  // The filters come first, and then the rows.
  for (let stop = 0; stop < 12; stop++) {
    await page.keyboard.press('Tab');
    if (
      await page.evaluate(() =>
        Boolean(document.activeElement?.closest('tbody th')),
      )
    ) {
      break;
    }
  }
  await expect(link).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/catalog\/default\/component\/.+\/scorecards/);
});
