import type { ComplianceCounts } from '@thrive/backstage-plugin-compliance-common';
import type {
  Report,
  RuleState,
} from '@thrive/backstage-plugin-compliance-node';

/** How many rules of a report came out how. */
export function countsOf({
  results,
}: Pick<Report, 'results'>): ComplianceCounts {
  const count = (...states: RuleState[]) =>
    results.filter(({ state }) => states.includes(state)).length;
  return {
    passed: count('passed'),
    failed: count('failed'),
    waived: count('waived'),
    notApplicable: count('not-applicable'),
    unseen: count('not-run', 'error'),
    findings: results
      .filter(({ state }) => state === 'failed')
      .reduce((sum, { findings }) => sum + findings.length, 0),
  };
}
