import type {
  ComplianceReport,
  ComplianceRule,
  Evidence,
  RunSummary,
} from '@thrive/backstage-plugin-compliance-common';
import type { Report, Rule } from '@thrive/backstage-plugin-compliance-node';
import type { StoredLink } from '../store/EvidenceStore';
import type { StoredRun } from '../store/RunStore';

/** A run as it is told in lists. */
export function presentRun(run: StoredRun): RunSummary {
  const { treeDigest: _digest, stepId: _step, path: _path, ...summary } = run;
  return summary;
}

/** A report as the API tells it. */
export function presentReport(report: Report): ComplianceReport {
  return {
    ...report,
    tree: { ...report.tree, unread: [...report.tree.unread] },
    policies: [...report.policies],
    results: report.results.map(result => ({
      ...result,
      rule: presentRule(result.rule),
      findings: [...result.findings],
      unread: result.unread && [...result.unread],
    })),
  };
}

/** A rule as the API tells it. */
export function presentRule(rule: Rule): ComplianceRule {
  return { ...rule, controls: [...rule.controls] };
}

/** Runs of what nobody has: an auditor is not to take them for checks of software. */
const MADE_NOTHING: Readonly<Record<string, string>> = {
  'dry-run': 'dry run',
  conformance: 'what a template would make',
};

/** A link of the chain in words; `matches` says whether what was published is what was checked. */
export function presentEvidence(link: StoredLink): Evidence {
  const body = JSON.parse(link.body);
  return {
    id: link.id,
    kind: link.kind,
    at: link.at,
    digest: link.digest,
    runId: link.runId,
    entityRef: link.entityRef,
    subject: subjectOf(link.kind, body),
    commit: body.commit,
    matches: body.matches,
  };
}

function subjectOf(kind: StoredLink['kind'], body: any): string {
  if (kind === 'waiver')
    return `${body.rule}: ${body.status} by ${body.decidedBy}, until ${body.expiresAt}`;
  if (kind === 'published')
    return `${body.repoUrl ?? body.entity ?? body.run} at ${body.commit}`;
  const only = MADE_NOTHING[body.runKind];
  return `${body.entity ?? body.template ?? body.run}: ${body.verdict}${
    only === undefined ? '' : ` (${only})`
  }`;
}
