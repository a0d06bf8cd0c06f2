import type { JsonObject } from '@backstage/types';
import type { CheckState } from '@thrive/backstage-plugin-scorecards-common';
import type { ScorecardDefinition } from '../definitions/model';
import { compilePredicate } from './evaluateCheck';

/** A scorecard with its checks as positions in the ruleset. */
export interface CompiledScorecard {
  definition: ScorecardDefinition;
  applies(entity: JsonObject): boolean;
  /** Positions of the checks of each level, lowest level first. */
  levels: readonly (readonly number[])[];
}

/** Where an entity stands on one scorecard. */
export interface ScorecardOutcome {
  /** 1 for the lowest level, 0 below it, NOT_APPLICABLE_RANK when no check applies. */
  rank: number;
  /** Weighted share of passed results among the conclusive ones, 0 to 100; undefined when none is. */
  score?: number;
  counts: OutcomeCounts;
  /** Rank of the next level with something to do; undefined at the top. */
  nextRank?: number;
  /** Positions of the checks that block the next level. */
  missing: readonly number[];
}

export interface OutcomeCounts {
  pass: number;
  fail: number;
  unknown: number;
  notApplicable: number;
  waived: number;
  error: number;
}

/** The rank of an entity to which no check of a scorecard applies. */
export const NOT_APPLICABLE_RANK = -1;

/** Resolves a scorecard's checks to their positions in the ruleset. */
export function compileScorecard(
  definition: ScorecardDefinition,
  positionOf: (checkId: string) => number,
): CompiledScorecard {
  return {
    definition,
    applies: compilePredicate(definition.appliesTo),
    levels: definition.levels.map(level => level.checks.map(positionOf)),
  };
}

const COUNTED_AS: Readonly<Record<CheckState, keyof OutcomeCounts>> = {
  pass: 'pass',
  fail: 'fail',
  unknown: 'unknown',
  'not-applicable': 'notApplicable',
  waived: 'waived',
  error: 'error',
};

/**
 * The level, score and next step of one entity.
 *
 * The level is the highest whose checks, and all lower ones', pass; a level none of whose checks
 * apply neither grants nor blocks. The score is the OpenSSF Scorecard's aggregate,
 * sum(weight × passed) / sum(weight) over pass and fail only, so that what is not known never
 * counts as zero.
 */
export function rateScorecard(
  scorecard: CompiledScorecard,
  stateOf: (position: number) => CheckState,
  weightOf: (position: number) => number,
): ScorecardOutcome {
  const counts: OutcomeCounts = {
    pass: 0,
    fail: 0,
    unknown: 0,
    notApplicable: 0,
    waived: 0,
    error: 0,
  };
  let passedWeight = 0;
  let conclusiveWeight = 0;
  let rank = NOT_APPLICABLE_RANK;
  let nextRank: number | undefined;
  let missing: readonly number[] = [];

  scorecard.levels.forEach((positions, index) => {
    const blocking: number[] = [];
    let applicable = 0;
    for (const position of positions) {
      const state = stateOf(position);
      counts[COUNTED_AS[state]] += 1;
      if (state !== 'not-applicable') applicable += 1;
      if (state === 'fail' || state === 'unknown' || state === 'error')
        blocking.push(position);
      if (state === 'pass' || state === 'fail') {
        conclusiveWeight += weightOf(position);
        if (state === 'pass') passedWeight += weightOf(position);
      }
    }
    if (applicable === 0) return;
    if (rank === NOT_APPLICABLE_RANK) rank = 0;
    if (nextRank !== undefined) return;
    if (blocking.length > 0) {
      nextRank = index + 1;
      missing = blocking;
    } else {
      rank = index + 1;
    }
  });

  const score =
    conclusiveWeight > 0
      ? Math.round((1000 * passedWeight) / conclusiveWeight) / 10
      : undefined;
  return { rank, score, counts, nextRank, missing };
}
