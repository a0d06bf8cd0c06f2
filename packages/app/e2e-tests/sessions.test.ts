import type { Page } from '@playwright/test';
import { openPage, pages } from './support/pages';
import { openWave, SURVEY, whenWave } from './support/surveyWaves';
import { expect, test } from './support/test';

/** A survey of one question that is open. */
const LUNCH = {
  wave: {
    id: 'lunch',
    surveyId: 'lunch',
    number: 1,
    version: 1,
    state: 'open',
    opensAt: '2026-01-01T00:00:00.000Z',
    closesAt: '2099-01-01T00:00:00.000Z',
  },
  definition: {
    id: 'lunch',
    title: 'Lunch',
    owner: 'group:default/platform',
    mode: 'confidential',
    pages: [
      {
        id: 'one',
        questions: [{ key: 'why', type: 'text', text: 'How was it?' }],
      },
    ],
  },
  language: 'en',
  promise: {
    mode: 'confidential',
    thresholds: { respondents: 5, comments: 10 },
    dimensions: [],
    drafts: 'server',
    erasure: 'always',
    keyDestroyed: false,
  },
  state: 'open',
};
const SIGNED_OUT =
  'You are signed out. Sign in again, for example in another tab, and try once more: what you typed is still here.';

/** The session is over at the next of these requests, or at so many, and back at the one after. */
async function endSession(
  page: Page,
  method: string,
  path: RegExp,
  requests = 1,
) {
  let left = requests;
  await page.route(path, route => {
    if (left === 0 || route.request().method() !== method)
      return route.fallback();
    left -= 1;
    return route.fulfill({
      status: 401,
      json: {
        error: { name: 'AuthenticationError', message: 'Illegal token' },
      },
    });
  });
}

