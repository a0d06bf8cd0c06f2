import type { z } from 'zod';
import { isUnreadText, namesOf, type FileTree } from '../tree/FileTree';
import type { CheckContext, Moment } from '../types';

/** What a rule type finds, before it is known which rule asked. @public */
export interface RawFinding {
  message: string;
  path?: string;
  /** From 1. */
  line?: number;
  /** What makes it this finding and no other; the message when it is not given. */
  identity?: string;
  /** What was found, with secrets masked. */
  sample?: string;
}

/**
 * Findings, of which none means that all is well, or why there is nothing to look at.
 *
 * @public
 */
export type Outcome =
  | { findings: readonly RawFinding[] }
  | { notApplicable: string };

/** A way to look at a tree of files, or at what is known around it. @public */
export interface RuleType<T = unknown> {
  id: string;
  description: string;
  options: z.ZodType<T>;
  /** At files, unless it says something else. */
  moment?: Moment;
  evaluate(
    tree: FileTree,
    options: T,
    context: CheckContext,
    signal?: AbortSignal,
  ): Outcome | Promise<Outcome>;
}

/** Keeps the type of the options between their schema and their use. @public */
export function ruleType<T>(type: RuleType<T>): RuleType {
  return type as RuleType;
}

/** That there is no file, where one has to be; nothing where there is one that was not read. */
export function findingsOfNone(
  tree: FileTree,
  globs: readonly string[],
): RawFinding[] {
  return tree.matching(globs).some(isUnreadText)
    ? []
    : [{ message: `There is no ${namesOf(globs)}.` }];
}

/** The number of the line that a place in a text is on, from 1. */
export function lineAt(text: string, index: number): number {
  let line = 1;
  for (
    let at = text.indexOf('\n');
    at !== -1 && at < index;
    at = text.indexOf('\n', at + 1)
  )
    line += 1;
  return line;
}
