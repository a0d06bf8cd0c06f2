import { test } from '../support/legacyTest';
import { openPage, pages } from '../support/pages';

/** Pages that the other tests of the old portal open, and what is one of these seen otherwise. */
const OPENED_ELSEWHERE: readonly string[] = [
  'home',
  'overview',
  'health',
  'component',
  'componentOverview',
  'templateOverview',
  'adoption',
  'capabilities',
  'retentionByBrackets',
  'searchOfTeam',
  'capability',
  'surveys',
  'feedback',
  'thread',
  'myAnswers',
  'myData',
  'compliance',
  'policies',
  'policy',
  'componentCompliance',
];

const names = (Object.keys(pages) as (keyof typeof pages)[]).filter(
  name => !OPENED_ELSEWHERE.includes(name),
);

for (const name of names) {
  test(`${name} shows what is on it, without complaints`, async ({ page }) => {
    await openPage(page, pages[name]);
  });
}
