import type { JsonObject } from '@backstage/types';
import type { CheckState } from '@thrive/backstage-plugin-scorecards-common';
import { describeChanges, type Change } from './changes';
import type { EvaluationContext, KnownFact } from './compileRule';
import { evaluateCheck, type CheckOutcome } from './evaluateCheck';
import {
  packDetails,
  packStates,
  sinceAt,
  stateAt,
  type Details,
  type Result,
} from './packed';
import type { Ruleset, RulesetCheck } from './ruleset';
import { rateScorecard, type ScorecardOutcome } from './scorecard';

/** What was stored of an entity by its last evaluation. */
export interface PreviousEvaluation {
  /** Empty before the first evaluation. */
  states: string;
  details: Details;
  /** Rank by scorecard id. */
  ranks: ReadonlyMap<string, number>;
  /** Versions of the checks that decided, by check id. */
  checkVersions: ReadonlyMap<string, number>;
}

export interface EntityEvaluation {
  /** Packed, as they are stored. */
  states: string;
  details: string;
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

  const outcomes: (CheckOutcome | undefined)[] = ruleset.checks.map(
    () => undefined,
  );
  const stateOf = (position: number): CheckState => {
    outcomes[position] ??= evaluateCheck(
      ruleset.checks[position],
      entity,
      context,
    );
    return outcomes[position].state;
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

  const results: Result[] = [];
  outcomes.forEach((outcome, position) => {
    if (!outcome) return;
    const check = ruleset.checks[position];
    const since = stateBegan(check, outcome, previous, now);
    results.push({ slot: check.slot, since, ...outcome });
  });
  return {
    states: packStates(results),
    details: packDetails(results),
    scores,
    reviewAt,
    changes: describeChanges({ ruleset, outcomes, scores, previous }),
  };
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
