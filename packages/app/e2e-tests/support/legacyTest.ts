import { expect, test as base } from './test';

export { expect } from './test';

/** The portal on the old frontend system; a test fails when the browser or the backend complains. */
export const test = base.extend({
  // eslint-disable-next-line no-empty-pattern -- Playwright wants a pattern here
  baseURL: async ({}, provide) => {
    await provide(process.env.LEGACY_PORTAL_URL);
  },
  page: async ({ page }, provide) => {
    const complaints: string[] = [];
    page.on('pageerror', error => complaints.push(String(error)));
    page.on('console', message => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('response', response => {
      if (response.status() >= 400)
        complaints.push(`${response.status()} ${response.url()}`);
    });
    await provide(page);
    expect(complaints).toEqual([]);
  },
});
