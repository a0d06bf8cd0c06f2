import type { GateDecision } from '@thrive/backstage-plugin-compliance-common';
import {
  verdictOf,
  type Moment,
  type Policy,
  type Report,
  type Rule,
  type RuleResult,
} from '@thrive/backstage-plugin-compliance-node';

/** What a gate asks for: nothing that blocks failed, nothing that matters failed, or nothing at all. */
export type FailOn = 'error' | 'warning' | 'never';

/** A run of the task, as it stands with the waivers of now. */
export interface GateRun {
  report: Report;
  moment: Moment;
  /** Of the whole of the files, not of a part of them. */
  isWhole: boolean;
}

/** How many findings are told: more is no help to somebody who waits. */
const MOST_TOLD = 5;
const SEVERITY = { error: 0, warning: 1, note: 2 };

/**
 * Whether a task may go on. What has to be checked and was not, or not to the end, holds it up like
 * something that failed.
 *
 * @param runs - of the task, in order: the last look at a policy counts
 * @param required - the policies that hold for what the task makes, with their rules as of today
 * @param options.moment - `parameters` asks for checks of the form only
 * @param options.momentOf - at what moment a rule looks
 * @param options.treeDigest - of the files as they are now
 */
export function decideGate(
  runs: readonly GateRun[],
  required: readonly Policy[],
  options: {
    failOn: FailOn;
    moment: Moment;
    momentOf: (rule: Rule) => Moment | undefined;
    treeDigest?: string;
  },
): Omit<GateDecision, 'url' | 'waiverUrl'> {
  const moments: Moment[] =
    options.moment === 'parameters'
      ? ['parameters']
      : ['parameters', 'workspace'];
  const results: RuleResult[] = [];
  const missing = new Set<string>();
  let changed = false;
  let isMissed = false;
  for (const moment of moments) {
    const own = runs.filter(run => run.moment === moment);
    const last = lastOfEach(own);
    for (const [, { report, policyId }] of last)
      results.push(
        ...report.results.filter(each => each.policyId === policyId),
      );
    for (const policy of required) {
      const asked = policy.rules.filter(
        rule => options.momentOf(rule) === moment,
      );
      if (asked.length === 0 || last.get(policy.id)?.isWhole) continue;
      missing.add(policy.id);
      isMissed ||= asked.some(rule => isAskedFor(rule, options.failOn));
    }
    if (moment === 'workspace' && options.treeDigest !== undefined)
      changed = [...last.values()].some(
        ({ report, isWhole }) =>
          isWhole && report.tree.digest !== options.treeDigest,
      );
  }
  const stops = results.filter(result => isStop(result, options.failOn));
  const blocks =
    options.failOn !== 'never' && (stops.length > 0 || isMissed || changed);
  const verdict = verdictOf(results);
  return {
    verdict:
      verdict !== 'enforced' && (isMissed || changed) ? 'unknown' : verdict,
    blocks,
    changed,
    blockedBy: stops.map(({ policyId, rule }) => `${policyId}/${rule.id}`),
    waiversUsed: [
      ...new Set(
        results.flatMap(({ findings }) =>
          findings.flatMap(({ waiverId }) => waiverId ?? []),
        ),
      ),
    ],
    missing: [...missing],
    findings: tellOf(results.filter(({ state }) => state !== 'waived')),
  };
}

interface LastLook extends GateRun {
  policyId: string;
}

/** The last look at each policy. */
function lastOfEach(runs: readonly GateRun[]): Map<string, LastLook> {
  const last = new Map<string, LastLook>();
  for (const run of runs)
    for (const { id } of run.report.policies) {
      // A look at a part says nothing of the whole that was looked at before.
      if (last.get(id)?.isWhole && !run.isWhole) continue;
      last.set(id, { ...run, policyId: id });
    }
  return last;
}

/** Whether a gate that fails on this wants the rule kept. */
function isAskedFor(
  { enforcement, severity }: Pick<Rule, 'enforcement' | 'severity'>,
  failOn: FailOn,
): boolean {
  if (failOn === 'never') return false;
  if (enforcement === 'block') return true;
  return failOn === 'warning' && enforcement === 'warn' && severity !== 'note';
}

function isStop({ rule, state }: RuleResult, failOn: FailOn): boolean {
  if (!isAskedFor(rule, failOn)) return false;
  const isUnseen = state === 'not-run' || state === 'error';
  return state === 'failed' || (rule.enforcement === 'block' && isUnseen);
}

/** What blocks first, then what is worse; a rule that was not looked at says why. */
function tellOf(results: readonly RuleResult[]): GateDecision['findings'] {
  const rank = ({ rule, state }: RuleResult) =>
    (rule.enforcement === 'block' ? 0 : 10) +
    (state === 'failed' ? 0 : 5) +
    SEVERITY[rule.severity];
  return results
    .filter(({ state }) => ['failed', 'not-run', 'error'].includes(state))
    .sort((a, b) => rank(a) - rank(b))
    .flatMap(({ policyId, rule, state, reason, findings }) => {
      const about = {
        ruleId: `${policyId}/${rule.id}`,
        title: rule.title,
        remediation: rule.remediation?.text,
      };
      return state === 'failed'
        ? findings
            .filter(({ waiverId }) => waiverId === undefined)
            .map(({ message, location }) => ({ ...about, message, location }))
        : [{ ...about, message: reason ?? 'It could not be looked at.' }];
    })
    .slice(0, MOST_TOLD);
}
