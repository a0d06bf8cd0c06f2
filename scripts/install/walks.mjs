// What is done with each feature in a portal, and how what was stored before is found.
import { TEMPLATE_NAME } from './gatedTemplate.mjs';

/** How long something that is done in the portal may take. */
export const PATIENCE_MS = 60_000;

const IDEA = 'It was easy to install';

/** Where cards of features are. */
const OVERVIEW = '/catalog/default/component/example-website';

/**
 * By feature: its pages, each told by a text that stands on it when it is ready; its main job; what is there
 * again after it was away; its widget for the home page.
 */
export const walks = {
  scorecards: {
    pages: {
      '/scorecards': 'Is our software healthy?',
      '/scorecards/health': 'Can these numbers be trusted?',
    },
    work: async page => {
      await reloadUntil(page, '/scorecards/health', 'Last pass');
      await reloadUntil(page, `${OVERVIEW}/scorecards`, 'Bronze');
      await reloadUntil(page, '/scorecards/basics', 'How far are we');
      const check = '/scorecards/checks/has-owner';
      await reloadUntil(page, check, 'Somebody has to be asked');
      await reloadUntil(page, OVERVIEW, 'See all checks');
    },
    widget: 'My software: what to fix next',
  },
  adoption: {
    pages: {
      '/adoption': 'Do developers use the platform?',
      '/adoption/capabilities': 'Which capabilities work?',
      '/adoption/retention': 'Do people keep coming back?',
      '/adoption/journeys': 'Where do people get stuck?',
      '/adoption/templates': 'Do templates work, and what do they save?',
      '/adoption/search': 'Do people find what they look for?',
      '/adoption/teams': 'How does use differ by team?',
      '/adoption/data': 'How complete are these numbers?',
      '/adoption/my-data': 'What is stored about me?',
      [OVERVIEW]: 'How much it is used',
    },
    work: async page => {
      await reloadUntil(page, '/adoption/my-data', 'Single events');
      const capability = '/adoption/capabilities/catalog';
      await reloadUntil(page, capability, 'Too few people used it');
    },
    widget: 'How my teams use the platform',
  },
  surveys: {
    pages: {
      '/surveys': 'What do developers think and need?',
      '/surveys/mine': 'What was I asked, and what is stored of it?',
      [OVERVIEW]: 'Nobody has asked for anything here yet',
      '/surveys/feedback': 'What do people ask for?',
    },
    kept: page => reloadUntil(page, '/surveys/feedback', IDEA),
    work: async page => {
      await page.getByRole('button', { name: 'Give feedback' }).click();
      await page.getByLabel('In one sentence').fill(IDEA);
      await page.getByRole('button', { name: 'Send', exact: true }).click();
      await page.getByText(IDEA).first().waitFor();
      await reloadUntil(page, '/surveys/feedback', IDEA);
      await page.getByRole('link', { name: IDEA }).first().click();
      await page.getByText('Nobody has looked at it yet.').first().waitFor();
      await answerSurvey(page);
    },
    widget: 'What do you think?',
  },
  compliance: {
    pages: {
      '/compliance': 'Does our software keep the rules?',
      '/compliance/software': 'Which software needs work?',
      '/compliance/templates': 'Can a gate be passed by?',
      '/compliance/runs': 'What was checked, and how did it come out?',
      '/compliance/waivers': 'Which exceptions are there?',
      '/compliance/evidence': 'What can be shown to an auditor?',
      [`${OVERVIEW}/compliance`]: 'Not checked yet',
      '/create/actions': 'compliance:gate',
      '/compliance/policies': 'What is asked of software here?',
    },
    work: async page => {
      await page.getByRole('button', { name: 'New policy' }).click();
      await page.getByRole('button', { name: 'Check', exact: true }).click();
      await page
        .getByText('It is sound, and all its tests pass')
        .first()
        .waitFor({ timeout: PATIENCE_MS });
      await page.goto(
        new URL('/compliance/policies/baseline', page.url()).href,
      );
      await page.getByText('As it is written').first().waitFor();
      await runTemplate(page);
    },
  },
  neighbours: {
    pages: { '/adoption-insights': 'Adoption Insights' },
    work: async () => {},
  },
};

/** Puts a widget on the home page. */
export async function addWidget(page, title) {
  await page.goto(new URL('/home', page.url()).href);
  await page.getByRole('button', { name: 'Edit' }).click();
  await page.getByRole('button', { name: 'Add widget' }).click();
  await page.getByRole('dialog').getByText(title).click();
  await page.getByRole('button', { name: 'Save' }).click();
  // Once for each time that the feature was added: what people put there stays.
  await page.getByText(title).first().waitFor();
}

/** Writes a survey of one question, opens it, answers it, and closes it. */
async function answerSurvey(page) {
  const id = `first-${Date.now()}`;
  await page.goto(new URL('/surveys', page.url()).href);
  await page.getByRole('button', { name: 'New survey' }).click();
  await page.getByText('One question, anonymous').click();
  await page.getByLabel('Id', { exact: true }).fill(id);
  await page
    .getByText('It can be published.')
    .waitFor({ timeout: PATIENCE_MS });
  await page.getByRole('button', { name: 'Save and publish' }).click();
  await page.waitForURL(`**/surveys/survey/${id}`);
  await page.getByRole('button', { name: 'Open now' }).click();
  await reloadUntil(page, `/surveys/survey/${id}`, 'It waits for your answer.');
  await page.getByRole('link', { name: 'Answer', exact: true }).click();
  await page.getByRole('radio').last().check({ force: true });
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByText('Thank you').first().waitFor({ timeout: PATIENCE_MS });
  await page.goto(new URL(`/surveys/survey/${id}`, page.url()).href);
  const close = { name: 'Close and release' };
  await page.getByRole('button', close).click();
  await page.getByRole('dialog').getByRole('button', close).click();
  const results = page.getByRole('link', { name: 'Results' });
  await reloadUntil(page, `/surveys/survey/${id}`, results);
  await results.click();
  await page.getByText('No number is shown').first().waitFor();
}

/** Has the template with a gate make something, and looks at what was checked. */
async function runTemplate(page) {
  const address = `/create/templates/default/${TEMPLATE_NAME}`;
  await reloadUntil(page, address, 'Owner');
  await page.getByLabel('Name').fill('first-service');
  await page.getByLabel('Owner').fill('group:default/guests');
  await page.getByRole('button', { name: 'Review' }).click();
  await page.getByRole('button', { name: 'Create' }).click();
  await page
    .getByText('Finished step Go on only when it keeps the rules')
    .waitFor({ timeout: PATIENCE_MS });
  await reloadUntil(page, '/compliance/runs', 'first-service');
  const run = page.getByRole('row').filter({ hasText: 'first-service' });
  await run.first().getByRole('link').first().click();
  await page.getByText('What it was held against').first().waitFor();
}

/**
 * What was asked for is there a while after it was done, at the latest.
 *
 * @param {string | object} wanted a text, or a locator
 */
async function reloadUntil(page, path, wanted) {
  const address = new URL(path, page.url()).href;
  const since = Date.now();
  for (;;) {
    await page.goto(address);
    const found = await (typeof wanted === 'string'
      ? page.getByText(wanted)
      : wanted
    )
      .first()
      .waitFor({ timeout: 5000 })
      .then(
        () => true,
        () => false,
      );
    if (found) return;
    if (Date.now() - since > 2 * PATIENCE_MS)
      throw new Error(`${address} does not show "${wanted}"`);
  }
}
