import type { JsonObject } from '@backstage/types';
import type { FileTree } from '../tree/FileTree';
import type { Report } from '../types';
import { entityIn, fillIn } from './fillIn';

/** A file that mends what a rule found, where there is none. @public */
export interface Fix {
  /** As policy/rule. */
  ruleId: string;
  path: string;
  text: string;
}

/**
 * What can be mended without harm: files that are missing are written, none is ever changed, and nothing
 * is filled in by guess.
 *
 * @param options - `rules`: only these, as policy/rule; all, without. `entity`: that the files are of, as
 *   the catalog has it; what they say of it themselves, without
 * @public
 */
export function fixesOf(
  report: Report,
  tree: FileTree,
  options: { rules?: readonly string[]; entity?: JsonObject } = {},
): Fix[] {
  const { rules, entity = entityIn(tree) } = options;
  const there = new Set(tree.files.map(({ path }) => path));
  return report.results.flatMap(({ policyId, rule, state }): Fix[] => {
    const ruleId = `${policyId}/${rule.id}`;
    const create = rule.remediation?.fix?.create;
    const isAsked = rules === undefined || rules.includes(ruleId);
    if (!create || !isAsked || state !== 'failed' || there.has(create.path))
      return [];
    const text = fillIn(create.text, entity);
    if (text === undefined) return [];
    there.add(create.path);
    return [{ ruleId, path: create.path, text }];
  });
}
