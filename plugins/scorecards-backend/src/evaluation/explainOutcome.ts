import type { CheckState } from '@thrive/backstage-plugin-scorecards-common';
import type { CompiledRule } from './compileRule';
import { leavesOf, type Evidence } from './evaluateCheck';
import { operators } from './operators';
import { Verdict } from './verdict';

const VERDICTS: Partial<Record<CheckState, Verdict>> = {
  fail: Verdict.Fails,
  unknown: Verdict.Unknown,
  error: Verdict.Error,
};

/**
 * Says in words what the first comparison behind a result found; undefined for results that need
 * no explanation.
 */
export function explainOutcome(
  rule: CompiledRule,
  state: CheckState,
  evidence: Evidence,
): string | undefined {
  const verdict = VERDICTS[state];
  const leaves = leavesOf(rule, evidence);
  if (verdict === undefined || leaves.length === 0) return undefined;
  const index = Math.max(
    0,
    leaves.findIndex(leaf => leaf.verdict === verdict),
  );
  const { path, operator, expected } = rule.leaves[index];
  const { actual } = leaves[index];
  if (verdict === Verdict.Unknown)
    return `Nothing is known of ${path.text} yet.`;
  if (verdict === Verdict.Fails && operator === 'exists')
    return actual === undefined
      ? `${path.text} is missing.`
      : `${path.text} is there: "${actual}".`;
  const found = actual === undefined ? 'not set' : `"${actual}"`;
  if (verdict === Verdict.Error)
    return `${path.text} is ${found}, which "${operator}" cannot judge.`;
  const wanted = expected === undefined ? '' : ` ${expected}`;
  return `${path.text} is ${found}; wanted: ${operators[operator].wants}${wanted}.`;
}
