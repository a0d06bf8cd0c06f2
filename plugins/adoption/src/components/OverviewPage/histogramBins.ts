/** People by how often: exactly so often where that is told, and at least so often. */
export interface CountStep {
  times: number;
  exactly?: number;
  atLeast?: number;
}

/** People from how often to how often, both included. */
export interface Bin {
  from: number;
  to: number;
  people: number;
}

/** The parts of a histogram that are told, up to the last with anybody in it: steps that are told together make one. */
export function histogramBins(steps: readonly CountStep[]): Bin[] {
  const bounds = steps.flatMap(({ times, atLeast }) =>
    atLeast === undefined ? [] : [{ times, atLeast }],
  );
  const bins = bounds.map(({ times, atLeast }, index) => {
    const next = bounds[index + 1];
    return {
      from: times,
      to: next ? next.times - 1 : steps[steps.length - 1].times,
      people: atLeast - (next?.atLeast ?? 0),
    };
  });
  return bins.slice(0, bins.findLastIndex(({ people }) => people > 0) + 1);
}
