import { monitorEventLoopDelay } from 'node:perf_hooks';

/** What a piece of work cost. */
export interface Cost {
  seconds: number;
  /** Highest resident memory above what there was at the start. */
  peakRssMb: number;
  /** The longest time the event loop had no turn. */
  maxEventLoopBlockMs: number;
}

/** Runs some work and watches time, memory and the event loop. */
export async function measure<T>(
  work: () => Promise<T>,
): Promise<Cost & { result: T }> {
  global.gc?.();
  const startRss = process.memoryUsage().rss;
  let peakRss = startRss;
  const watch = setInterval(() => {
    peakRss = Math.max(peakRss, process.memoryUsage().rss);
  }, 20);
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const started = performance.now();
  const result = await work();
  const seconds = (performance.now() - started) / 1000;
  delay.disable();
  clearInterval(watch);
  return {
    result,
    seconds,
    peakRssMb:
      (Math.max(peakRss, process.memoryUsage().rss) - startRss) / 1024 / 1024,
    maxEventLoopBlockMs: delay.max / 1e6,
  };
}

/** Milliseconds that a call takes. */
export async function timeOf(call: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await call();
  return performance.now() - started;
}

/** Milliseconds that 95 of 100 calls stay below. */
export async function p95(
  times: number,
  call: (index: number) => Promise<unknown>,
): Promise<number> {
  const taken: number[] = [];
  for (let index = 0; index < times; index++)
    taken.push(await timeOf(() => call(index)));
  taken.sort((a, b) => a - b);
  return taken[Math.floor(times * 0.95)];
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

export const round = (value: number, digits = 2): number =>
  Number(value.toFixed(digits));
