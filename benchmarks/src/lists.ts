/*
 * How long a browser is kept from answering while somebody looks through 100,000 entities: pages of the
 * built portal, whose lists answer as a backend with so many would. Needs a portal that runs:
 *
 *   PORTAL_URL=http://localhost:7007 ./yarnw bench lists [--entities 100000]
 */
import { parseArgs } from 'node:util';
import type { Page, Route } from '@playwright/test';
import { openBrowser } from '../../packages/app/e2e-tests/support/browser';

const { values } = parseArgs({
  options: { entities: { type: 'string', default: '100000' } },
});
const ENTITIES = Number(values.entities);
const PAGES_OF_LIST = 20;
const WHEEL_TURNS = 60;
const WHEEL_PIXELS = 600;
const SETTLE_MS = 500;
const POLLING_MS = 100;
const KEY_MS = 80;
const WORD = 'made-up-999';

declare global {
  interface Window {
    /** Milliseconds of each task that kept the browser busy. */
    longTasks: number[];
  }
}

/** A row about an entity, which it is or has. */
type Row = Record<string, unknown> & { entity?: object };

const lists = [
  {
    name: 'scorecard',
    path: '/scorecards/library-health',
    api: /\/api\/scorecards\/entities\?/,
    search: 'q',
  },
  {
    name: 'complianceSoftware',
    path: '/compliance/software',
    api: /\/api\/compliance\/repositories/,
    search: 'search',
  },
];

/** Answers with parts of a list of made-up rows, each as one of those that the portal has. */
function answerWithMany(search: string) {
  let samples: Row[] | undefined;
  return async (route: Route) => {
    if (!samples) {
      const answer = await route.fetch();
      samples = ((await answer.json()) as { items: Row[] }).items;
      if (samples.length === 0)
        throw new Error('The portal has nothing in this list yet; wait.');
    }
    const asked = new URL(route.request().url()).searchParams;
    const word = asked.get(search) ?? '';
    const matching = Array.from(
      { length: ENTITIES },
      (_, index) => `made-up-${index}`,
    ).filter(name => name.includes(word));
    const from = Number(asked.get('cursor') ?? 0);
    const to = from + Number(asked.get('limit') ?? samples.length);
    await route.fulfill({
      json: {
        items: matching
          .slice(from, to)
          .map((name, index) =>
            rename(samples![index % samples!.length], name),
          ),
        total: matching.length,
        nextCursor: to < matching.length ? String(to) : undefined,
      },
    });
  };
}

function rename(row: Row, name: string): Row {
  const names = { entityRef: `component:default/${name}`, title: name };
  return row.entity
    ? { ...row, entity: { ...row.entity, ...names } }
    : { ...row, ...names };
}

/** Milliseconds of the longest task since the last time. */
async function longestTask(page: Page): Promise<number> {
  await page.waitForTimeout(SETTLE_MS);
  return page.evaluate(() => {
    const longest = Math.max(0, ...window.longTasks);
    window.longTasks = [];
    return Math.round(longest);
  });
}

const countRows = (page: Page) =>
  page.evaluate(() => document.getElementsByTagName('tr').length);

async function lookThrough(page: Page, list: (typeof lists)[number]) {
  await page.route(list.api, answerWithMany(list.search));
  await page.goto(list.path);
  // The long list is the first one of its page.
  const more = page.getByRole('button', { name: 'Show more' }).first();
  await more.waitFor();
  await longestTask(page);
  let showMoreMs = 0;
  // Looking an element up by its role is a long task of its own on a long page: once is enough.
  const button = (await more.elementHandle())!;
  for (let count = 1; count < PAGES_OF_LIST; count++) {
    const rows = await countRows(page);
    await button.evaluate(one => one.scrollIntoView());
    await longestTask(page);
    await button.evaluate(one => (one as HTMLElement).click());
    await page.waitForFunction(
      before => document.getElementsByTagName('tr').length > before,
      rows,
      { polling: POLLING_MS },
    );
    showMoreMs = Math.max(showMoreMs, await longestTask(page));
  }
  const rows = await countRows(page);
  for (let turn = 0; turn < WHEEL_TURNS; turn++)
    await page.mouse.wheel(0, turn % 2 ? -WHEEL_PIXELS : 2 * WHEEL_PIXELS);
  const scrollMs = await longestTask(page);
  const field = page.getByRole('searchbox').first();
  await field.scrollIntoViewIfNeeded();
  await field.focus();
  await longestTask(page);
  await page.keyboard.type(WORD, { delay: KEY_MS });
  await page.waitForFunction(
    word => document.querySelector('tbody')?.textContent?.includes(word),
    `${WORD}9`,
    { polling: POLLING_MS },
  );
  const searchMs = await longestTask(page);
  return { rows, showMoreMs, scrollMs, searchMs };
}

async function main() {
  const baseURL = process.env.PORTAL_URL;
  if (!baseURL) throw new Error('Set PORTAL_URL to a portal that runs.');
  const browser = await openBrowser();
  const results: Record<string, unknown> = { entities: ENTITIES };
  try {
    for (const list of lists) {
      const page = await browser.newPage({
        baseURL,
        viewport: { width: 1280, height: 800 },
      });
      await page.addInitScript(() => {
        window.longTasks = [];
        new PerformanceObserver(entries =>
          entries
            .getEntries()
            .forEach(({ duration }) => window.longTasks.push(duration)),
        ).observe({ type: 'longtask', buffered: true });
      });
      console.error(`bench: looking through ${list.name}`);
      results[list.name] = await lookThrough(page, list);
      await page.close();
    }
  } finally {
    await browser.close();
  }
  console.log(JSON.stringify(results));
}

main().catch(error => {
  console.error(error);
  process.exitCode = 1;
});
