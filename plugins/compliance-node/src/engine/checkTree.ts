import type { FileTree } from '../tree/FileTree';
import type { Policy, Report, RuleResult, Verdict } from '../types';
import type { RuleRunner } from './RuleRunner';

const NOTHING_THERE =
  'There is no file to look at: a check of nothing is no pass.';

/**
 * Holds a tree of files against policies. What is wrong never throws: it is in the report.
 *
 * @param options.signal - stops between two rules; those that are left are `not-run`
 */
export async function checkTree(
  tree: FileTree,
  policies: readonly Policy[],
  runner: RuleRunner,
  options: { signal?: AbortSignal } = {},
): Promise<Report> {
  const results: RuleResult[] = [];
  for (const { id: policyId, rules } of policies) {
    for (const rule of rules) {
      const why =
        tree.files.length === 0
          ? NOTHING_THERE
          : options.signal?.aborted && 'It was stopped before.';
      const evaluated = why
        ? { state: 'not-run' as const, reason: why, findings: [] }
        : await runner.run(tree, rule);
      results.push({ policyId, rule, ...evaluated });
    }
  }
  return {
    verdict: verdictOf(results),
    tree: {
      files: tree.files.length,
      bytes: tree.bytes,
      digest: tree.digest,
      unread: tree.unread,
    },
    policies: policies.map(({ id, title, version, digest }) => ({
      id,
      title,
      version,
      digest,
    })),
    results,
  };
}

/** What follows from results, see `Verdict`. */
export function verdictOf(
  results: readonly Pick<RuleResult, 'rule' | 'state'>[],
): Verdict {
  const has = (isSo: (result: (typeof results)[number]) => boolean) =>
    results.some(isSo);
  const isBlocking = ({ rule }: (typeof results)[number]) =>
    rule.enforcement === 'block';
  if (has(one => isBlocking(one) && one.state === 'failed')) return 'enforced';
  const isUnknown = ({ state }: (typeof results)[number]) =>
    state === 'not-run' || state === 'error';
  if (has(one => isBlocking(one) && isUnknown(one))) return 'unknown';
  if (results.length > 0 && results.every(isUnknown)) return 'unknown';
  return has(({ state }) => state === 'failed') ? 'tolerated' : 'clear';
}
