import { createHash } from 'node:crypto';
import { ruleTypes } from '../rules/ruleTypes';
import type { RawFinding, RuleType } from '../rules/RuleType';
import type { FileTree } from '../tree/FileTree';
import type { CheckContext, Finding, Rule, RuleResult } from '../types';

/** What became of a rule, before it is known of which policy it is. */
export type Evaluated = Pick<RuleResult, 'state' | 'reason' | 'findings'>;

/** Looks at a tree as a rule says. Whatever goes wrong is an error of the rule, never a pass. */
export async function evaluateRule(
  tree: FileTree,
  rule: Rule,
  context: CheckContext = {},
  {
    types = ruleTypes,
    signal,
  }: { types?: ReadonlyMap<string, RuleType>; signal?: AbortSignal } = {},
): Promise<Evaluated> {
  const type = types.get(rule.type);
  if (!type)
    return {
      state: 'error',
      reason: `There is no rule type "${rule.type}".`,
      findings: [],
    };
  try {
    const options = type.options.parse(rule.options);
    const outcome = await type.evaluate(tree, options, context, signal);
    if ('notApplicable' in outcome)
      return {
        state: 'not-applicable',
        reason: outcome.notApplicable,
        findings: [],
      };
    const findings = toFindings(rule, outcome.findings);
    return { state: findings.length === 0 ? 'passed' : 'failed', findings };
  } catch (error) {
    return { state: 'error', reason: (error as Error).message, findings: [] };
  }
}

function toFindings(rule: Rule, raw: readonly RawFinding[]): Finding[] {
  const seen = new Map<string, number>();
  return raw.map(({ message, path, line, identity, sample }) => {
    const what = [rule.id, path ?? '', normalized(identity ?? message)].join(
      '\n',
    );
    // The same thing twice in a file is told apart by its order, not by its line.
    const times = seen.get(what) ?? 0;
    seen.set(what, times + 1);
    return {
      message,
      location: path === undefined ? undefined : { path, line },
      sample,
      fingerprint: createHash('sha256')
        .update(`${what}\n${times}`)
        .digest('hex')
        .slice(0, 32),
    };
  });
}

/** However it is indented. */
function normalized(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