test.describe('a session that ends in the middle is told, and costs nothing', () => {
  test('of an answer to a survey', async ({ page }) => {
    await page.route(/\/api\/surveys\/waves\/lunch\/form/, route =>
      route.fulfill({ json: LUNCH }),
    );
    await page.route(/\/api\/surveys\/waves\/lunch\/draft/, route =>
      route.fulfill({ status: 204 }),
    );
    await page.route(/\/api\/surveys\/waves\/lunch\/responses/, route =>
      route.fulfill({ status: 201, json: { stored: true } }),
    );
    await endSession(page, 'POST', /\/api\/surveys\/waves\/lunch\/responses/);
    await page.goto('/surveys/answer/lunch');
    const why = page.getByRole('textbox', { name: 'How was it?' });
    await why.fill('Too salty');
    const send = page.getByRole('button', { name: 'Send', exact: true });
    await send.click();
    await expect(page.getByText(SIGNED_OUT)).toBeVisible();
    await expect(why).toHaveValue('Too salty');
    await send.click();
    await expect(page.getByText('Thank you!')).toBeVisible();
  });

  test('of a secret ballot', async ({ api, page }) => {
    const waveId = await openWave(api, {
      ...SURVEY,
      id: 'late-ballot',
      title: 'Voted late',
    });
    const issuing = /\/api\/surveys\/waves\/[^/]+\/ballots$/;
    await endSession(page, 'POST', issuing, Infinity);
    await page.goto(`/surveys/answer/${waveId}`);
    await page.getByRole('radio', { name: '9' }).check({ force: true });
    await page.getByRole('button', { name: 'Next' }).click();
    const why = page.getByRole('textbox', { name: 'Why?' });
    await why.fill('It asks before it signs me out');
    const send = page.getByRole('button', { name: 'Send', exact: true });
    await send.click();
    await expect(page.getByText(SIGNED_OUT)).toBeVisible();
    await expect(why).toHaveValue('It asks before it signs me out');
    await page.unroute(issuing);
    await send.click();
    await expect(page.getByText('Thank you!')).toBeVisible();
    await api.ask(`/surveys/waves/${waveId}/state`, 'POST', {
      state: 'closed',
    });
  });

  test('of opening a survey, and of closing it', async ({ api, page }) => {
    test.slow();
    const id = 'late-opening';
    const definition = { ...SURVEY, id, title: 'Opened late' };
    await api.ask(`/surveys/surveys/${id}`, 'PUT', { definition });
    await api.ask(`/surveys/surveys/${id}/publish`, 'POST');
    await endSession(page, 'POST', /\/api\/surveys\/surveys\/[^/]+\/waves$/);
    await endSession(page, 'POST', /\/api\/surveys\/waves\/[^/]+\/state$/);
    const path = `/surveys/survey/${id}`;
    await openPage(page, { path, ready: 'has not been opened yet' });
    const days = page.getByLabel('Open for days');
    await days.fill('3');
    const open = page.getByRole('button', { name: 'Open now' });
    await open.click();
    await expect(page.getByText(SIGNED_OUT)).toBeVisible();
    await expect(days).toHaveValue('3');
    await open.click();
    await expect(page.getByText(/It is opened on|Open until/)).toBeVisible();
    const { items } = await api.ask<{
      items: { id: string; wave?: { id: string } }[];
    }>('/surveys/surveys', 'GET');
    const waveId = items.find(item => item.id === id)!.wave!.id;
    await whenWave(api, waveId, ({ state }) => state === 'open');

    await openPage(page, { path, ready: /Open until/ });
    const close = page.getByRole('button', { name: 'Close and release' });
    await close.click();
    const really = page
      .getByRole('dialog')
      .getByRole('button', { name: 'Close and release' });
    await really.click();
    await expect(page.getByText(SIGNED_OUT)).toBeVisible();
    await expect(really).toBeHidden();
    await close.click();
    await really.click();
    await whenWave(api, waveId, ({ state }) => state !== 'open');
  });

  test('of a survey that is written', async ({ page }) => {
    await endSession(page, 'PUT', /\/api\/surveys\/surveys\/[^/]+$/);
    await openPage(page, pages.surveys);
    await page.getByRole('button', { name: 'New survey' }).click();
    await page.getByText('One question, anonymous').click();
    await expect(page.getByText('It can be published.')).toBeVisible();
    const title = page.getByLabel('Title');
    await title.fill('Written for long');
    const save = page.getByRole('button', { name: 'Save draft' });
    await save.click();
    await expect(page.getByText(SIGNED_OUT)).toBeVisible();
    await expect(title).toHaveValue('Written for long');
    await save.click();
    await expect(
      page.getByRole('heading', { name: 'Written for long' }),
    ).toBeVisible();
  });

  test('of feedback', async ({ page }) => {
    await endSession(page, 'POST', /\/api\/surveys\/feedback$/);
    await openPage(page, pages.feedback);
    const sentence = page.getByLabel('In one sentence');
    await sentence.fill('Sign me in for longer');
    const send = page.getByRole('button', { name: 'Send', exact: true });
    await send.click();
    await expect(page.getByText(SIGNED_OUT)).toBeVisible();
    await expect(sentence).toHaveValue('Sign me in for longer');
    await send.click();
    await page.waitForURL(/feedback\/.+/);
    await expect(
      page.getByRole('heading', { name: 'Sign me in for longer' }),
    ).toBeVisible();
  });

  test('of a reply, and of a vote', async ({ page, signIn }) => {
    await endSession(page, 'POST', /\/api\/surveys\/feedback\/[^/]+\/replies$/);
    await endSession(page, 'PUT', /\/api\/surveys\/feedback\/[^/]+\/vote$/);
    const developer = await signIn('demo-developer');
    const { id } = await developer.ask<{ id: string }>(
      '/surveys/feedback',
      'POST',
      {
        kind: 'idea',
        title: 'Votes for long sessions',
        text: '',
        anonymous: false,
      },
    );
    await page.goto(`/surveys/feedback/${id}`);
    const reply = page.getByLabel('Your reply');
    await reply.fill('Eight hours would do');
    const send = page.getByRole('button', { name: 'Reply', exact: true });
    await send.click();
    await expect(page.getByText(SIGNED_OUT)).toBeVisible();
    await expect(reply).toHaveValue('Eight hours would do');
    await send.click();
    await expect(page.getByText('Eight hours would do')).toBeVisible();

    const vote = page.getByRole('button', { name: /me, too/ }).first();
    await vote.click();
    await expect(page.getByText('The vote could not be stored')).toBeVisible();
    await expect(vote).toHaveAttribute('aria-pressed', 'false');
    await vote.click();
    await expect(vote).toHaveAttribute('aria-pressed', 'true');
  });

  test('of a waiver', async ({ api, page }) => {
    const { items } = await api.ask<{
      items: { id: string; verdict: string }[];
    }>('/compliance/runs?verdict=enforced', 'GET');
    await endSession(page, 'POST', /\/api\/compliance\/waivers$/);
    await page.goto(`/compliance/runs/${items[0].id}?waiver=new`);
    const why = page.getByLabel('Why').first();
    await why.fill('It is not ours to change.');
    const ask = page.getByRole('button', { name: 'Ask', exact: true }).first();
    await ask.click();
    await expect(page.getByText(SIGNED_OUT)).toBeVisible();
    await expect(why).toHaveValue('It is not ours to change.');
    await ask.click();
    await expect(page.getByText('Somebody else decides now')).toBeVisible();
  });

  test('of a decision on a waiver', async ({ page, signIn }) => {
    const developer = await signIn('demo-developer');
    await developer.ask('/compliance/waivers', 'POST', {
      policyId: 'baseline',
      ruleId: 'license',
      scope: { kind: 'entity', ref: 'component:default/accepts' },
      reason: 'Decided late',
      expiresAt: new Date(Date.now() + 7 * 86_400_000)
        .toISOString()
        .slice(0, 10),
    });
    await endSession(page, 'POST', /\/api\/compliance\/waivers\/.+\/decision$/);
    await page.goto('/compliance/waivers?status=requested');
    const card = page.getByRole('listitem').filter({ hasText: 'Decided late' });
    const note = card.getByRole('textbox');
    await note.fill('For a week');
    const approve = card.getByRole('button', { name: 'Approve' });
    await approve.click();
    await expect(page.getByText(SIGNED_OUT)).toBeVisible();
    await expect(note).toHaveValue('For a week');
    await approve.click();
    await expect(approve).toBeHidden();
    await page.goto('/compliance/waivers?status=approved');
    await expect(page.getByText('For a week').first()).toBeVisible();
  });

  test('of a policy', async ({ api, page }) => {
    await endSession(page, 'PUT', /\/api\/compliance\/policies\//);
    await openPage(page, pages.policies);
    await page.getByRole('button', { name: 'New policy' }).click();
    const text = page.getByLabel('The policy, as YAML');
    const written = (await text.inputValue()).replace(/^id: .*$/m, 'id: late');
    await text.fill(written);
    const save = page.getByRole('button', { name: 'Save' });
    await save.click();
    await expect(page.getByText(SIGNED_OUT)).toBeVisible();
    await expect(text).toHaveValue(written);
    await save.click();
    await expect(page.locator('a[href$="/policies/late"]')).toBeVisible();
    await api.send('/compliance/policies/late', 'DELETE');
  });

  test('of a marker', async ({ page }) => {
    await endSession(page, 'POST', /\/api\/adoption\/markers$/);
    await openPage(page, pages.adoption);
    const what = page.getByRole('textbox', { name: 'What happened' });
    await what.fill('Sessions are longer');
    const add = page.getByRole('button', { name: 'Add', exact: true });
    await add.click();
    await expect(page.getByText(SIGNED_OUT)).toBeVisible();
    await expect(what).toHaveValue('Sessions are longer');
    await add.click();
    await expect(
      page.getByText(/: Sessions are longer$/).first(),
    ).toBeVisible();
  });

  test('of a funnel', async ({ page }) => {
    await endSession(page, 'PUT', /\/api\/adoption\/funnels\//);
    await openPage(page, pages.journeys);
    await page.getByRole('button', { name: 'Define a funnel' }).click();
    const name = page.getByRole('textbox', { name: 'Name', exact: true });
    await name.fill('Signed out on the way');
    for (const [index, action] of ['navigate', 'search'].entries()) {
      const step = page.getByRole('group', { name: `Step ${index + 1}` });
      await step
        .getByRole('textbox', { name: 'Name of the step' })
        .fill(action);
      await step.getByRole('combobox', { name: 'Action' }).fill(action);
    }
    const save = page.getByRole('button', { name: 'Save', exact: true });
    await save.click();
    await expect(page.getByText(SIGNED_OUT)).toBeVisible();
    await expect(name).toHaveValue('Signed out on the way');
    await save.click();
    await expect(page).toHaveURL(/funnel=signed-out-on-the-way/);
  });

  test('of reading definitions again', async ({ page }) => {
    await endSession(page, 'POST', /\/api\/scorecards\/definitions\/reload/);
    await openPage(page, pages.health);
    const reload = page.getByRole('button', { name: 'Reload definitions' });
    await reload.click();
    await expect(page.getByText(SIGNED_OUT)).toBeVisible();
    await reload.click();
    await expect(
      page.getByText('The definitions were read again'),
    ).toBeVisible();
  });
});

test('a page says so, too, where nobody can be signed in any more', async ({
  page,
}) => {
  await page.clock.install();
  await openPage(page, pages.feedback);
  await page.getByLabel('In one sentence').fill('Let me in again');
  // The token is old, and the provider gives no other one.
  await page.route(/\/api\/auth\/.*\/refresh/, route =>
    route.fulfill({
      status: 401,
      json: { error: { name: 'AuthenticationError', message: 'No session' } },
    }),
  );
  await page.clock.setSystemTime(Date.now() + 5 * 3_600_000);
  const send = page.getByRole('button', { name: 'Send', exact: true });
  await send.click();
  await expect(page.getByText(SIGNED_OUT).first()).toBeVisible();
  await expect(page.getByLabel('In one sentence')).toHaveValue(
    'Let me in again',
  );
});
