import type { DefinitionSet } from '../definitions/combineDefinitions';
import type { RulesetInput } from '../evaluation/ruleset';

/** Keeps every version of every rule, and which of them were in force together. */
export interface DefinitionStore {
  /** The newest set and its number; undefined before the first. */
  readLatest(): Promise<
    { set: DefinitionSet; input: RulesetInput } | undefined
  >;
  /**
   * Puts a set in force. The same set again changes nothing; a changed check or scorecard gets its
   * next version.
   */
  putInForce(set: DefinitionSet): Promise<RulesetInput>;
}
