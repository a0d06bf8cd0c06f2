import type { DefinitionsHealth } from '@thrive/backstage-plugin-scorecards-common';
import {
  createRuleset,
  type Ruleset,
  type RulesetInput,
} from '../evaluation/ruleset';
import type { DefinitionProblem } from './model';

/** What a replica holds in memory: the rules in force, and what is wrong with the others. */
export class RulesetHolder {
  #ruleset: Ruleset = createRuleset({
    id: 0,
    checks: [],
    scorecards: [],
    pushedSources: [],
  });
  #problems: readonly DefinitionProblem[] = [];
  #loadedAt: string | undefined;
  #checkIds: readonly (string | undefined)[] = [];

  /** The rules in force; without any before the first loading. */
  get current(): Ruleset {
    return this.#ruleset;
  }

  /** The id of the check at a slot of the packed results; undefined when it is no longer in force. */
  readonly checkIdAt = (slot: number): string | undefined =>
    this.#checkIds[slot];

  get health(): DefinitionsHealth {
    return {
      loadedAt: this.#loadedAt,
      scorecards: this.#ruleset.scorecards.length,
      checks: this.#ruleset.checks.length,
      problems: [...this.#problems],
    };
  }

  /** Puts a set of rules in force. Returns false when it is the one that is. */
  replace(
    input: RulesetInput,
    problems: readonly DefinitionProblem[],
  ): boolean {
    this.#problems = problems;
    this.#loadedAt = new Date().toISOString();
    if (input.id === this.#ruleset.id) return false;
    this.#ruleset = createRuleset(input);
    const checkIds: string[] = [];
    for (const check of this.#ruleset.checks)
      checkIds[check.slot] = check.definition.id;
    this.#checkIds = checkIds;
    return true;
  }
}
