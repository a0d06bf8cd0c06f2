import { type Browser, test as base } from '@playwright/test';
import { openBrowser } from './browser';
import { PortalApi, type Provider } from './portalApi';

export { expect } from '@playwright/test';

export interface Fixtures {
  /** Asks the backend as one of the personas, to compare the screens with. */
  signIn: (provider: Provider) => Promise<PortalApi>;
  /** The backend, asked as the guest. */
  api: PortalApi;
}

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
    // A survey that asks in the corner is in the way of whatever else is tested.
    await page.addInitScript(() => {
      if (!window.localStorage.getItem('thrive.tests.prompts'))
        window.sessionStorage.setItem('thrive.surveys.asked', '1');
    });
    await provide(page);
  },
  signIn: async ({ baseURL }, provide) => {
    await provide(provider => PortalApi.signIn(baseURL!, provider));
  },
  api: async ({ signIn }, provide) => {
    await provide(await signIn('guest'));
  },
});
