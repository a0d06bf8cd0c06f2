import type { Page } from '@playwright/test';
import { violationsOf } from './support/accessibility';
import { becomePersona, openPage, pages } from './support/pages';
import { openWave, SURVEY, whenWave } from './support/surveyWaves';
import { expect, test } from './support/test';

/** Answers with the keyboard alone. */
async function answerByKeyboard(page: Page, digit: string, why: string) {
  await page
    .getByRole('radiogroup', { name: 'Would you recommend it?' })
    .getByRole('radio')
    .first()
    .focus();
  await page.keyboard.press(digit);
  await expect(
    page.getByRole('radio', { name: digit, exact: true }),
  ).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(page.getByText('What do you use?')).toBeVisible();
  await expect(
    page.getByRole('checkbox', { name: 'Documentation' }),
  ).toBeFocused();
  await page.keyboard.press('Space');
  await page.getByRole('textbox', { name: 'Why?' }).focus();
  await page.keyboard.type(why);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
}

test('three people answer a secret ballot by keyboard, and everybody sees what was said and nobody by whom', async ({
  api,
  browser,
  baseURL,
  page,
}) => {
  test.setTimeout(150_000);
  const waveId = await openWave(api, SURVEY);
  const requests: { url: string; headers: Record<string, string> }[] = [];
  for (const [persona, digit] of [
    [undefined, '9'],
    ['developer', '7'],
    ['author', '3'],
  ] as const) {
    const context = await browser.newContext({ baseURL });
    const own = await context.newPage();
    await own.addInitScript(() => {
      window.sessionStorage.setItem('thrive.surveys.asked', '1');
    });
    if (persona) await becomePersona(own, persona);
    own.on('request', async request => {
      if (new URL(request.url()).pathname === '/api/surveys/ballots')
        requests.push({
          url: request.url(),
          headers: await request.allHeaders(),
        });
    });
    await own.goto(`/surveys/answer/${waveId}`);
    await own.getByText('Anonymous: nobody can see who answered what.').click();
    await expect(own.getByText(/Your answer is a secret ballot/)).toBeVisible();
    // The ballot is sent at once, not after a while.
    await own.evaluate(() => {
      Math.random = () => 0;
    });
    const cast = own.waitForResponse(
      response =>
        new URL(response.url()).pathname === '/api/surveys/ballots' &&
        response.status() === 201,
    );
    await answerByKeyboard(own, digit, `<b>because</b> of ${digit}`);
    await expect(own.getByRole('status')).toContainText('Thank you');
    await cast;
    await context.close();
  }
  expect(requests).toHaveLength(3);
  for (const { headers } of requests) {
    expect(headers.authorization).toBeUndefined();
    expect(headers.cookie).toBeUndefined();
    expect(headers.referer).toBeUndefined();
  }

  await openPage(page, {
    path: '/surveys/survey/portal-check',
    ready: /100 % of 3 people/,
  });
  await page.getByRole('button', { name: 'Close and release' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: 'Close and release' })
    .click();
  await whenWave(api, waveId, ({ state }) => state === 'released');
  await openPage(page, {
    path: `/surveys/results/${waveId}`,
    ready: '3 comments',
  });
  await expect(
    page.getByText('What was said: How is the portal?'),
  ).toBeVisible();
  await expect(page.getByText('0 (-70 to 70)').first()).toBeVisible();
  await expect(page.getByText('3–5 answers').first()).toBeVisible();
  await expect(page.getByText('<b>because</b> of 7')).toBeVisible();
  await expect(page.getByText(/gave the same answer: chosen/)).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
});

