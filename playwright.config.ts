import { defineConfig } from '@playwright/test';

/**
 * Browser tests against the built portal with its real sample software.
 *
 *   ./yarnw playwright test               builds and starts a portal of its own
 *   PORTAL_IS_BUILT=1 ...                 starts what was built last
 *   PORTAL_URL=http://localhost:7007 ...  uses a portal that runs already
 *   UPDATE_PICTURES=1 ...                 takes the pictures of the documentation anew
 */
export default defineConfig({
  testDir: 'packages/app/e2e-tests',
  testMatch: '*.test.ts',
  globalSetup: './packages/app/e2e-tests/support/startPortal.ts',
  outputDir: 'test-results/browser',
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
  // One portal and two processor cores: more workers are not faster, and get in each other's way.
  workers: 1,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  timeout: 30_000,
  expect: { timeout: 10_000 },
  use: {
    viewport: { width: 1280, height: 800 },
    locale: 'en-US',
    timezoneId: 'UTC',
    colorScheme: 'light',
    screenshot: 'only-on-failure',
    trace: 'off',
  },
});
