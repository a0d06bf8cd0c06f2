import type { JsonObject } from '@backstage/types';
import type { CheckState } from '@thrive/backstage-plugin-scorecards-common';
import { describeChanges, type Change } from './changes';
import type { EvaluationContext, KnownFact } from './compileRule';
import { evaluateCheck, type CheckOutcome } from './evaluateCheck';
import {
  packEvidence,
  packSince,
  packStates,
  sinceAt,
  stateAt,
  type PackedDetails,
} from './packed';
import type { Ruleset, RulesetCheck } from './ruleset';
import { rateScorecard, type ScorecardOutcome } from './scorecard';

/** What was stored of an entity by its last evaluation. */
export interface PreviousEvaluation {
  /** Empty before the first evaluation. */
  states: string;
  details: PackedDetails;
  /** Rank by scorecard id. */
  ranks: ReadonlyMap<string, number>;
  /** Versions of the checks that decided, by check id. */
  checkVersions: ReadonlyMap<string, number>;
}

export interface EntityEvaluation {
  states: string;
  details: PackedDetails;
  /** By scorecard id, for the scorecards that apply. */
  scores: ReadonlyMap<string, ScorecardOutcome>;
  /** Milliseconds since 1970 at which time alone can change a result; undefined when it cannot. */
  reviewAt?: number;
  changes: readonly Change[];
}

/**
 * Evaluates every scorecard that applies to an entity. Pure: what is known and what the time is
 * comes in, what is to be stored comes out.
 */
export function evaluateEntity(input: {
  ruleset: Ruleset;
  entity: JsonObject;
  facts: ReadonlyMap<string, KnownFact>;
  previous: PreviousEvaluation;
  now: number;
}): EntityEvaluation {
  const { ruleset, entity, facts, previous, now } = input;
  let reviewAt: number | undefined;
  const context: EvaluationContext = {
    now,
    fact: source => facts.get(source),
    reviewAt: instant => {
      if (reviewAt === undefined || instant < reviewAt) reviewAt = instant;
    },
  };

  const outcomes = new Map<number, CheckOutcome>();
  const stateOf = (position: number): CheckState => {
    let outcome = outcomes.get(position);
    if (!outcome) {
      outcome = evaluateCheck(ruleset.checks[position], entity, context);
      outcomes.set(position, outcome);
    }
    return outcome.state;
  };
  const weightOf = (position: number) =>
    ruleset.checks[position].definition.weight;

  const scores = new Map<string, ScorecardOutcome>();
  for (const scorecard of ruleset.scorecards) {
    if (scorecard.applies(entity)) {
      scores.set(
        scorecard.definition.id,
        rateScorecard(scorecard, stateOf, weightOf),
      );
    }
  }

  const states = new Map<number, CheckState>();
  const since = new Map<number, number>();
  const evidence: PackedDetails['r'] = {};
  for (const [position, outcome] of outcomes) {
    const check = ruleset.checks[position];
    states.set(check.slot, outcome.state);
    since.set(check.slot, stateBegan(check, outcome, previous, now));
    evidence[check.slot] = packEvidence(
      check.rule,
      outcome.evidence,
      outcome.message,
    );
  }
  const details = { ...packSince(since), r: evidence };
  const changes = describeChanges({ ruleset, outcomes, scores, previous });
  return { states: packStates(states), details, scores, reviewAt, changes };
}

function stateBegan(
  check: RulesetCheck,
  outcome: CheckOutcome,
  previous: PreviousEvaluation,
  now: number,
): number {
  const same = stateAt(previous.states, check.slot) === outcome.state;
  return same ? sinceAt(previous.details, check.slot) : Math.floor(now / 1000);
}
