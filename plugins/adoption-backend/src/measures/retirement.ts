import type { ShareEstimate } from '@thrive/stats';

/** What is told of the use of a capability; what may not be told is undefined. */
export interface TellableUse {
  id: string;
  /** In the last month. */
  people?: number;
  /** Of everybody active in the month. */
  share?: ShareEstimate;
  fourWeekRetention?: ShareEstimate;
  /** People by week, the oldest first. */
  weeks: readonly (number | undefined)[];
}

/** Why a capability is worth a look. */
export type Doubt = 'unused' | 'few' | 'little-reach' | 'few-return' | 'fading';

export interface RetirementHint {
  id: string;
  doubts: Doubt[];
  /** How much of reach, retention and recent use is missing, from 0 to 1: the mean of what is known. */
  weight: number;
}

/** Fewer of the active people than that is little, also by the upper bound of the interval. */
const LITTLE_REACH = 0.1;
/** Fewer than that of those who try it and use it again four weeks later are few. */
const FEW_RETURN = 0.25;
/** Weeks that are recent, and the part of earlier use below which use fades. */
const RECENT_WEEKS = 4;
const FADING = 0.5;

/**
 * Capabilities that might be retired: those with at least one doubt, most of which are missing reach,
 * retention and recent use first. A hint where to look, never a verdict: the intervals have to lie
 * below a bound altogether, and what is seldom needed may be needed all the same.
 */
export function retirementHints(
  uses: readonly TellableUse[],
): RetirementHint[] {
  return uses
    .flatMap(use => {
      const doubts = doubtsOf(use);
      return doubts.length === 0
        ? []
        : [{ id: use.id, doubts, weight: weightOf(use) }];
    })
    .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
}

function doubtsOf(use: TellableUse): Doubt[] {
  const { people, share, fourWeekRetention } = use;
  if (people === 0) return ['unused'];
  const doubts: Doubt[] = [];
  if (people === undefined) doubts.push('few');
  if (share && share.high < LITTLE_REACH) doubts.push('little-reach');
  if (fourWeekRetention && fourWeekRetention.high < FEW_RETURN)
    doubts.push('few-return');
  const recent = recentUse(use.weeks);
  if (recent !== undefined && recent < FADING) doubts.push('fading');
  return doubts;
}

/** What is too little to be told counts for nothing: it is little. */
function weightOf({ people, share, fourWeekRetention, weeks }: TellableUse) {
  const reach = share?.share ?? (people === undefined ? 0 : undefined);
  const known = [
    people === 0 ? 0 : reach,
    fourWeekRetention?.share,
    recentUse(weeks),
  ].flatMap(value => (value === undefined ? [] : [1 - Math.min(1, value)]));
  return known.reduce((sum, missing) => sum + missing, 0) / known.length;
}

/**
 * People per week of the last weeks, as a part of those of the weeks before. Undefined where one of
 * them may not be told, or nobody came before: what is new cannot fade.
 */
function recentUse(weeks: readonly (number | undefined)[]): number | undefined {
  const before = meanOf(weeks.slice(0, -RECENT_WEEKS));
  const recent = meanOf(weeks.slice(-RECENT_WEEKS));
  return recent === undefined || !before ? undefined : recent / before;
}

function meanOf(counts: readonly (number | undefined)[]): number | undefined {
  const known = counts.filter(count => count !== undefined);
  return known.length === 0 || known.length < counts.length
    ? undefined
    : known.reduce((sum, count) => sum + count, 0) / known.length;
}
