import type { Finding, Report, RuleResult } from '../types';
import { verdictOf } from './checkTree';

/**
 * A report with findings that are accepted. They stay in it, with the waiver that accepts them; a rule
 * of which all are accepted is `waived`.
 *
 * @param waiverOf - the id of the waiver of a finding, if there is one
 * @public
 */
export function waiveFindings(
  report: Report,
  waiverOf: (result: RuleResult, finding: Finding) => string | undefined,
): Report {
  const results = report.results.map((result): RuleResult => {
    if (result.state !== 'failed' && result.state !== 'waived') return result;
    const findings = result.findings.map(finding => ({
      ...finding,
      waiverId: waiverOf(result, finding),
    }));
    const isWaived = findings.every(({ waiverId }) => waiverId !== undefined);
    return {
      ...result,
      state: isWaived ? 'waived' : 'failed',
      findings,
    };
  });
  return { ...report, results, verdict: verdictOf(results) };
}
