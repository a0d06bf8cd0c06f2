import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

interface Exclusion {
  rule: string;
  /** A part of Backstage that Thrive draws nothing in and cannot change. */
  selector: string;
  /** Absent: on every page. */
  path?: string;
  reason: string;
}

/** Everything that is left out of the accessibility checks. */
const EXCLUSIONS: readonly Exclusion[] = [
  {
    rule: 'region',
    selector: '.bui-VisuallyHidden:has(> h1), .bui-Tabs',
    reason:
      "The page title and the tabs of Backstage's page header stand in no landmark.",
  },
  {
    rule: 'aria-valid-attr-value',
    selector: '.bui-Tabs',
    reason:
      "The tabs of Backstage's page header are links, and name panels that are not on the page.",
  },
  {
    rule: 'label-content-name-mismatch',
    selector: 'a[href="/notifications"]',
    reason:
      "Backstage's entry for notifications shows how many are unread, and does not say so in its name.",
  },
  {
    rule: 'aria-progressbar-name',
    selector: '.MuiCircularProgress-root',
    reason:
      "While the catalog's graph of relations is made, which comes late on its pages, something turns that has no name.",
  },
  {
    rule: 'landmark-one-main',
    selector: 'html',
    path: '/',
    reason: 'The page of the home plugin has no main landmark.',
  },
  {
    rule: 'region',
    selector: '#root',
    path: '/',
    reason: 'The same: without a main landmark nothing on the page is in one.',
  },
  {
    rule: 'page-has-heading-one',
    selector: 'html',
    path: '/',
    reason: 'The home plugin draws no title.',
  },
  {
    rule: 'empty-heading',
    selector: '[data-testid="header-title"]',
    path: '/',
    reason: "The home plugin's heading beside its edit button has no text.",
  },
];

const STANDARDS = [
  'wcag2a',
  'wcag2aa',
  'wcag21a',
  'wcag21aa',
  'wcag22aa',
  'best-practice',
];

/** What a theme can change: the rules about colours. */
export const COLOURS = ['color-contrast', 'link-in-text-block'];

/**
 * The accessibility violations of what is on the page now, as readable lines.
 *
 * @param rules - by their ids in axe; those of the standards without
 */
export async function violationsOf(
  page: Page,
  rules?: string[],
): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (rules
    ? axe.withRules(rules)
    : axe.withTags(STANDARDS)
  ).analyze();
  const { pathname } = new URL(page.url());
  const lines: string[] = [];
  for (const { id, help, nodes } of violations) {
    const excluded = EXCLUSIONS.filter(
      ({ rule, path }) => rule === id && (path ?? pathname) === pathname,
    ).map(({ selector }) => selector);
    for (const { target, html } of nodes) {
      const place = target.join(' ');
      if (!(await isWithin(page, { place, html }, excluded))) {
        lines.push(`${id} (${help}) at ${place}: ${html.slice(0, 300)}`);
      }
    }
  }
  return lines;
}

/** Whether an element is within one of these; what is gone by now is told by its own tag. */
function isWithin(
  page: Page,
  element: { place: string; html: string },
  selectors: readonly string[],
): Promise<boolean> {
  return page.evaluate(
    ([{ place, html }, around]) => {
      const shown = document.querySelector(place);
      const told = new DOMParser().parseFromString(html, 'text/html').body;
      return (
        around.length > 0 &&
        Boolean((shown ?? told.firstElementChild)?.closest(around.join(', ')))
      );
    },
    [element, selectors] as const,
  );
}
