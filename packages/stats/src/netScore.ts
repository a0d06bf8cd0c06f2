import type { Difference } from './proportions';
import { normalTwoSided, Z95 } from './quantiles';

/** How many answered in favour, in between and against. @public */
export interface NetCounts {
  promoters: number;
  passives: number;
  detractors: number;
}

/** A score from -100 to 100 with the bounds of its 95 % interval. @public */
export interface NetScore {
  score: number;
  low: number;
  high: number;
  n: number;
}

/**
 * The net promoter score, promoters less detractors in percent, with the adjusted Wald interval,
 * which is of use for small samples too: three answers are added, one of each kind in expectation.
 *
 * Source: B. Rocks, Interval Estimation for the "Net Promoter Score", The American Statistician 70
 * (2016).
 *
 * @returns undefined when nobody answered
 * @public
 */
export function netScore(counts: NetCounts): NetScore | undefined {
  const n = total(counts);
  if (n === 0) return undefined;
  const adjusted = n + 3;
  const promoters = (counts.promoters + 0.75) / adjusted;
  const detractors = (counts.detractors + 0.75) / adjusted;
  const center = promoters - detractors;
  const variance = promoters + detractors - center * center;
  const half = Z95 * Math.sqrt(variance / adjusted);
  return {
    score: (100 * (counts.promoters - counts.detractors)) / n,
    low: Math.max(-100, 100 * (center - half)),
    high: Math.min(100, 100 * (center + half)),
    n,
  };
}

/**
 * The change of a net promoter score, the second less the first, with its 95 % Wald interval and
 * the probability of so large a change when nothing changed.
 *
 * Source: as a difference of two independent means of answers that count 1, 0 and -1.
 *
 * @returns undefined when nobody answered one of them
 * @public
 */
export function netScoreDifference(
  first: NetCounts,
  second: NetCounts,
): (Difference & { p: number }) | undefined {
  if (total(first) === 0 || total(second) === 0) return undefined;
  const a = moments(first);
  const b = moments(second);
  const difference = 100 * (b.mean - a.mean);
  const error =
    100 * Math.sqrt(a.variance / total(first) + b.variance / total(second));
  return {
    difference,
    low: difference - Z95 * error,
    high: difference + Z95 * error,
    p:
      error === 0
        ? Number(difference === 0)
        : normalTwoSided(difference / error),
  };
}

function moments(counts: NetCounts) {
  const n = total(counts);
  const mean = (counts.promoters - counts.detractors) / n;
  return {
    mean,
    variance: (counts.promoters + counts.detractors) / n - mean * mean,
  };
}

function total({ promoters, passives, detractors }: NetCounts): number {
  return promoters + passives + detractors;
}

/**
 * Net satisfaction of a question with four answers: the share of the very satisfied less that of both
 * dissatisfied ones, plus 100. Whoever has no opinion is not among the counts.
 *
 * Source: Microsoft's NSAT, as MeasuringU describes it.
 *
 * @param counts - very satisfied, somewhat satisfied, somewhat dissatisfied, very dissatisfied
 * @returns from 0 to 200; undefined of nobody
 * @public
 */
export function netSatisfaction(
  counts: readonly [number, number, number, number],
): number | undefined {
  const [verySatisfied, , ...dissatisfied] = counts;
  const n = counts.reduce((sum, count) => sum + count, 0);
  if (n === 0) return undefined;
  const against = dissatisfied[0] + dissatisfied[1];
  return (100 * (verySatisfied - against)) / n + 100;
}
