import { violationsOf } from './support/accessibility';
import { openPage, pages } from './support/pages';
import { expect, test } from './support/test';

for (const theme of ['light', 'dark'] as const) {
  for (const [name, shown] of Object.entries(pages)) {
    test(`${name}, ${theme}: axe finds nothing`, async ({ page }) => {
      await openPage(page, shown, { theme });
      expect(await violationsOf(page)).toEqual([]);
    });
  }
}
