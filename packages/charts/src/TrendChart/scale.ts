/** A known value and where it stands. */
export interface IndexedValue {
  index: number;
  value: number;
}

/** Cuts a list at its gaps: each run is drawn as one line. */
export function runsOf(
  values: readonly (number | undefined)[],
): IndexedValue[][] {
  const runs: IndexedValue[][] = [];
  let open: IndexedValue[] | undefined;
  for (const [index, value] of values.entries()) {
    if (value === undefined) {
      open = undefined;
    } else if (open) {
      open.push({ index, value });
    } else {
      open = [{ index, value }];
      runs.push(open);
    }
  }
  return runs;
}

/** Round axis values from zero to at least `max`: steps of 1, 2 or 5 times a power of ten. */
export function axisTicks(max: number, wanted: number = 4): number[] {
  if (!(max > 0)) {
    return [0, 1];
  }
  const rough = max / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find(step => step * power >= rough) ?? 10;
  // What is counted is whole: no "0.5 entities" on the axis.
  const step = Math.max(1, factor * power);
  const count = Math.ceil(max / step);
  return Array.from({ length: count + 1 }, (_, i) => i * step);
}

/** Which of `count` days get a label when `fit` labels fit: evenly spaced, always the last one. */
export function labelledDays(count: number, fit: number): number[] {
  if (count <= 1) {
    return count === 1 ? [0] : [];
  }
  const labels = Math.max(2, Math.min(fit, count));
  const step = (count - 1) / (labels - 1);
  return Array.from({ length: labels }, (_, i) => Math.round(i * step));
}
