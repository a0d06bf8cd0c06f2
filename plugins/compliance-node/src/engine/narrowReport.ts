import type { Finding, Report, RuleResult } from '../types';
import { verdictOf } from './checkTree';
import { notRead } from './notRead';

/**
 * A report with some of its findings only. A rule of which none is left gets another state and a reason;
 * it is `not-run` where there are files that it could not look into.
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
    if (findings.length > 0) return { ...result, findings };
    const { unread } = result;
    return { ...result, ...(unread ? notRead(unread) : otherwise), findings };
  });
  return { ...report, results, verdict: verdictOf(results) };
}
