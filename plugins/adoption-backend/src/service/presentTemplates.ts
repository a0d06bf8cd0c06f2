import { wilsonInterval } from '@thrive/stats';
import type { Zone } from 'luxon';
import { tell } from '../disclosure/counts';
import { partsToHide } from '../disclosure/partsToHide';
import { splitBy, tellOf, type Audience } from '../groups/audience';
import { dayOf, firstDayOf, isoOf, periodOf } from '../measures/calendar';
import {
  firstWeekOf,
  groupBy,
  measureTemplates,
  type TemplateNumbers,
  type TemplateRun,
} from '../measures/templates';

interface About {
  /** Weeks up to the one of `now`. */
  weeks: number;
  now: number;
  zone: Zone;
  minimumGroupSize: number;
  /** Whose tasks are told of; everybody's when there is none. */
  audience: Audience | undefined;
}

/**
 * How templates do, as the API tells it. Counts of everybody's tasks are no numbers of people. Of a
 * team, no few people's tasks are told apart: not by template, week, version or step, nor by what is
 * left when the others are taken off.
 *
 * @param runs - of the weeks and a while before them
 */
export function presentTemplates(runs: readonly TemplateRun[], about: About) {
  const { weeks, now, zone, audience } = about;
  const weekOf = (time: number) => periodOf(dayOf(time, zone), 'week');
  const firstWeek = firstWeekOf(about);
  const shown = tellRuns(
    runs.filter(({ startedAt }) => weekOf(startedAt) >= firstWeek),
    about,
  );
  const items = measureTemplates(shown, { weeks, now, zone });
  const byTemplate = groupBy(shown, ({ template }) => template);
  const byWeek = Array.from({ length: weeks }, (_, index) =>
    shown.filter(({ startedAt }) => weekOf(startedAt) === firstWeek + index),
  );
  const hiddenWeeks = toHide(byWeek, about);
  const sum = (count: (item: TemplateNumbers) => number) =>
    items.reduce((total, item) => total + count(item), 0);
  const completed = sum(item => item.completed);
  const known = items.filter(item => item.minutesSaved !== undefined);
  return {
    group: audience?.group,
    weeks: byWeek.map((own, index) => ({
      week: isoOf(firstDayOf(firstWeek + index, 'week')),
      ...(hiddenWeeks.has(index) ? {} : countStates(own)),
    })),
    success: wilsonInterval(completed, completed + sum(item => item.failed)),
    minutesSaved:
      known.length === 0 ? undefined : sum(item => item.minutesSaved ?? 0),
    items: items.map(item =>
      presentItem(item, byTemplate.get(item.template) ?? [], about),
    ),
  };
}

function presentItem(
  { people, medianMs, slowMs, versions, ...item }: TemplateNumbers,
  runs: readonly TemplateRun[],
  about: About,
) {
  const failed = runs.filter(({ state }) => state === 'failed');
  const hiddenVersions = toHide(
    versions.map(({ version }) =>
      runs.filter(run => (run.version ?? '') === version),
    ),
    about,
  );
  const hiddenSteps = toHide(
    item.failingSteps.map(({ step }) =>
      failed.filter(run => (run.failedStep ?? '') === step),
    ),
    about,
  );
  return {
    ...item,
    versions: versions
      .filter((_, at) => !hiddenVersions.has(at))
      .map(({ since, ...version }) => ({ ...version, since: isoOf(since) })),
    failingSteps: item.failingSteps.filter((_, at) => !hiddenSteps.has(at)),
    // Of a team they are told for all templates together: one would follow from the others.
    weeks: about.audience ? [] : item.weeks,
    people: tell(people, about.minimumGroupSize),
    medianSeconds: inSeconds(medianMs),
    slowSeconds: inSeconds(slowMs),
  };
}

function inSeconds(ms: number | undefined): number | undefined {
  return ms === undefined ? undefined : ms / 1000;
}

function countStates(runs: readonly TemplateRun[]) {
  const inState = (wanted: TemplateRun['state']) =>
    runs.filter(({ state }) => state === wanted).length;
  return {
    completed: inState('completed'),
    failed: inState('failed'),
    cancelled: inState('cancelled'),
  };
}

/** The tasks that are told of: of a template that too few of a team, or of the others, used none is. */
function tellRuns(
  runs: readonly TemplateRun[],
  { audience, minimumGroupSize }: About,
): TemplateRun[] {
  const { own, rest } = splitBy(runs, audience);
  if (!audience) return own;
  const others = groupBy(rest, ({ template }) => template);
  return [...groupBy(own, ({ template }) => template)].flatMap(
    ([template, each]) =>
      tellOf(
        peopleIn(each).size,
        peopleIn(others.get(template) ?? []).size,
        minimumGroupSize,
        audience,
      )
        ? each
        : [],
  );
}

/** Which parts of tasks may not be told apart: none of everybody's. */
function toHide(
  parts: readonly (readonly TemplateRun[])[],
  { audience, minimumGroupSize }: About,
): ReadonlySet<number> {
  return audience
    ? partsToHide(parts.map(peopleIn), minimumGroupSize)
    : new Set();
}

/** The people that tasks are of, as far as it is known whose they are. */
function peopleIn(runs: readonly TemplateRun[]): ReadonlySet<number> {
  return new Set(runs.flatMap(({ person }) => person ?? []));
}
