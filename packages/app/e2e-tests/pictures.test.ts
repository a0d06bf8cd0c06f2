import { readFile, stat, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { openPage, pages } from './support/pages';
import { expect, test } from './support/test';

const FOLDER = resolve(__dirname, '../../../docs/images');
/** What stood on the pages when their pictures were taken. */
const WORDS = resolve(__dirname, 'pictures.json');
const MOST_BYTES = 300_000;
const AGAIN = 'UPDATE_PICTURES=1 ./yarnw playwright test pictures';

const pictures = [
  { file: 'scorecards-overview.png', shown: pages.overview },
  { file: 'scorecards-component.png', shown: pages.component },
  { file: 'adoption-overview.png', shown: pages.adoption },
  { file: 'surveys-editor.png', shown: pages.surveyEditor },
  { file: 'compliance-overview.png', shown: pages.compliance },
];

test.use({ viewport: { width: 1280, height: 900 } });

for (const { file, shown } of pictures) {
  test(`the documentation has ${file}, which shows what is there today`, async ({
    page,
  }) => {
    const path = resolve(FOLDER, file);
    await openPage(page, shown);
    const words = await wordsOf(page);
    if (process.env.UPDATE_PICTURES) {
      await page.screenshot({ path, animations: 'disabled' });
      await noteWords(file, words);
    }
    const { size } = await stat(path).catch(() => {
      throw new Error(`${path} is missing.\nNext step: ${AGAIN}`);
    });
    expect(size).toBeLessThan(MOST_BYTES);
    expect(
      (await notedWords())[file],
      `The picture shows other words than the page.\nNext step: ${AGAIN}`,
    ).toEqual(words);
  });
}

/** Headings, columns and what can be pressed, without numbers, which differ from one day to the next. */
async function wordsOf(page: Page): Promise<string[]> {
  const names = await page
    .locator('main')
    .last()
    .locator('h1, h2, h3, thead th, button:not([aria-haspopup])')
    .evaluateAll(elements =>
      elements
        .filter(element => element.checkVisibility())
        .map(element => element.textContent ?? ''),
    );
  const words = names.map(name => name.replace(/[\d.,]+/g, '0').trim());
  return [...new Set(words)].filter(word => word !== '');
}

async function notedWords(): Promise<Record<string, string[]>> {
  return JSON.parse(await readFile(WORDS, 'utf8').catch(() => '{}'));
}

async function noteWords(file: string, words: string[]): Promise<void> {
  const noted = { ...(await notedWords()), [file]: words };
  await writeFile(WORDS, `${JSON.stringify(noted, undefined, 2)}\n`);
}
