// Goes through a portal as a guest: every page of a feature opens and does its main job once.
import { chromium } from '@playwright/test';
import packaged from '@sparticuz/chromium';
import { addWidget, PATIENCE_MS, walks } from './walks.mjs';

const ARGS = ['--no-sandbox', '--disable-gpu'];
/** What a portal shows in the place of something that failed. */
const BROKEN = 'Error in extension';

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
    if (!served.includes(`"${url}"`))
      throw new Error('The frontend is served no settings to look at.');
    if (secrets.some(secret => served.includes(secret)))
      throw new Error('The frontend is served a secret of the backend.');
    await page.getByRole('button', { name: 'Enter' }).click();
    await page.getByText('example-website').first().waitFor();
    for (const [feature, { pages, work, widget }] of Object.entries(walks)) {
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
      // What a portal has on its home page by itself complains of what it cannot reach.
      if (widget) await addWidget(page, widget);
    }
  } catch (error) {
    const [page] = browser.contexts()[0]?.pages() ?? [];
    await page?.screenshot({ path: `${pictures}-failed.png` });
    throw error;
  } finally {
    await browser.close();
  }
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

async function demandAbsent(page, url, feature) {
  await page.goto(`${url}/${feature}`);
  await page.getByText('404').first().waitFor({ timeout: PATIENCE_MS });
}

function demandNone(complaints, where) {
  if (complaints.length > 0)
    throw new Error(`${where} complains:\n${complaints.join('\n')}`);
}
