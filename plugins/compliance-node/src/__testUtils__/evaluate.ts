import { evaluateRule } from '../engine/evaluateRule';
import { FileTree } from '../tree/FileTree';
import type { Rule } from '../types';

/** A rule of a type, with everything else as it usually is. */
export function ruleOf(
  type: string,
  options: object = {},
  more: Partial<Rule> = {},
): Rule {
  return {
    id: 'rule',
    title: 'A rule',
    type,
    options: options as Rule['options'],
    severity: 'error',
    enforcement: 'block',
    controls: [],
    graceDays: 0,
    ...more,
  };
}

/** What a rule says of a tree: its state, or what it found and where. */
export async function look(
  type: string,
  options: object,
  files: Record<string, string> | FileTree,
): Promise<string | string[]> {
  const tree = files instanceof FileTree ? files : FileTree.of(files);
  const { state, reason, findings } = await evaluateRule(
    tree,
    ruleOf(type, options),
  );
  if (state === 'error') throw new Error(reason);
  return state === 'failed'
    ? findings.map(({ location }) =>
        location === undefined
          ? 'somewhere'
          : `${location.path}:${location.line ?? ''}`,
      )
    : state;
}
