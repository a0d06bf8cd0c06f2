import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { openPage, pages } from './support/pages';
import { expect, test } from './support/test';

const FOLDER = resolve(__dirname, '../../../docs/images');
const MOST_BYTES = 300_000;

const pictures = [
  { file: 'scorecards-overview.png', shown: pages.overview },
  { file: 'scorecards-component.png', shown: pages.component },
  { file: 'adoption-overview.png', shown: pages.adoption },
  { file: 'surveys-editor.png', shown: pages.surveyEditor },
  { file: 'compliance-overview.png', shown: pages.compliance },
];

test.use({ viewport: { width: 1280, height: 900 } });

for (const { file, shown } of pictures) {
  test(`the documentation has ${file}`, async ({ page }) => {
    const path = resolve(FOLDER, file);
    if (process.env.UPDATE_PICTURES) {
      await openPage(page, shown);
      await page.waitForLoadState('networkidle');
      await page.screenshot({ path, animations: 'disabled' });
    }
    const { size } = await stat(path).catch(() => {
      throw new Error(
        `${path} is missing.\nNext step: UPDATE_PICTURES=1 ./yarnw playwright test pictures`,
      );
    });
    expect(size).toBeLessThan(MOST_BYTES);
  });
}
