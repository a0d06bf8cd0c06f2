import { wilsonInterval, type ShareEstimate } from '@thrive/stats';
import { dayOf, periodOf, type Day } from './calendar';
import type { Zone } from 'luxon';

/** What became of one task of a template. */
export interface TemplateRun {
  /** Entity ref. */
  template: string;
  version?: string;
  /** The number of whose it was, while that is known. */
  person?: number;
  state: 'open' | 'completed' | 'failed' | 'cancelled';
  /** Milliseconds. */
  startedAt: number;
  endedAt?: number;
  /** Name of the step at which it failed. */
  failedStep?: string;
  /** What it saves by its author's estimate at that time. */
  minutes?: number;
}

export interface TemplateVersion {
  version: string;
  /** When it ran first, of the runs that were measured. */
  since: Day;
  runs: number;
  success?: ShareEstimate;
}

export interface TemplateNumbers {
  template: string;
  runs: number;
  completed: number;
  failed: number;
  cancelled: number;
  /** Completed, of completed and failed ones: what somebody cancelled is neither. */
  success?: ShareEstimate;
  /** How long completed tasks took, in milliseconds. */
  medianMs?: number;
  slowMs?: number;
  /** Of completed tasks only; undefined when no task had an estimate. */
  minutesSaved?: number;
  /** Completed tasks without an estimate: they are in no sum. */
  withoutEstimate: number;
  people: number;
  /** Runs by week, the oldest first. */
  weeks: number[];
  failingSteps: { step: string; runs: number }[];
  /** In the order in which they ran first. */
  versions: TemplateVersion[];
}

/** Weeks of which tasks are shown, where no other number is asked for. */
export const TEMPLATE_WEEKS = 12;

/** The first of so many weeks, of which the last is the one of a time. */
export function firstWeekOf(about: {
  weeks: number;
  now: number;
  zone: Zone;
}): number {
  const { weeks, now, zone } = about;
  return periodOf(dayOf(now, zone), 'week') - weeks + 1;
}

/**
 * How templates do: how often they run, how often they succeed, where they fail, how long they take,
 * and what they save. Dry runs are no tasks.
 *
 * @param runs - of the weeks shown
 * @returns the most used first
 */
export function measureTemplates(
  runs: readonly TemplateRun[],
  about: { weeks: number; now: number; zone: Zone },
): TemplateNumbers[] {
  const byTemplate = groupBy(runs, ({ template }) => template);
  return [...byTemplate]
    .map(([template, own]) => measureTemplate(template, own, about))
    .sort((a, b) => b.runs - a.runs || (a.template < b.template ? -1 : 1));
}

function measureTemplate(
  template: string,
  runs: readonly TemplateRun[],
  { weeks, now, zone }: { weeks: number; now: number; zone: Zone },
): TemplateNumbers {
  const thisWeek = periodOf(dayOf(now, zone), 'week');
  const completed = runs.filter(({ state }) => state === 'completed');
  const failed = runs.filter(({ state }) => state === 'failed');
  const estimated = completed.flatMap(({ minutes }) => minutes ?? []);
  const durations = completed
    .flatMap(({ startedAt, endedAt }) =>
      endedAt === undefined ? [] : [endedAt - startedAt],
    )
    .sort((a, b) => a - b);
  const byWeek = Array.from({ length: weeks }, () => 0);
  for (const { startedAt } of runs) {
    const age = thisWeek - periodOf(dayOf(startedAt, zone), 'week');
    if (age >= 0 && age < weeks) byWeek[weeks - 1 - age] += 1;
  }
  return {
    template,
    runs: runs.length,
    completed: completed.length,
    failed: failed.length,
    cancelled: runs.filter(({ state }) => state === 'cancelled').length,
    success: successOf(runs),
    medianMs: quantile(durations, 0.5),
    slowMs: quantile(durations, 0.9),
    minutesSaved:
      estimated.length === 0
        ? undefined
        : estimated.reduce((sum, minutes) => sum + minutes, 0),
    withoutEstimate: completed.length - estimated.length,
    people: new Set(runs.flatMap(({ person }) => person ?? [])).size,
    weeks: byWeek,
    failingSteps: [...groupBy(failed, ({ failedStep }) => failedStep ?? '')]
      .map(([step, own]) => ({ step, runs: own.length }))
      .sort((a, b) => b.runs - a.runs || (a.step < b.step ? -1 : 1)),
    versions: [...groupBy(runs, ({ version }) => version ?? '')]
      .map(([version, own]) => ({
        version,
        since: dayOf(Math.min(...own.map(({ startedAt }) => startedAt)), zone),
        runs: own.length,
        success: successOf(own),
      }))
      .sort((a, b) => a.since - b.since || (a.version < b.version ? -1 : 1)),
  };
}

/** Completed tasks, of completed and failed ones. */
export function successOf(
  runs: readonly TemplateRun[],
): ShareEstimate | undefined {
  const ended = runs.filter(
    ({ state }) => state === 'completed' || state === 'failed',
  );
  const completed = ended.filter(({ state }) => state === 'completed');
  return wilsonInterval(completed.length, ended.length);
}

/** The smallest value that at least a share of all do not exceed. */
function quantile(
  sorted: readonly number[],
  share: number,
): number | undefined {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
}

/** What belongs together, by key, in order. */
export function groupBy<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
