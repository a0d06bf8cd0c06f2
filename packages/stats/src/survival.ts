import { Z95 } from './quantiles';

/** How long someone was watched, and whether it happened to them in that time. @public */
export interface Duration {
  /** Not negative, in any unit. */
  time: number;
  /** False when the watching ended first. */
  happened: boolean;
}

/** A step of a survival curve. @public */
export interface SurvivalStep {
  time: number;
  /** Share to whom it has not happened after this time, from 0 to 1. */
  surviving: number;
  /** The bounds of its 95 % interval, from 0 to 1. */
  low: number;
  high: number;
  /** How many were still watched at this time. */
  atRisk: number;
}

/** A time with the bounds of its 95 % interval; a bound is undefined where nobody was watched so long. @public */
export interface TimeEstimate {
  time: number;
  low?: number;
  high?: number;
}

/**
 * The Kaplan-Meier curve: those whom it has not happened to yet count for as long as they were
 * watched. Each step has the 95 % interval that Greenwood's variance gives on the scale of
 * log(-log S), which stays within 0 and 1.
 *
 * Source: E. L. Kaplan and P. Meier, Nonparametric Estimation from Incomplete Observations, Journal
 * of the American Statistical Association 53 (1958); M. Greenwood, The Natural Duration of Cancer
 * (1926); J. D. Kalbfleisch and R. L. Prentice, The Statistical Analysis of Failure Time Data (1980),
 * section 1.3.
 *
 * @returns a step for every time at which it happened, in order; empty when it never did
 * @public
 */
export function kaplanMeier(durations: readonly Duration[]): SurvivalStep[] {
  const sorted = [...durations].sort((a, b) => a.time - b.time);
  const steps: SurvivalStep[] = [];
  let surviving = 1;
  let greenwood = 0;
  for (let start = 0; start < sorted.length; ) {
    const { time } = sorted[start];
    let end = start;
    let happened = 0;
    for (; end < sorted.length && sorted[end].time === time; end++) {
      if (sorted[end].happened) happened += 1;
    }
    const atRisk = sorted.length - start;
    if (happened > 0) {
      surviving *= 1 - happened / atRisk;
      greenwood += happened / (atRisk * (atRisk - happened));
      steps.push({ time, surviving, ...bounds(surviving, greenwood), atRisk });
    }
    start = end;
  }
  return steps;
}

/** Of a share that nobody is in any more nothing is known beyond the share itself. */
function bounds(surviving: number, greenwood: number) {
  if (surviving <= 0 || surviving >= 1 || !Number.isFinite(greenwood))
    return { low: surviving, high: surviving };
  const logarithm = Math.log(surviving);
  const spread = (Z95 * Math.sqrt(greenwood)) / Math.abs(logarithm);
  return {
    low: Math.exp(logarithm * Math.exp(spread)),
    high: Math.exp(logarithm * Math.exp(-spread)),
  };
}

/**
 * The time until which it has happened to a share of all.
 *
 * @param curve - from `kaplanMeier`
 * @param share - for example 0.5 for the median
 * @returns undefined when fewer than that share were seen through
 * @public
 */
export function survivalQuantile(
  curve: readonly SurvivalStep[],
  share: number,
): number | undefined {
  // Products of fractions miss a half by a rounding error.
  return curve.find(({ surviving }) => surviving <= 1 - share + 1e-12)?.time;
}

/**
 * The time until which it has happened to a share of all, with its 95 % interval: the times at which
 * the interval of the curve holds that share.
 *
 * Source: R. Brookmeyer and J. Crowley, A Confidence Interval for the Median Survival Time,
 * Biometrics 38 (1982).
 *
 * @param curve - from `kaplanMeier`
 * @param share - for example 0.5 for the median
 * @returns undefined when fewer than that share were seen through
 * @public
 */
export function survivalQuantileInterval(
  curve: readonly SurvivalStep[],
  share: number,
): TimeEstimate | undefined {
  const time = survivalQuantile(curve, share);
  if (time === undefined) return undefined;
  const left = 1 - share + 1e-12;
  return {
    time,
    low: curve.find(({ low }) => low <= left)?.time,
    high: curve.find(({ high }) => high <= left)?.time,
  };
}
