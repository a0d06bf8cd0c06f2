import type { Page } from '@playwright/test';
import { answeredWave, feedbackThread, openWaveOf, runOf } from './made';
import { expect } from './test';

/** A page, and the text that shows that its numbers have arrived. */
export interface ShownPage {
  /** Where it is, or what makes what it shows and gives where that is. */
  path: string | (() => Promise<string>);
  ready: string | RegExp;
}

export type Theme = 'light' | 'dark';

/** A component of the sample software with something left to do: it ships no types. */
export const UNFINISHED = 'express';

const CAME_HERE = /came here in the last 28 days/;

export const pages = {
  home: { path: '/', ready: /checks? to / },
  overview: { path: '/scorecards', ready: /results, one per entity/ },
  scorecard: {
    path: '/scorecards/library-health',
    ready: /^[\d,]+ of [\d,]+ shown$/,
  },
  check: {
    path: '/scorecards/checks/licence-named',
    ready: 'package.json names no licence.',
  },
  health: { path: '/scorecards/health', ready: /Last pass/ },
  component: {
    path: `/catalog/default/component/${UNFINISHED}/scorecards`,
    ready: 'What changed',
  },
  componentOverview: {
    path: `/catalog/default/component/${UNFINISHED}`,
    ready: CAME_HERE,
  },
  templateOverview: {
    path: '/catalog/default/template/typescript-service',
    ready: CAME_HERE,
  },
  adoption: { path: '/adoption', ready: 'How complete these numbers are' },
  capabilities: {
    path: '/adoption/capabilities',
    ready: 'What might be retired',
  },
  retention: { path: '/adoption/retention', ready: 'Cohorts' },
  retentionByBrackets: {
    path: '/adoption/retention?returns=bracket',
    ready: 'Cohorts',
  },
  journeys: { path: '/adoption/journeys', ready: 'Ways that people go' },
  templates: {
    path: '/adoption/templates',
    ready: /No tasks yet|The most used first/,
  },
  search: { path: '/adoption/search', ready: 'Documentation that is read' },
  searchOfTeam: {
    path: '/adoption/search?team=group%3Adefault%2Fpayments',
    ready: 'Team: Payments',
  },
  adoptionData: { path: '/adoption/data', ready: 'Wrong clocks' },
  capability: {
    path: '/adoption/capabilities/software-catalog',
    ready: 'What it is used on',
  },
  teams: { path: '/adoption/teams', ready: 'Segments' },
  surveys: { path: '/surveys', ready: 'New survey' },
  survey: { path: '/surveys/survey/platform-pulse', ready: 'You said, we did' },
  surveyEditor: {
    path: '/surveys/edit/a-new-one?from=quarterly-experience',
    ready: 'It can be published.',
  },
  results: {
    path: async () => `/surveys/results/${await answeredWave()}`,
    ready: '3 comments',
  },
  namedAnswers: {
    path: async () => `/surveys/named/${await answeredWave()}`,
    ready: '8 of 10',
  },
  answer: {
    path: async () => `/surveys/answer/${await openWaveOf('after-a-template')}`,
    ready: /^How easy was it/,
  },
  feedback: { path: '/surveys/feedback?new=1', ready: 'Without my name' },
  thread: {
    path: async () => `/surveys/feedback/${await feedbackThread()}`,
    ready: 'Which ones?',
  },
  myAnswers: { path: '/surveys/mine', ready: 'Platform pulse' },
  myData: { path: '/adoption/my-data', ready: 'Single events' },
  compliance: { path: '/compliance', ready: 'Rules that fail most' },
  complianceSoftware: {
    path: '/compliance/software',
    ready: /Rules failed/,
  },
  complianceTemplates: {
    path: '/compliance/templates',
    ready: 'needs none: it publishes nothing',
  },
  runs: { path: '/compliance/runs', ready: /Rules failed/ },
  run: {
    path: async () => `/compliance/runs/${await runOf(UNFINISHED)}`,
    ready: 'How to mend it:',
  },
  policies: { path: '/compliance/policies', ready: 'New policy' },
  policy: { path: '/compliance/policies/baseline', ready: 'As it is written' },
  waivers: { path: '/compliance/waivers', ready: 'Status' },
  evidence: { path: '/compliance/evidence', ready: 'The chain' },
  componentCompliance: {
    path: `/catalog/default/component/${UNFINISHED}/compliance`,
    ready: 'What it was held against',
  },
} satisfies Record<string, ShownPage>;

/** Where a page is; what it shows is made first if it has to be. */
export async function pathOf({ path }: ShownPage): Promise<string> {
  return typeof path === 'string' ? path : path();
}

/** Opens a page and waits for its numbers, and till nothing on it is loading. */
export async function openPage(
  page: Page,
  shown: ShownPage,
  options: { theme?: Theme } = {},
): Promise<void> {
  await page.addInitScript(
    theme => window.localStorage.setItem('theme', theme),
    options.theme ?? 'light',
  );
  await page.goto(await pathOf(shown));
  await expect(page.getByText(shown.ready).first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  await expect(page.getByRole('progressbar')).toHaveCount(0);
}

/** Shows the page in the dark, as if it had been chosen in another window, and waits till its colours are there. */
export async function darken(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.localStorage.setItem('theme', 'dark');
    window.dispatchEvent(new StorageEvent('storage', { key: 'theme' }));
  });
  await expect(page.locator('body')).toHaveAttribute('data-theme-mode', 'dark');
  // Colours that change are between two for a while.
  await page.waitForTimeout(500);
}

/** Signs in as somebody else than the guest from the next page on. */
export async function becomePersona(
  page: Page,
  persona: 'developer' | 'author',
): Promise<void> {
  await page.addInitScript(
    id => window.localStorage.setItem('thrive.persona', id),
    persona,
  );
}
