import type {
  ReleasedFigure,
  ReleasedScore,
} from '@thrive/backstage-plugin-surveys-common';
import type { ScoreKind } from '../release/figures';

/** Half the width of a 95 % interval, in standard errors. */
const Z95 = 1.959963984540054;

export interface Change {
  difference: number;
  low: number;
  high: number;
  /** Whether the interval leaves out that nothing changed. */
  clear: boolean;
}

/**
 * The change of a score from one wave to the next, from what is released of both: their standard
 * errors are those of the released intervals.
 *
 * @returns undefined where one of them is not shown
 */
export function changeBetween(
  score: ScoreKind,
  before: ReleasedFigure,
  after: ReleasedFigure,
): Change | undefined {
  const a = score === 'mean' ? before.mean : before.score;
  const b = score === 'mean' ? after.mean : after.score;
  const errors = [errorOf(a), errorOf(b)];
  if (!a || !b || errors[0] === undefined || errors[1] === undefined)
    return undefined;
  const difference = b.value - a.value;
  const half = Z95 * Math.hypot(errors[0], errors[1]);
  const round = (value: number) => Math.round(value * 10) / 10;
  return {
    difference: round(difference),
    low: round(difference - half),
    high: round(difference + half),
    clear: Math.abs(difference) > half,
  };
}

function errorOf(score: ReleasedScore | undefined): number | undefined {
  return score?.low === undefined || score.high === undefined
    ? undefined
    : (score.high - score.low) / (2 * Z95);
}
