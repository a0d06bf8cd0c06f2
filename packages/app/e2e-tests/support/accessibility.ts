import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

interface Exclusion {
  /** What is not looked at; a part of Backstage that Thrive cannot change. */
  selector: string;
  reason: string;
}

/** Everything that is left out of the accessibility checks, each with its reason. */
const EXCLUSIONS: readonly Exclusion[] = [];

/** The accessibility violations of what is on the page now, as readable lines. */
export async function violationsOf(page: Page): Promise<string[]> {
  let axe = new AxeBuilder({ page }).withTags([
    'wcag2a',
    'wcag2aa',
    'wcag21a',
    'wcag21aa',
    'wcag22aa',
    'best-practice',
  ]);
  for (const { selector } of EXCLUSIONS) {
    axe = axe.exclude(selector);
  }
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html }) => `${id} (${help}) at ${target}: ${html}`),
  );
}
