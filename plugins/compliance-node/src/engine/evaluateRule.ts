import { createHash } from 'node:crypto';
import { ruleTypes } from '../rules/ruleTypes';
import type { RawFinding, RuleType } from '../rules/RuleType';
import type { FileTree } from '../tree/FileTree';
import type {
  CheckContext,
  Finding,
  Rule,
  RuleResult,
  UnreadFile,
} from '../types';
import { notRead } from './notRead';

/** What became of a rule, before it is known of which policy it is. */
export type Evaluated = Pick<
  RuleResult,
  'state' | 'reason' | 'findings' | 'unread'
>;

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
    const missed = new Map<string, UnreadFile>();
    const outcome = await type.evaluate(
      tree.watched(file => missed.set(file.path, file)),
      options,
      context,
      signal,
    );
    const unread = missed.size === 0 ? undefined : [...missed.values()];
    const findings =
      'findings' in outcome ? toFindings(rule, outcome.findings) : [];
    if (findings.length > 0) return { state: 'failed', findings, unread };
    if (unread) return notRead(unread);
    return 'notApplicable' in outcome
      ? { state: 'not-applicable', reason: outcome.notApplicable, findings }
      : { state: 'passed', findings };
  } catch (error) {
    const reason =
      error instanceof RangeError
        ? `What it looks at is too deep or too large: ${error.message}.`
        : (error as Error).message;
    return { state: 'error', reason, findings: [] };
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
