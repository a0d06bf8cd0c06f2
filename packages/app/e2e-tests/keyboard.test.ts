import type { Locator } from '@playwright/test';
import { openPage, pages } from './support/pages';
import { expect, test } from './support/test';

const MOST_STOPS = 60;

/** Goes on with Tab, or back with Shift+Tab, until something has the focus. */
async function tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') {
  await expect(target).toBeVisible();
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await target.page().keyboard.press(key);
    if (await target.evaluate(one => one === document.activeElement)) return;
  }
  throw new Error(`${target} is not reached with ${key}`);
}

test('a survey is made from a ready-made one and published with the keyboard alone', async ({
  page,
}) => {
  const { keyboard } = page;
  await openPage(page, pages.surveys);
  await tabTo(page.getByRole('button', { name: 'New survey' }));
  await keyboard.press('Enter');
  await tabTo(page.getByRole('button', { name: 'Platform pulse' }));
  await keyboard.press('Enter');
  await tabTo(page.getByLabel('Title'));
  await keyboard.press('Control+A');
  await keyboard.type('Coffee');
  await tabTo(page.getByRole('tab', { name: 'Basics' }), 'Shift+Tab');
  await keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Questions' })).toBeFocused();
  await keyboard.press('Enter');
  await tabTo(page.getByLabel('Question', { exact: true }).first());
  await keyboard.press('Control+A');
  await keyboard.type('How is the coffee?');
  await expect(
    page.getByRole('radiogroup', { name: 'How is the coffee?' }),
  ).toBeVisible();
  await tabTo(page.getByRole('button', { name: 'Save and publish' }));
  await keyboard.press('Enter');
  await expect(
    page.getByText(/published and has not been opened yet/),
  ).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Coffee' })).toBeVisible();
});

test('feedback is given without a name with the keyboard alone', async ({
  page,
}) => {
  const { keyboard } = page;
  await openPage(page, { path: '/surveys/feedback', ready: 'Status' });
  await tabTo(page.getByRole('button', { name: 'Give feedback' }));
  await keyboard.press('Enter');
  await tabTo(page.getByRole('button', { name: /Idea/ }));
  await keyboard.press('Enter');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /Problem/ })).toBeFocused();
  await keyboard.press('Tab');
  await keyboard.type('The coffee is cold');
  await keyboard.press('Tab');
  await keyboard.type('Every morning.');
  await tabTo(page.getByRole('switch', { name: 'Without my name' }));
  await keyboard.press('Space');
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('Sent without your name');
  await expect(page.getByRole('button', { name: 'Go on' })).toBeFocused();
  await keyboard.press('Enter');
  await expect(
    page.getByRole('heading', { name: 'The coffee is cold' }),
  ).toBeVisible();
  await expect(page.getByText('Every morning.')).toBeVisible();
});

test('a waiver is asked for and withdrawn with the keyboard alone', async ({
  page,
}) => {
  const { keyboard } = page;
  const reason = `Nobody drinks it there any more, ${Date.now()}.`;
  await openPage(page, pages.run);
  const ask = page.getByRole('button', { name: /^Ask for a waiver: / }).last();
  await tabTo(ask);
  await keyboard.press('Enter');
  const why = page.getByLabel('Why');
  await expect(why).toBeFocused();
  await tabTo(page.getByRole('button', { name: 'Cancel' }));
  await keyboard.press('Enter');
  await expect(ask).toBeFocused();
  await keyboard.press('Enter');
  await expect(why).toBeFocused();
  await keyboard.type(reason);
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect(
    page.getByRole('button', { name: /all that this team owns/ }),
  ).toBeFocused();
  await tabTo(page.getByRole('button', { name: 'Ask', exact: true }));
  await keyboard.press('Enter');
  await expect(page.getByText('Somebody else decides now')).toBeVisible();
  await expect(ask).toBeFocused();

  await tabTo(page.getByRole('tab', { name: 'Runs' }), 'Shift+Tab');
  await keyboard.press('ArrowRight');
  await keyboard.press('ArrowRight');
  await keyboard.press('Enter');
  const own = page.getByRole('article').filter({ hasText: reason });
  await tabTo(own.getByRole('button', { name: 'Take it back' }));
  await keyboard.press('Enter');
  await expect(own).toContainText('Revoked');
});

test('a policy is written and checked with the keyboard alone', async ({
  page,
}) => {
  const { keyboard } = page;
  await openPage(page, pages.policies);
  const add = page.getByRole('button', { name: 'New policy' });
  await tabTo(add);
  await keyboard.press('Enter');
  const text = page.getByLabel('The policy, as YAML');
  await expect(text).toBeFocused();
  await keyboard.press('Control+Home');
  await keyboard.type('coffee: hot\n');
  const check = page.getByRole('button', { name: 'Check', exact: true });
  await tabTo(check);
  await keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('coffee');
  await expect(check).toBeFocused();
  await tabTo(text, 'Shift+Tab');
  await keyboard.press('Control+Home');
  await keyboard.press('Shift+ArrowDown');
  await keyboard.press('Delete');
  await tabTo(check);
  await keyboard.press('Enter');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(check).toBeFocused();
  await tabTo(page.getByRole('button', { name: 'Cancel' }));
  await keyboard.press('Enter');
  await expect(add).toBeFocused();
});

test('a team is chosen, and a picture is explained and read as a table with the keyboard alone', async ({
  page,
}) => {
  const { keyboard } = page;
  await openPage(page, pages.adoption);
  const whose = page.getByRole('button', { name: /Whose numbers/ });
  await tabTo(whose);
  await keyboard.press('Enter');
  await expect(page.getByRole('listbox')).toBeVisible();
  await keyboard.type('Payments');
  await expect(page.getByRole('option', { name: /Payments/ })).toBeFocused();
  await keyboard.press('Enter');
  await expect(page).toHaveURL(/team=/);
  await expect(page.getByText('Team: Payments')).toBeVisible();
  await expect(whose).toBeFocused();

  const explain = page.getByRole('button', {
    name: 'What is this?: Active people',
  });
  await tabTo(explain);
  await keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await keyboard.press('Escape');
  await expect(explain).toBeFocused();
  await keyboard.press('Tab');
  await keyboard.press('Space');
  const table = page.getByRole('group', { name: 'Active people' });
  await expect(table.getByRole('rowheader').first()).toBeVisible();
  await tabTo(table);

  await tabTo(page.getByRole('row', { name: 'Team: Payments' }), 'Shift+Tab');
  await keyboard.press('Delete');
  await expect(page.getByText('Team: Payments')).toHaveCount(0);
});