test('a survey is made from a ready-made one, in forms or as YAML, and seen as it will be answered', async ({
  page,
}) => {
  await openPage(page, pages.surveys);
  await page.getByRole('button', { name: 'New survey' }).click();
  await page.getByText('One question, anonymous').click();
  await expect(page.getByText('It can be published.')).toBeVisible();
  await page.getByLabel('Title').fill('Lunch');
  await page.getByRole('tab', { name: 'Questions' }).click();
  await page.getByLabel('Question', { exact: true }).fill('How was lunch?');
  await expect(
    page.getByRole('radiogroup', { name: 'How was lunch?' }),
  ).toBeVisible();
  await page.getByText('More', { exact: true }).click();
  await page.getByRole('textbox', { name: 'Key' }).fill('lunch');
  await page.getByLabel('Words for the low end').fill('Cold');
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole('tab', { name: 'YAML' }).click();
  const yaml = page.getByLabel(/The survey as code/);
  await expect(yaml).toHaveValue(/key: lunch[^]*How was lunch\?[^]*Cold/);
  await yaml.fill(
    (await yaml.inputValue()).replace('type: csat', 'type: stars'),
  );
  await expect(page.getByText(/"type" is one of/)).toBeVisible();
  await expect(
    page.getByRole('button', { name: 'Save and publish' }),
  ).toBeDisabled();
  await yaml.fill(
    (await yaml.inputValue()).replace('type: stars', 'type: csat'),
  );
  await page.getByRole('button', { name: 'Save and publish' }).click();
  await expect(
    page.getByText(/published and has not been opened yet/),
  ).toBeVisible();
  await openPage(page, pages.surveys);
  await expect(page.getByRole('link', { name: 'Lunch' })).toBeVisible();
});

/** Opens a page as somebody new to the session, whom surveys may ask. */
async function beAsked(page: Page, persona?: 'author' | 'developer') {
  if (persona) await becomePersona(page, persona);
  await page.goto('/scorecards');
  await page.evaluate(() => {
    window.localStorage.setItem('thrive.tests.prompts', '1');
    window.sessionStorage.clear();
  });
  await page.goto('/scorecards');
  return page.getByRole('dialog', { name: 'Survey: Platform pulse' });
}

function hasBallot(page: Page): Promise<boolean> {
  return page.evaluate(() =>
    Object.keys(window.localStorage).some(key =>
      key.startsWith('thrive.surveys.ballot.'),
    ),
  );
}

test('a prompt asks once, at its moment, and goes away when it is told to', async ({
  page,
}) => {
  let asked = 0;
  page.on('request', request => {
    if (new URL(request.url()).pathname === '/api/surveys/due') asked += 1;
  });
  const prompt = await beAsked(page, 'author');
  await expect(prompt).toBeVisible({ timeout: 20_000 });
  await expect(prompt.getByText(/Anonymous: nobody can see/)).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
  await prompt.getByRole('button', { name: 'Not now' }).click();
  await expect(prompt).toBeHidden();
  // Who looks away has taken no ballot, and is still reminded.
  expect(await hasBallot(page)).toBe(false);
  await page.evaluate(() => window.sessionStorage.clear());
  const before = asked;
  for (let load = 0; load < 2; load++) {
    await page.goto('/scorecards');
    await page.waitForTimeout(7_000);
    await expect(prompt).toBeHidden();
    expect(asked).toBe(before + 1);
  }
});

test('a prompt is answered where it stands, and says thanks', async ({
  page,
}) => {
  const prompt = await beAsked(page);
  await expect(prompt).toBeVisible({ timeout: 20_000 });
  await prompt.getByRole('radio').first().focus();
  await page.keyboard.press('9');
  await page.keyboard.press('Enter');
  await prompt.getByRole('button', { name: 'Send' }).click();
  await expect(prompt.getByRole('status')).toHaveText(
    'Thank you. You will see here what we do about it.',
  );
});

test('a ballot that was touched and left is found again where it can be sent', async ({
  page,
}) => {
  const prompt = await beAsked(page, 'developer');
  await expect(prompt).toBeVisible({ timeout: 20_000 });
  expect(await hasBallot(page)).toBe(false);
  await prompt.getByRole('radio').first().focus();
  await page.keyboard.press('8');
  await expect.poll(() => hasBallot(page)).toBe(true);
  await page.keyboard.press('Escape');
  await expect(prompt).toBeHidden();
  await page.goto(pages.surveys.path);
  const waiting = page.getByRole('region', { name: 'For you' });
  await waiting
    .getByRole('listitem')
    .filter({ hasText: 'Platform pulse' })
    .getByRole('link', { name: 'Answer' })
    .click();
  await expect(
    page.getByRole('radio', { name: '8', exact: true }),
  ).toBeChecked();
});

