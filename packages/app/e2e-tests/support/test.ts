import { type Browser, test as base } from '@playwright/test';
import { openBrowser } from './browser';
import { PortalApi, type Provider } from './portalApi';

export { expect } from '@playwright/test';

interface Fixtures {
  /** Asks the backend directly, to compare the screens with. */
  signIn: (provider: Provider) => Promise<PortalApi>;
  api: PortalApi;
  /** Everything that the page wrote to its console as an error. */
}

/** Playwright's test with the browser from npm and the portal that runs for these tests. */
export const test = base.extend<Fixtures, { browser: Browser }>({
  browser: [
    async ({}, use) => {
      const browser = await openBrowser();
      await use(browser);
      await browser.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  baseURL: async ({}, use) => {
    await use(process.env.PORTAL_URL);
  },
  signIn: async ({ baseURL }, use) => {
    await use(provider => PortalApi.signIn(baseURL!, provider));
  },
  api: async ({ signIn }, use) => {
    await use(await signIn('guest'));
  },
});
