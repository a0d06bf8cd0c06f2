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
  const { path, operator } = rule.leaves[index];
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
  return `${path.text} is ${found}; wanted: ${wantedOf(rule, index)}.`;
}

/** What a comparison of a rule wanted, in words: `at most 10`. */
export function wantedOf(rule: CompiledRule, index: number): string {
  const { operator, expected } = rule.leaves[index];
  if (operator === 'exists')
    return expected === 'false' ? 'not to be there' : 'to be there';
  const { wants } = operators[operator];
  return expected === undefined ? wants : `${wants} ${expected}`;
}
