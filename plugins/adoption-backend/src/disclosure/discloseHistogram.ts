import { isTellable } from './counts';

/** People by how often something is so of each: exactly so often, and at least so often. */
export interface ToldStep {
  times: number;
  /** Undefined where it may not be told. */
  exactly?: number;
  atLeast?: number;
}

/**
 * A histogram as others may read it. Neighbours of too few people are told together: what is left
 * is a partition into parts of nobody or of enough people, and every number that is told is a sum
 * of such parts, so that no smaller number follows from any of them.
 *
 * @param counts - people by how often, from index `first` on
 * @param rest - the same of everybody else, when the numbers are those of a part whose whole can be
 *   read
 */
export function discloseHistogram(
  counts: readonly number[],
  minimumGroupSize: number,
  rest: readonly number[] = [],
  first: 0 | 1 = 1,
): ToldStep[] {
  const bounds = new Set(boundsOf(counts, rest, minimumGroupSize, first));
  const last = counts.length - 1;
  const steps: ToldStep[] = [];
  let atLeast = 0;
  for (let times = last; times >= first; times--) {
    atLeast += counts[times];
    const step: ToldStep = { times };
    if (bounds.has(times)) {
      step.atLeast = atLeast;
      if (times === last || bounds.has(times + 1)) step.exactly = counts[times];
    }
    steps.unshift(step);
  }
  return steps;
}

/** Where the parts begin, the highest first. */
function boundsOf(
  counts: readonly number[],
  rest: readonly number[],
  minimumGroupSize: number,
  first: number,
): number[] {
  const parts: { from: number; own: number; others: number }[] = [];
  const isSound = ({ own, others }: { own: number; others: number }) =>
    isTellable(own, minimumGroupSize) && isTellable(others, minimumGroupSize);
  let open = { own: 0, others: 0 };
  const longest = Math.max(counts.length, rest.length);
  for (let times = longest - 1; times >= first; times--) {
    open = {
      own: open.own + (counts[times] ?? 0),
      others: open.others + (rest[times] ?? 0),
    };
    if (!isSound(open)) continue;
    parts.push({ from: times, ...open });
    open = { own: 0, others: 0 };
  }
  // What is left over is told with the part above it, and that with the next, until it is enough.
  while (!isSound(open)) {
    const above = parts.pop();
    if (!above) return [];
    open = {
      own: open.own + above.own,
      others: open.others + above.others,
    };
    if (isSound(open)) parts.push({ from: first, ...open });
  }
  return parts.map(({ from }) => from);
}
