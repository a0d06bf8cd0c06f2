import type { CheckState } from '@thrive/backstage-plugin-scorecards-common';
import {
  LEVEL_NOT_APPLICABLE,
  NO_LEVEL,
} from '@thrive/backstage-plugin-scorecards-common';
import type { ScorecardDefinition } from '../definitions/model';
import { leavesOf, type CheckOutcome } from './evaluateCheck';
import type { PreviousEvaluation } from './evaluateEntity';
import { explainOutcome } from './explainOutcome';
import { stateAt } from './packed';
import type { Ruleset, RulesetCheck } from './ruleset';
import { NOT_APPLICABLE_RANK, type ScorecardOutcome } from './scorecard';

/** One line of an entity's history, as it is stored. */
export interface Change {
  /** A check's id, or a scorecard's when `level` is true. */
  id: string;
  level?: true;
  from?: string;
  to?: string;
  version?: number;
  cause: 'first' | 'facts' | 'rule' | 'time';
  reason?: string;
}

/** The level's id at a rank, or the word for "none" and "does not apply". */
export function levelIdAt(
  definition: ScorecardDefinition,
  rank: number,
): string {
  if (rank === NOT_APPLICABLE_RANK) return LEVEL_NOT_APPLICABLE;
  return rank === 0 ? NO_LEVEL : definition.levels[rank - 1]?.id ?? NO_LEVEL;
}

/**
 * What is different from the evaluation before, each with its reason. The first evaluation of an
 * entity tells its levels only: every single result would be noise.
 */
export function describeChanges(input: {
  ruleset: Ruleset;
  /** By the check's position; undefined where no scorecard of the entity asked. */
  outcomes: readonly (CheckOutcome | undefined)[];
  scores: ReadonlyMap<string, ScorecardOutcome>;
  previous: PreviousEvaluation;
}): Change[] {
  const { ruleset, outcomes, scores, previous } = input;
  const first = previous.states === '';
  const checkChanges = first
    ? []
    : describeCheckChanges(ruleset, outcomes, previous);
  const levelChanges: Change[] = [];
  for (const [scorecardId, outcome] of scores) {
    const before = previous.ranks.get(scorecardId);
    if (before === outcome.rank) continue;
    const { definition, version } = ruleset.scorecard(scorecardId)!;
    const decisive = decisiveChange(
      checkChanges,
      definition,
      outcome.rank > (before ?? 0),
    );
    levelChanges.push({
      id: scorecardId,
      level: true,
      from: before === undefined ? undefined : levelIdAt(definition, before),
      to: levelIdAt(definition, outcome.rank),
      version,
      cause: first ? 'first' : decisive?.cause ?? 'rule',
      reason:
        decisive &&
        `${ruleset.check(decisive.id)!.definition.title}: ${decisive.reason}`,
    });
  }
  for (const [scorecardId, rank] of previous.ranks) {
    if (scores.has(scorecardId)) continue;
    const definition = ruleset.scorecard(scorecardId)?.definition;
    levelChanges.push({
      id: scorecardId,
      level: true,
      from: definition && levelIdAt(definition, rank),
      cause: definition ? 'facts' : 'rule',
      reason: definition
        ? 'The scorecard no longer applies to this entity.'
        : 'The scorecard was removed.',
    });
  }
  return [...levelChanges, ...checkChanges];
}

function describeCheckChanges(
  ruleset: Ruleset,
  outcomes: readonly (CheckOutcome | undefined)[],
  previous: PreviousEvaluation,
): Change[] {
  const changes: Change[] = [];
  for (const [position, outcome] of outcomes.entries()) {
    const check = ruleset.checks[position];
    const before = stateAt(previous.states, check.slot);
    if (!outcome || before === outcome.state) continue;
    changes.push({
      id: check.definition.id,
      from: before,
      to: outcome.state,
      version: check.version,
      ...explainChange(check, outcome, before, previous),
    });
  }
  return changes;
}

function explainChange(
  check: RulesetCheck,
  outcome: CheckOutcome,
  before: CheckState | undefined,
  previous: PreviousEvaluation,
): Pick<Change, 'cause' | 'reason'> {
  const versionBefore = previous.checkVersions.get(check.definition.id);
  if (before === undefined) {
    return versionBefore === undefined
      ? { cause: 'rule', reason: 'The check is new.' }
      : { cause: 'facts', reason: 'The check applies now.' };
  }
  if (versionBefore !== undefined && versionBefore !== check.version) {
    return {
      cause: 'rule',
      reason: `The rule changed (version ${versionBefore} to ${check.version}).`,
    };
  }
  if (outcome.state === 'unknown') {
    return {
      cause: 'time',
      reason: explainOutcome(check.rule, outcome.state, outcome.evidence),
    };
  }
  if (before === 'unknown')
    return { cause: 'facts', reason: 'The facts came in.' };
  const kept = previous.details.evidence.get(check.slot);
  const seen = kept ? leavesOf(check.rule, kept) : [];
  const sees = leavesOf(check.rule, outcome.evidence);
  const index = sees.findIndex(
    (leaf, leafIndex) => leaf.actual !== seen[leafIndex]?.actual,
  );
  if (index < 0)
    return {
      cause: 'time',
      reason: 'The facts are the same; their age is not.',
    };
  const was = quote(seen[index]?.actual);
  const is = quote(sees[index].actual);
  return {
    cause: 'facts',
    reason: `${check.rule.leaves[index].path.text}: ${was} → ${is}`,
  };
}

function quote(value: string | undefined): string {
  return value === undefined ? 'not set' : `"${value}"`;
}

/** The change of a check that explains a change of level in the given direction. */
function decisiveChange(
  changes: readonly Change[],
  definition: ScorecardDefinition,
  rose: boolean,
): Change | undefined {
  const ids = new Set(definition.levels.flatMap(level => level.checks));
  const good = (change: Change) =>
    change.to === 'pass' ||
    change.to === 'waived' ||
    change.to === 'not-applicable';
  return changes.find(change => ids.has(change.id) && good(change) === rose);
}
