import { ConflictError, InputError } from '@backstage/errors';
import {
  ruleOn,
  verdictOf,
  type Finding,
  type Moment,
  type Policy,
  type Report,
  type Rule,
  type RuleResult,
} from '@thrive/backstage-plugin-compliance-node';
import type { ComplianceReport } from '@thrive/backstage-plugin-compliance-common';

/** Not more findings of one rule are kept; how many there are is. */
export const MOST_FINDINGS = 200;

/**
 * Makes a report that somebody sent one of our own: rules are as the policies here have them on this
 * day, whatever the report says of them, and what it leaves out was not looked at.
 *
 * @param known - the policies that are in force
 * @param momentOf - at what moment a rule looks
 * @throws ConflictError when a policy is not the one that is in force
 * @throws InputError when the report contradicts itself
 */
export function settleReport(
  sent: ComplianceReport,
  known: readonly Policy[],
  options: {
    moment: Moment;
    momentOf: (rule: Rule) => Moment | undefined;
    today: string;
  },
): Report {
  const policies = sent.policies.map(({ id, digest }) => {
    const policy = known.find(each => each.id === id);
    if (policy?.digest !== digest)
      throw new ConflictError(
        `The policy "${id}" has changed or is gone since this was checked; check again.`,
      );
    return policy;
  });
  const results = policies.flatMap(policy =>
    policy.rules
      .filter(
        rule => (options.momentOf(rule) ?? options.moment) === options.moment,
      )
      .map(rule =>
        settleResult(
          ruleOn(options.today, rule, policy),
          policy.id,
          sent.results.find(
            each => each.policyId === policy.id && each.rule.id === rule.id,
          ),
        ),
      ),
  );
  return {
    verdict: verdictOf(results),
    tree: sent.tree,
    policies: policies.map(({ id, title, version, digest }) => ({
      id,
      title,
      version,
      digest,
    })),
    results,
  };
}

function settleResult(
  rule: Rule,
  policyId: string,
  sent: ComplianceReport['results'][number] | undefined,
): RuleResult {
  if (!sent) {
    return {
      policyId,
      rule,
      state: 'not-run',
      reason: 'The report does not say anything of it.',
      findings: [],
    };
  }
  // Which findings are accepted is decided here.
  const state = sent.state === 'waived' ? 'failed' : sent.state;
  if ((state === 'failed') !== sent.findings.length > 0)
    throw new InputError(
      `The report says that ${policyId}/${rule.id} ${state} with ${sent.findings.length} findings.`,
    );
  return {
    policyId,
    rule,
    state,
    reason: sent.reason,
    unread: sent.unread,
    findings: sent.findings.slice(0, MOST_FINDINGS).map(
      ({ message, location, sample, fingerprint }): Finding => ({
        message,
        location,
        sample,
        fingerprint,
      }),
    ),
  };
}
