// Goes through a portal as a guest: every page of a feature opens and does its main job once.
import { chromium } from '@playwright/test';
import packaged from '@sparticuz/chromium';

const ARGS = ['--no-sandbox', '--disable-gpu'];
const PATIENCE_MS = 60_000;
/** What a portal shows in the place of something that failed. */
const BROKEN = 'Error in extension';

const IDEA = 'It was easy to install';

/** What is done with each feature, and how what was stored before is found. Pages are told by a text that stands on them when they are ready. */
const walks = {
  scorecards: {
    pages: {
      '/scorecards': 'Is our software healthy?',
      '/scorecards/health': 'Can these numbers be trusted?',
    },
    work: async page => {
      await reloadUntil(page, '/scorecards/health', 'Last pass');
      const path = '/catalog/default/component/example-website/scorecards';
      await reloadUntil(page, path, 'Bronze');
      await reloadUntil(page, '/scorecards/basics', 'How far are we');
      const check = '/scorecards/checks/has-owner';
      await reloadUntil(page, check, 'Somebody has to be asked');
    },
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
    },
    work: page => reloadUntil(page, '/adoption/my-data', 'Single events'),
  },
  surveys: {
    pages: {
      '/surveys': 'What do developers think and need?',
      '/surveys/mine': 'What was I asked, and what is stored of it?',
      '/surveys/feedback': 'What do people ask for?',
    },
    kept: page => reloadUntil(page, '/surveys/feedback', IDEA),
    work: async page => {
      await page.getByRole('button', { name: 'Give feedback' }).click();
      await page.getByLabel('In one sentence').fill(IDEA);
      await page.getByRole('button', { name: 'Send', exact: true }).click();
      await page.getByText(IDEA).first().waitFor();
      await reloadUntil(page, '/surveys/feedback', IDEA);
      await publishSurvey(page);
    },
  },
  compliance: {
    pages: {
      '/compliance': 'Does our software keep the rules?',
      '/compliance/software': 'Which software needs work?',
      '/compliance/templates': 'Can a gate be passed by?',
      '/compliance/runs': 'What was checked, and how did it come out?',
      '/compliance/waivers': 'Which exceptions are there?',
      '/compliance/evidence': 'What can be shown to an auditor?',
      '/catalog/default/component/example-website/compliance':
        'Not checked yet',
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
    },
  },
  neighbours: {
    pages: { '/adoption-insights': 'Adoption Insights' },
    work: async () => {},
  },
};

/**
 * Walks through what is installed.
 *
 * @param {string} url of the portal
 * @param {object} portal
 * @param {string[]} portal.features that have to be there; of the others nothing may be there
 * @param {string[]} portal.secrets of the backend, which no browser may be served
 * @param {string[]} returning features that have what was stored in them before they were taken out
 * @throws with the page and what was wrong on it
 */
export async function walk(url, { features, secrets }, returning, pictures) {
  const browser = await chromium.launch({
    executablePath:
      process.env.CHROMIUM_PATH ?? (await packaged.executablePath()),
    args: ARGS,
  });
  try {
    const page = await browser.newPage();
    const complaints = [];
    page.on('pageerror', error => complaints.push(String(error)));
    page.on('console', message => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('response', response => {
      if (response.status() >= 400)
        complaints.push(`${response.status()} of ${response.url()}`);
    });
    await page.goto(url);
    const served = await page.content();
    if (secrets.some(secret => served.includes(secret)))
      throw new Error('The frontend is served a secret of the backend.');
    await page.getByRole('button', { name: 'Enter' }).click();
    await page.getByText('example-website').first().waitFor();
    for (const [feature, { pages, work }] of Object.entries(walks)) {
      if (!features.includes(feature)) {
        await demandAbsent(page, url, feature);
        continue;
      }
      complaints.length = 0;
      for (const [path, ready] of Object.entries(pages))
        await open(page, url + path, ready, complaints);
      if (returning.includes(feature)) await walks[feature].kept(page);
      await work(page);
      demandNone(complaints, feature);
      await page.screenshot({ path: `${pictures}-${feature}.png` });
    }
  } catch (error) {
    const [page] = browser.contexts()[0]?.pages() ?? [];
    await page?.screenshot({ path: `${pictures}-failed.png` });
    throw error;
  } finally {
    await browser.close();
  }
}

/** Writes a survey of one question, and publishes it. */
async function publishSurvey(page) {
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
  await page.getByText('A new survey').first().waitFor();
}

async function open(page, address, ready, complaints) {
  await page.goto(address);
  await page
    .getByText(ready)
    .first()
    .waitFor({ timeout: PATIENCE_MS })
    .catch(async error => {
      const shown = await page.locator('body').innerText();
      throw new Error(
        `${address} does not show "${ready}", but:\n${shown.slice(0, 2000)}\n${
          error.message
        }`,
      );
    });
  if (await page.getByText(BROKEN).count())
    complaints.push(await page.getByText(BROKEN).first().innerText());
  demandNone(complaints, address);
}

/** What was asked for is there a while after it was done, at the latest. */
async function reloadUntil(page, path, text) {
  const address = new URL(path, page.url()).href;
  const since = Date.now();
  for (;;) {
    await page.goto(address);
    const found = await page
      .getByText(text)
      .first()
      .waitFor({ timeout: 5000 })
      .then(
        () => true,
        () => false,
      );
    if (found) return;
    if (Date.now() - since > 2 * PATIENCE_MS)
      throw new Error(`${address} does not show "${text}"`);
  }
}

async function demandAbsent(page, url, feature) {
  await page.goto(`${url}/${feature}`);
  await page.getByText('404').first().waitFor({ timeout: PATIENCE_MS });
}

function demandNone(complaints, where) {
  if (complaints.length > 0)
    throw new Error(`${where} complains:\n${complaints.join('\n')}`);
}
