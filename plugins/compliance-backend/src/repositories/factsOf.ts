import type { EntityFacts } from '@thrive/backstage-plugin-compliance-common';
import {
  verdictOf,
  type Report,
} from '@thrive/backstage-plugin-compliance-node';

/** How software stands, as facts for scorecards and others who decide by themselves. */
export function factsOf(
  entityRef: string,
  report: Report,
  checkedAt: string,
): EntityFacts {
  const { results } = report;
  const failed = results.filter(({ state }) => state === 'failed');
  return {
    entityRef,
    verdict: report.verdict,
    failedRules: failed.map(({ policyId, rule }) => `${policyId}/${rule.id}`),
    blockingRules: failed.filter(({ rule }) => rule.enforcement === 'block')
      .length,
    warnings: failed.filter(({ rule }) => rule.enforcement !== 'block').length,
    waivedRules: results.filter(({ state }) => state === 'waived').length,
    unseenRules: results.filter(
      ({ state }) => state === 'not-run' || state === 'error',
    ).length,
    checkedAt,
    policies: Object.fromEntries(
      report.policies.map(({ id }) => [
        id,
        verdictOf(results.filter(({ policyId }) => policyId === id)),
      ]),
    ),
  };
}