test('a banner leads to its survey, and is put away', async ({ api, page }) => {
  const waveId = await openWave(api, {
    ...SURVEY,
    id: 'in-a-banner',
    title: 'One minute about the portal',
    mode: 'confidential',
    placement: 'banner',
    audience: { filter: { 'metadata.name': 'guest' } },
  });
  // Others are due, too; at most one asks in a session.
  await page.route('**/api/surveys/due', route =>
    route.fulfill({
      json: {
        items: [
          {
            waveId,
            title: 'One minute about the portal',
            mode: 'confidential',
            questions: 3,
            placement: 'banner',
            triggers: [],
            closesAt: new Date().toISOString(),
          },
        ],
      },
    }),
  );
  await beAsked(page);
  const banner = page.getByRole('region', {
    name: 'Survey: One minute about the portal',
  });
  await expect(banner).toBeVisible({ timeout: 20_000 });
  await expect(banner).toContainText('3 questions');
  expect(await violationsOf(page)).toEqual([]);
  await banner.getByRole('link', { name: 'Answer' }).click();
  await expect(page.getByText('Would you recommend it?')).toBeVisible();
  await expect(banner).toBeHidden();

  await api.ask(`/surveys/waves/${waveId}/dismissal`, 'POST', {
    forever: true,
  });
  await openPage(page, {
    path: '/surveys/mine',
    ready: 'You are not asked any more for',
  });
  expect(await violationsOf(page)).toEqual([]);
  await page
    .getByRole('button', { name: 'Ask me again: One minute about the portal' })
    .click();
  await expect(page.getByText('You are not asked any more for')).toBeHidden();
});

test('the owners of a named survey see who answered what when it is closed, and others do not', async ({
  api,
  page,
  signIn,
}) => {
  const waveId = await openWave(api, {
    ...SURVEY,
    id: 'with-names',
    title: 'Who wants a workshop?',
    mode: 'named',
    audience: { filter: { 'metadata.name': 'guest' } },
  });
  await api.ask(`/surveys/waves/${waveId}/responses`, 'POST', {
    answers: { recommend: 8, parts: ['docs'], why: '<b>because</b>' },
  });
  await api.ask(`/surveys/waves/${waveId}/state`, 'POST', { state: 'closed' });
  await whenWave(api, waveId, ({ state }) => state === 'released');
  await openPage(page, {
    path: `/surveys/results/${waveId}`,
    ready: 'What was said: Who wants a workshop?',
  });
  await page.getByRole('link', { name: 'Who answered what' }).click();
  const people = page.getByRole('list', { name: 'Who answered what' });
  await expect(people.getByRole('link', { name: 'Guest' })).toBeVisible();
  await expect(people).toContainText('8 of 10');
  await expect(people).toContainText('<b>because</b>');
  expect(await violationsOf(page)).toEqual([]);
  const file = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download CSV' }).click();
  expect((await file).suggestedFilename()).toBe(`answers-${waveId}.csv`);
  const developer = await signIn('demo-developer');
  await expect(
    developer.ask(`/surveys/waves/${waveId}/named-answers`, 'GET'),
  ).rejects.toThrow(/: 403 /);
});

test('developers see what they are asked, and not what is only for owners', async ({
  api,
  page,
  signIn,
}) => {
  await openWave(api, { ...SURVEY, id: 'for-developers', mode: 'named' });
  const developer = await signIn('demo-developer');
  for (const [method, path] of [
    ['PUT', '/surveys/surveys/platform-pulse'],
    ['POST', '/surveys/surveys/platform-pulse/publish'],
    ['POST', '/surveys/surveys/check'],
  ] as const) {
    await expect(
      developer.ask(path, method, { yaml: 'id: x' }),
    ).rejects.toThrow(/: 403 /);
  }
  await becomePersona(page, 'developer');
  await page.goto('/surveys');
  await expect(page.getByRole('heading', { name: 'For you' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'New survey' })).toBeHidden();
});
