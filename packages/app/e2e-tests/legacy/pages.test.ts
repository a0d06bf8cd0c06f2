import { test } from '../support/legacyTest';
import { openPage, pages } from '../support/pages';

/** Every page that no other test opens here. */
const NAMES = [
  'scorecard',
  'check',
  'retention',
  'journeys',
  'templates',
  'search',
  'adoptionData',
  'teams',
  'survey',
  'surveyEditor',
  'results',
  'namedAnswers',
  'answer',
  'complianceSoftware',
  'complianceTemplates',
  'runs',
  'run',
  'waivers',
  'evidence',
] as const;

for (const name of NAMES) {
  test(`${name} shows what is on it, without complaints`, async ({ page }) => {
    await openPage(page, pages[name]);
  });
}
