import type { FunnelStep } from '../measures/funnel';
import { isTellable } from './counts';

/** A step of a funnel as others may read it: what may not be told is undefined. */
export type ToldFunnelStep = Partial<Omit<FunnelStep, 'distinct'>>;

/**
 * Tells how far people, or visits, came where enough different people stand behind it; of a part of
 * the people, where enough of everybody else do, too. A share names how many it is of, so it is told
 * only beside a step of which that is told.
 *
 * @param rest - the steps of everybody else, when these are those of a part whose whole can be read
 */
export function discloseFunnel(
  steps: readonly FunnelStep[],
  minimumGroupSize: number,
  rest: readonly FunnelStep[] = [],
): ToldFunnelStep[] {
  const isTold = (index: number, part: 'people' | 'open') =>
    [steps[index], rest[index]].every(
      step => !step || isTellable(step.distinct[part], minimumGroupSize),
    );
  return steps.map(({ people, open, ...step }, index) => {
    if (!isTold(index, 'people')) return {};
    if (people === 0) return { people };
    const isAfterTold = index > 0 && isTold(index - 1, 'people');
    return {
      people,
      conversion: isTold(0, 'people') ? step.conversion : undefined,
      stepConversion: isAfterTold ? step.stepConversion : undefined,
      medianMs: step.medianMs,
      open: isTold(index, 'open') ? open : undefined,
    };
  });
}
