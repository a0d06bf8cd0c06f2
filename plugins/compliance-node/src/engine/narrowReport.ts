import type { Finding, Report, RuleResult } from '../types';
import { verdictOf } from './checkTree';

/**
 * A report with some of its findings only. A rule of which none is left gets another state and a reason.
 *
 * @public
 */
export function narrowReport(
  report: Report,
  isLeft: (finding: Finding) => boolean,
  otherwise: { state: 'waived' | 'not-applicable'; reason: string },
): Report {
  const results = report.results.map((result): RuleResult => {
    if (result.state !== 'failed') return result;
    const findings = result.findings.filter(isLeft);
    return findings.length > 0
      ? { ...result, findings }
      : { ...result, ...otherwise, findings };
  });
  return { ...report, results, verdict: verdictOf(results) };
}
