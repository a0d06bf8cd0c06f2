import { runsOf } from './scale';

/** What one series draws: where its upper and its lower edge are on each day it is known. */
export interface Layer {
  id: string;
  runs: { index: number; from: number; to: number }[][];
}

/** How sure a value is. @public */
export interface Bounds {
  low: number;
  high: number;
}

/**
 * Puts series on top of each other (first at the bottom), or all on the zero line.
 * A day on which one series of a stack is unknown is a gap for all of them: a partial sum would lie.
 */
export function layersOf(
  series: readonly { id: string; values: readonly (number | undefined)[] }[],
  kind: 'stacked' | 'lines',
): Layer[] {
  if (kind === 'lines') {
    return series.map(({ id, values }) => ({
      id,
      runs: runsOf(values).map(run =>
        run.map(({ index, value }) => ({ index, from: 0, to: value })),
      ),
    }));
  }
  const days = Math.max(0, ...series.map(({ values }) => values.length));
  const complete = Array.from({ length: days }, (_, day) =>
    series.every(({ values }) => values[day] !== undefined),
  );
  const tops = new Array<number>(days).fill(0);
  return series.map(({ id, values }) => {
    const known = values.map((value, day) =>
      complete[day] ? value : undefined,
    );
    const runs = runsOf(known).map(run =>
      run.map(({ index, value }) => {
        const from = tops[index];
        tops[index] = from + value;
        return { index, from, to: from + value };
      }),
    );
    return { id, runs };
  });
}

/** What lies between a lower and an upper bound on each day on which both are known. */
export function bandsOf(
  series: readonly { id: string; bounds?: readonly (Bounds | undefined)[] }[],
): Layer[] {
  return series.flatMap(({ id, bounds }) => {
    if (!bounds) return [];
    const runs = runsOf(bounds.map(each => each?.high)).map(run =>
      run.map(({ index, value }) => ({
        index,
        from: bounds[index]?.low ?? value,
        to: value,
      })),
    );
    return [{ id, runs }];
  });
}

/** The highest point that any layer reaches. */
export function topOf(layers: readonly Layer[]): number {
  let top = 0;
  for (const { runs } of layers) {
    for (const point of runs.flat()) {
      top = Math.max(top, point.to);
    }
  }
  return top;
}
