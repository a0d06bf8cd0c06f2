import type { FileTree } from '../tree/FileTree';
import type { Report } from '../types';

/** A file that mends what a rule found, where there is none. @public */
export interface Fix {
  /** As policy/rule. */
  ruleId: string;
  path: string;
  text: string;
}

/**
 * What can be mended without harm: files that are missing are written, none is ever changed.
 *
 * @param rules - only these, as policy/rule; all, without
 * @public
 */
export function fixesOf(
  report: Report,
  tree: FileTree,
  rules?: readonly string[],
): Fix[] {
  const there = new Set(tree.files.map(({ path }) => path));
  return report.results.flatMap(({ policyId, rule, state }): Fix[] => {
    const ruleId = `${policyId}/${rule.id}`;
    const create = rule.remediation?.fix?.create;
    const isAsked = rules === undefined || rules.includes(ruleId);
    if (!create || !isAsked || state !== 'failed' || there.has(create.path))
      return [];
    there.add(create.path);
    return [{ ruleId, ...create }];
  });
}
