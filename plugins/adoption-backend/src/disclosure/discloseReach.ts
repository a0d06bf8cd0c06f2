import { wilsonInterval, type ShareEstimate } from '@thrive/stats';
import type { Reach, Reached } from '../measures/overview';
import { isTellable, tell } from './counts';

/** Who of those who could use the platform did, as others may read it. */
export interface ToldReach {
  active: ShareEstimate;
  before?: ShareEstimate;
  eligible: number;
  outside?: number;
}

/**
 * Tells a reach of enough people only; of a part, when the rest of the people are enough, too.
 *
 * @param rest - the reach of everybody else, when the reach is that of a part whose whole can be read
 */
export function discloseReach(
  reach: Reach | undefined,
  minimumGroupSize: number,
  rest?: Reach,
): ToldReach | undefined {
  const active = shareOf(reach, minimumGroupSize, rest);
  if (!reach || !active) return undefined;
  const othersTold = isTellable(rest?.outside ?? 0, minimumGroupSize);
  return {
    active,
    before: shareOf(reach.before, minimumGroupSize, rest?.before),
    eligible: reach.eligible,
    outside: othersTold ? tell(reach.outside, minimumGroupSize) : undefined,
  };
}

/** The share of one time; undefined where it may not be told. */
export function shareOf(
  reached: Reached | undefined,
  minimumGroupSize: number,
  rest: Reached = { inside: 0, eligible: 0 },
): ShareEstimate | undefined {
  const enough = (count: number) => isTellable(count, minimumGroupSize);
  return reached &&
    enough(reached.inside) &&
    enough(reached.eligible) &&
    enough(rest.inside) &&
    enough(rest.eligible)
    ? wilsonInterval(reached.inside, reached.eligible)
    : undefined;
}
