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
  /** How many were still watched at this time. */
  atRisk: number;
}

/**
 * The Kaplan-Meier curve: those whom it has not happened to yet count for as long as they were
 * watched.
 *
 * Source: E. L. Kaplan and P. Meier, Nonparametric Estimation from Incomplete Observations, Journal
 * of the American Statistical Association 53 (1958).
 *
 * @returns a step for every time at which it happened, in order; empty when it never did
 * @public
 */
export function kaplanMeier(durations: readonly Duration[]): SurvivalStep[] {
  const sorted = [...durations].sort((a, b) => a.time - b.time);
  const steps: SurvivalStep[] = [];
  let surviving = 1;
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
      steps.push({ time, surviving, atRisk });
    }
    start = end;
  }
  return steps;
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
