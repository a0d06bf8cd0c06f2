import type {
  CheckResult,
  EntityScorecard,
} from '@thrive/backstage-plugin-scorecards-common';

const SHOWN = 3;

/**
 * The failing checks to mend first: those of the scorecard that is closest to
 * its next level before the others, each check once.
 */
export function firstToFix(
  scorecards: readonly EntityScorecard[],
): CheckResult[] {
  const closest = scorecards
    .filter(({ missing }) => missing.length > 0)
    .sort((a, b) => a.missing.length - b.missing.length);
  const found = new Map<string, CheckResult>();
  for (const { missing, results } of closest) {
    for (const result of results) {
      if (result.state === 'fail' && missing.includes(result.checkId)) {
        found.set(result.checkId, result);
      }
    }
  }
  return [...found.values()].slice(0, SHOWN);
}
