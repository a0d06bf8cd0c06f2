import type { Finding, Report, RuleResult } from '../types';
import { verdictOf } from './checkTree';
import { notRead } from './notRead';

/**
 * A report with findings that are accepted. They stay in it, with the waiver that accepts them; a rule
 * of which all are accepted is `waived`, or `not-run` where there are files that it could not look into.
 *
 * @param waiverOf - the id of the waiver of a finding, if there is one
 * @public
 */
export function waiveFindings(
  report: Report,
  waiverOf: (result: RuleResult, finding: Finding) => string | undefined,
): Report {
  const results = report.results.map((result): RuleResult => {
    if (result.findings.length === 0) return result;
    const findings = result.findings.map(finding => ({
      ...finding,
      waiverId: waiverOf(result, finding),
    }));
    const isWaived = findings.every(({ waiverId }) => waiverId !== undefined);
    const { unread } = result;
    if (isWaived && unread) return { ...result, ...notRead(unread), findings };
    return {
      ...result,
      state: isWaived ? 'waived' : 'failed',
      reason: undefined,
      findings,
    };
  });
  return { ...report, results, verdict: verdictOf(results) };
}
