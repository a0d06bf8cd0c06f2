import {
  meanDifference,
  meanInterval,
  netScoreDifference,
  shareDifference,
  type Difference,
  type Moments,
  type NetCounts,
} from '@thrive/stats';
import type {
  ReleasedFigure,
  ReleasedScore,
} from '@thrive/backstage-plugin-surveys-common';
import {
  DETRACTORS_TO,
  PROMOTERS_FROM,
  type ScoreKind,
} from '../release/figures';

export interface Change extends Difference {
  /** Whether the interval leaves out that nothing changed. */
  clear: boolean;
}

/** A figure that tells numbers. */
type Told = Required<Pick<ReleasedFigure, 'n' | 'mean'>> & ReleasedFigure;

/**
 * The change of a score from one wave to the next, with its 95 % interval: of net scores as of means
 * of answers that count 1, 0 and -1, of shares by Newcombe, of means by Welch (see `@thrive/stats`).
 *
 * It is made of what is released of both waves and of nothing else, so that it tells nothing more.
 * Where few answered, theirs count as the fewest they may be, which makes the interval wider.
 *
 * @returns undefined where one of them is not shown
 */
export function changeBetween(
  score: ScoreKind,
  before: ReleasedFigure,
  after: ReleasedFigure,
): Change | undefined {
  if (!isTold(before) || !isTold(after)) return undefined;
  const change = differenceOf(score, before, after);
  if (!change) return undefined;
  const low = round(change.low);
  const high = round(change.high);
  return {
    difference: round(change.difference),
    low,
    high,
    // As it is told: nobody is told that from 0 on it is more than nothing.
    clear: low > 0 || high < 0,
  };
}

function isTold(figure: ReleasedFigure): figure is Told {
  return figure.n !== undefined && figure.mean !== undefined;
}

function differenceOf(
  score: ScoreKind,
  before: Told,
  after: Told,
): Difference | undefined {
  if (score === 'mean') {
    const difference = after.mean.value - before.mean.value;
    return (
      meanDifference(momentsOf(before), momentsOf(after)) ?? {
        // Neither varies: everybody was asked, and answered.
        difference,
        low: difference,
        high: difference,
      }
    );
  }
  if (!before.score || !after.score) return undefined;
  if (score === 'nps')
    return netScoreDifference(
      countsOf(before, before.score),
      countsOf(after, after.score),
    );
  const change = shareDifference(
    successesOf(before, before.score),
    successesOf(after, after.score),
  );
  return (
    change && {
      difference: 100 * change.difference,
      low: 100 * change.low,
      high: 100 * change.high,
    }
  );
}

function successesOf({ n }: Told, { value }: ReleasedScore) {
  return { n: n.from, successes: (n.from * value) / 100 };
}

/** How many are for and against follows from the score and from how many are neither. */
function countsOf(
  { n, distribution = [] }: Told,
  { value }: ReleasedScore,
): NetCounts {
  const neither = distribution
    .filter(one => one.value > DETRACTORS_TO && one.value < PROMOTERS_FROM)
    .reduce((sum, { percent }) => sum + percent, 0);
  const decided = Math.max(100 - neither, Math.abs(value));
  const people = (percent: number) => (n.from * percent) / 100;
  return {
    promoters: people((decided + value) / 2),
    passives: people(100 - decided),
    detractors: people((decided - value) / 2),
  };
}

/** The spread follows from how often each value was given, or from the interval that it led to. */
function momentsOf({ n, mean, distribution }: Told): Moments {
  const moments = { n: n.from, mean: mean.value };
  const told = distribution?.reduce((sum, { percent }) => sum + percent, 0);
  if (distribution && told) {
    const squares = distribution.reduce(
      (sum, { value, percent }) => sum + percent * (value - mean.value) ** 2,
      0,
    );
    return { ...moments, variance: (squares / told) * (n.from / (n.from - 1)) };
  }
  const { low = mean.value, high = mean.value } = mean;
  const unit = meanInterval({ n: n.from, mean: 0, variance: 1 })!;
  return { ...moments, variance: ((high - low) / 2 / unit.high) ** 2 };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
