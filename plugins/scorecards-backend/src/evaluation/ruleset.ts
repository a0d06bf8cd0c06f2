import type {
  CheckDefinition,
  PushedSourceDefinition,
  ScorecardDefinition,
} from '../definitions/model';
import { compileCheck, type CompiledCheck } from './evaluateCheck';
import { compileScorecard, type CompiledScorecard } from './scorecard';

/** A check in force: compiled, with its place in the packed results and its version. */
export interface RulesetCheck extends CompiledCheck {
  slot: number;
  version: number;
}

export interface RulesetScorecard extends CompiledScorecard {
  version: number;
}

/** All rules in force at one time. Immutable; a change of any definition makes a new one. */
export interface Ruleset {
  /** Grows with every change; stored with each result to say what decided. */
  id: number;
  checks: readonly RulesetCheck[];
  scorecards: readonly RulesetScorecard[];
  pushedSources: readonly PushedSourceDefinition[];
  check(id: string): RulesetCheck | undefined;
  scorecard(id: string): RulesetScorecard | undefined;
  /** Ids of the checks of a scorecard; empty when it is not in force. */
  checksOf(scorecardId: string): ReadonlySet<string>;
  /** Paths below a source that rules read. */
  pathsOf(source: string): readonly (readonly string[])[];
}

/** What a ruleset is made of: sound definitions with the numbers that the store gave them. */
export interface RulesetInput {
  id: number;
  checks: readonly {
    definition: CheckDefinition;
    slot: number;
    version: number;
  }[];
  scorecards: readonly { definition: ScorecardDefinition; version: number }[];
  pushedSources: readonly PushedSourceDefinition[];
}

/** Compiles definitions that were validated before. */
export function createRuleset(input: RulesetInput): Ruleset {
  const checks = input.checks.map(({ definition, slot, version }) => ({
    ...compileCheck(definition),
    slot,
    version,
  }));
  const positions = new Map(
    checks.map((check, index) => [check.definition.id, index]),
  );
  const scorecards = input.scorecards
    .map(({ definition, version }) => ({
      ...compileScorecard(definition, id => positions.get(id)!),
      version,
    }))
    .sort((a, b) => a.definition.title.localeCompare(b.definition.title));
  const byId = new Map(
    scorecards.map(scorecard => [scorecard.definition.id, scorecard]),
  );
  const checksOf = new Map(
    scorecards.map(({ definition }) => [
      definition.id,
      new Set(definition.levels.flatMap(level => level.checks)),
    ]),
  );
  const none: ReadonlySet<string> = new Set();
  const paths = checks.flatMap(check => check.rule.paths);
  return {
    id: input.id,
    checks,
    scorecards,
    pushedSources: input.pushedSources,
    check: id => checks[positions.get(id) ?? -1],
    scorecard: id => byId.get(id),
    checksOf: id => checksOf.get(id) ?? none,
    pathsOf: source =>
      paths.filter(path => path.source === source).map(path => path.keys),
  };
}
