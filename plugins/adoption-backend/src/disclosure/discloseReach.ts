import { wilsonInterval, type ShareEstimate } from '@thrive/stats';
import type { Day } from '../measures/calendar';
import type { Reach, Reached } from '../measures/overview';
import { isTellable, tell } from './counts';

/** Who of those who could use the platform did, as others may read it. */
export interface ToldReach {
  active: ShareEstimate;
  before?: ShareEstimate;
  /** Since when it is noted on other grounds who is eligible, so that there is nothing to compare with. */
  otherGroundsSince?: Day;
  eligible: number;
  outside?: number;
  /** When too few active people are not eligible to be told apart: they are counted in. */
  withFewOutside?: true;
}

/**
 * Tells a reach of enough people only; of a part, when the rest of the people are enough, too. See
 * `shareOfReached` for active people who are not eligible, and are too few to be told of.
 *
 * @param rest - the reach of everybody else, when the reach is that of a part whose whole can be read
 */
export function discloseReach(
  reach: Reach | undefined,
  minimumGroupSize: number,
  rest?: Reach,
): ToldReach | undefined {
  const active = shareOfReached(reach, minimumGroupSize, rest);
  if (!reach || !active) return undefined;
  return {
    active,
    before: shareOfReached(reach.before, minimumGroupSize, rest?.before),
    otherGroundsSince: reach.otherGroundsSince,
    eligible: reach.eligible,
    outside: tell(reach.outside, minimumGroupSize),
    withFewOutside: isTellable(reach.outside, minimumGroupSize)
      ? undefined
      : true,
  };
}

/**
 * The share of one time, to be told beside how many were active; undefined where it may not be told.
 * Active people who are not eligible follow from both. Where they are too few to be told of, they
 * count as if they were eligible, which makes the share too high by them at most; the interval begins
 * where it would if they were as many as they can be.
 */
export function shareOfReached(
  reached: Reached | undefined,
  minimumGroupSize: number,
  rest: Reached = { inside: 0, outside: 0, eligible: 0 },
): ShareEstimate | undefined {
  if (!reached) return undefined;
  const isFew = ({ outside }: Reached) =>
    !isTellable(outside, minimumGroupSize);
  const counted = (of: Reached) =>
    isFew(of)
      ? { ...of, inside: Math.min(of.inside + of.outside, of.eligible) }
      : of;
  // Those of the others would follow from everybody's.
  if (isFew(rest) && !isFew(reached) && reached.outside > 0) return undefined;
  const { inside, eligible } = counted(reached);
  const share = shareOf({ inside, eligible }, minimumGroupSize, counted(rest));
  if (!share || !isFew(reached)) return share;
  const fewest = Math.max(0, inside - minimumGroupSize + 1);
  return { ...share, low: wilsonInterval(fewest, eligible)?.low ?? 0 };
}

/** A share of people; undefined where it may not be told. */
export function shareOf(
  reached: Share,
  minimumGroupSize: number,
  rest: Share = { inside: 0, eligible: 0 },
): ShareEstimate | undefined {
  const enough = (count: number) => isTellable(count, minimumGroupSize);
  return [reached, rest].every(
    ({ inside, eligible }) => enough(inside) && enough(eligible),
  )
    ? wilsonInterval(reached.inside, reached.eligible)
    : undefined;
}

type Share = Pick<Reached, 'inside' | 'eligible'>;
