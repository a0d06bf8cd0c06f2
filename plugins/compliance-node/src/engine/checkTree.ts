import type { FileTree } from '../tree/FileTree';
import type {
  CheckContext,
  Moment,
  Policy,
  Report,
  RuleResult,
  Verdict,
} from '../types';
import { ruleOn } from './enforcement';
import type { RuleRunner } from './RuleRunner';

const NOTHING_THERE =
  'There is no file to look at: a check of nothing is no pass.';

export interface CheckOptions {
  /** What is known around the files. */
  context?: CheckContext;
  /** Which rules are asked: those that look at files, unless it says something else. */
  moment?: Moment;
  /** Stops between two rules; those that are left are `not-run`. */
  signal?: AbortSignal;
  /** The date on which rules are in force, as `2026-12-01`: now, without. */
  today?: string;
}

/** Holds a tree of files against policies. What is wrong never throws: it is in the report. */
export async function checkTree(
  tree: FileTree,
  policies: readonly Policy[],
  runner: RuleRunner,
  options: CheckOptions = {},
): Promise<Report> {
  const {
    context,
    moment = 'workspace',
    signal,
    today = new Date().toISOString().slice(0, 10),
  } = options;
  const results: RuleResult[] = [];
  for (const policy of policies) {
    for (const written of policy.rules) {
      // An unknown type is an error of its rule, whenever it is asked.
      if ((runner.momentOf(written) ?? moment) !== moment) continue;
      const rule = ruleOn(today, written, policy);
      const why =
        moment === 'workspace' && tree.files.length === 0
          ? NOTHING_THERE
          : signal?.aborted && 'It was stopped before.';
      const evaluated = why
        ? { state: 'not-run' as const, reason: why, findings: [] }
        : await runner.run(tree, rule, context);
      results.push({ policyId: policy.id, rule, ...evaluated });
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

/** What follows from results, see `Verdict`. @public */
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
