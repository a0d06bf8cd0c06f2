import {
  type Browser,
  type BrowserContext,
  type Page,
  test as base,
} from '@playwright/test';
import { openBrowser } from './browser';
import { PortalApi, type Provider } from './portalApi';

export { expect } from '@playwright/test';

export interface Fixtures {
  /** Asks the backend as one of the personas, to compare the screens with. */
  signIn: (provider: Provider) => Promise<PortalApi>;
  /** The backend, asked as the guest. */
  api: PortalApi;
}

/** A survey that asks in the corner is in the way of whatever else is tested. */
const keepQuiet = (page: Page) =>
  page.addInitScript(() => {
    if (!window.localStorage.getItem('thrive.tests.prompts'))
      window.sessionStorage.setItem('thrive.surveys.asked', '1');
  });

/** Playwright's test with the browser from npm and the portal that runs for these tests. */
export const test = base.extend<Fixtures, { browser: Browser }>({
  browser: [
    // Playwright wants the braces, and reads from them what a fixture depends on.
    // eslint-disable-next-line no-empty-pattern -- Playwright wants a pattern here
    async ({}, provide) => {
      const browser = await openBrowser();
      await provide(browser);
      await browser.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  // eslint-disable-next-line no-empty-pattern -- Playwright wants a pattern here
  baseURL: async ({}, provide) => {
    await provide(process.env.PORTAL_URL);
  },
  page: async ({ page }, provide) => {
    await keepQuiet(page);
    await provide(page);
  },
  signIn: async ({ baseURL }, provide) => {
    await provide(provider => PortalApi.signIn(baseURL!, provider));
  },
  api: async ({ signIn }, provide) => {
    await provide(await signIn('guest'));
  },
});

/** For tests that only look: they share a browser's profile, which then has the code of the portal already. */
export const lookingTest = test.extend<object, { profile: BrowserContext }>({
  profile: [
    async ({ browser }, provide, { project }) => {
      const profile = await browser.newContext({
        ...project.use,
        baseURL: process.env.PORTAL_URL,
      });
      await provide(profile);
      await profile.close();
    },
    { scope: 'worker' },
  ],
  page: async ({ profile, viewport }, provide) => {
    const page = await profile.newPage();
    if (viewport) await page.setViewportSize(viewport);
    await keepQuiet(page);
    await provide(page);
    await page.close();
  },
});
