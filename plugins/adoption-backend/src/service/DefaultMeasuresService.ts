import { InputError, NotFoundError } from '@backstage/errors';
import type { MeasurePoint } from '@thrive/measures';
import type { Zone } from 'luxon';
import { tell } from '../disclosure/counts';
import { shareOfReached } from '../disclosure/discloseReach';
import type { GroupDirectory } from '../groups/GroupDirectory';
import type { MemberIds } from '../groups/MemberIds';
import { ActivityMatrix } from '../measures/ActivityMatrix';
import { activePeople, rollingActive } from '../measures/activeUsers';
import {
  dayOf,
  dayOfIso,
  firstDayOf,
  isoOf,
  lastCompletePeriod,
  lastDayOf,
  periodOf,
  type Day,
} from '../measures/calendar';
import { discloseShare } from '../measures/groups';
import { eligibleAt } from '../measures/eligible';
import { firstDayIn, MONTH } from '../measures/overview';
import { publishedMeasures } from '../measures/published';
import { retention } from '../measures/retention';
import { ToldGroups } from '../measures/ToldGroups';
import type { TemplateRunStore } from '../store/TemplateRunStore';
import type { UsageReader, UsageTracks } from '../store/UsageReader';
import type { MeasuresService, SeriesQuery } from './MeasuresService';
import { toMeasured } from './SelectedPeople';

const DAY = 86_400_000;
const WEEK = 7;
/** As far as a series goes back when nothing else is asked for, and at most. */
const USUAL_DAYS = 84;
const MOST_DAYS = 400;
const CALENDAR: Record<string, 'week' | 'month' | undefined> = {
  'calendar-week-active-people': 'week',
  'calendar-month-active-people': 'month',
};

export interface MeasuresServiceOptions {
  directory: GroupDirectory;
  members: MemberIds;
  minimumGroupSize: number;
  reader: UsageReader;
  runs: TemplateRunStore;
  zone: Zone;
}

interface Span {
  from: Day;
  to: Day;
}

/** Knows nothing of permissions. */
export class DefaultMeasuresService implements MeasuresService {
  readonly #options: MeasuresServiceOptions;

  constructor(options: MeasuresServiceOptions) {
    this.#options = options;
  }

  async listMeasures() {
    const simulated = await this.#options.reader.countSimulated();
    // Whoever reads a series elsewhere has no notice beside it.
    const note =
      simulated === 0 ? '' : `; ${simulated} of the people are made up`;
    return {
      items: publishedMeasures.map(measure => ({
        ...measure,
        formula: `${measure.formula}${note}`,
      })),
    };
  }

  async getMeasureSeries(query: SeriesQuery) {
    const { measureId, by = 'platform' } = query;
    const measure = publishedMeasures.find(({ id }) => id === measureId);
    if (!measure) {
      throw new NotFoundError(
        `There is no measure "${measureId}"; there are ${publishedMeasures
          .map(({ id }) => id)
          .join(', ')}`,
      );
    }
    if (!measure.grains.includes(by))
      throw new InputError(`"${measureId}" is not published by ${by}`);
    const span = this.#spanOf(query);
    const points = measureId.startsWith('template-')
      ? await this.#ofTemplates(measureId, span)
      : await this.#ofPeople(measureId, by, span);
    return { points };
  }

  #spanOf({ from, to }: SeriesQuery): Span {
    const yesterday = dayOf(Date.now(), this.#options.zone) - 1;
    const last = Math.min(to ? readDay(to) : yesterday, yesterday);
    const first = from ? readDay(from) : last - USUAL_DAYS + 1;
    if (last - first >= MOST_DAYS) {
      throw new InputError(`A series has at most ${MOST_DAYS} days.`);
    }
    return { from: first, to: last };
  }

  async #ofTemplates(measureId: string, span: Span): Promise<MeasurePoint[]> {
    const { runs, zone } = this.#options;
    const found = await runs.readRuns((span.from - WEEK) * DAY);
    return weekEnds(span).flatMap(day => {
      const week = periodOf(day, 'week');
      const own = found.filter(
        ({ startedAt }) => periodOf(dayOf(startedAt, zone), 'week') === week,
      );
      const completed = own.filter(({ state }) => state === 'completed');
      const failed = own.filter(({ state }) => state === 'failed');
      const n = completed.length + failed.length;
      if (measureId === 'template-success')
        return n === 0 ? [] : [point(day, (completed.length / n) * 100, n)];
      const minutes = completed.flatMap(run => run.minutes ?? []);
      const saved = minutes.reduce((sum, each) => sum + each, 0);
      return [point(day, saved, minutes.length)];
    });
  }

  async #ofPeople(
    measureId: string,
    by: 'platform' | 'group',
    span: Span,
  ): Promise<MeasurePoint[]> {
    const snapshot = await this.#options.reader.readTracks(['any', 'eligible']);
    const first = Math.min(
      firstDayIn(snapshot.any, span.to),
      span.from - MONTH,
    );
    const matrix = ActivityMatrix.ofDays(snapshot.any, first, span.to);
    if (by === 'group')
      return this.#ofGroups(measureId, span, snapshot, matrix);
    if (measureId === 'reach') return this.#reach(span, snapshot, matrix);
    if (measureId === 'four-week-retention')
      return this.#retained(span, matrix);
    const calendar = CALENDAR[measureId];
    if (calendar) return this.#ofPeriods(calendar, span, matrix);
    const window = measureId === 'weekly-active-people' ? WEEK : MONTH;
    return rollingActive(matrix, window, span.from, span.to).flatMap(
      (people, index) => this.#told(span.from + index, people),
    );
  }

  /** By whole weeks or months, at the last day of each. */
  #ofPeriods(
    grain: 'week' | 'month',
    span: Span,
    matrix: ActivityMatrix,
  ): MeasurePoint[] {
    const periods = matrix.byPeriods(grain);
    return daysIn(span).flatMap(day => {
      const period = periodOf(day, grain);
      return lastDayOf(period, grain) === day
        ? this.#told(day, activePeople(periods, period, period).length)
        : [];
    });
  }

  #told(day: Day, people: number): MeasurePoint[] {
    const told = tell(people, this.#options.minimumGroupSize);
    return told === undefined ? [] : [point(day, told, told)];
  }

  #reach(
    span: Span,
    snapshot: UsageTracks,
    matrix: ActivityMatrix,
  ): MeasurePoint[] {
    const { minimumGroupSize } = this.#options;
    return daysIn(span).flatMap(day => {
      const able = eligibleIds(snapshot, day);
      const active = activePeople(matrix, day - MONTH + 1, day);
      const inside = active.filter(position =>
        able.has(snapshot.ids[position]),
      ).length;
      const reach = shareOfReached(
        { inside, eligible: able.size, outside: active.length - inside },
        minimumGroupSize,
      );
      return reach && able.size > 0
        ? [point(day, reach.share * 100, reach.n)]
        : [];
    });
  }

  #retained(span: Span, matrix: ActivityMatrix): MeasurePoint[] {
    const { minimumGroupSize } = this.#options;
    const weeks = matrix.byPeriods('week');
    const lastComplete = lastCompletePeriod(span.to, 'week');
    const { cohorts } = retention(weeks, {
      cohorts: 'first-time',
      from: weeks.start,
      to: lastComplete,
      returns: [{ from: 4, to: 4 }],
      lastComplete,
    });
    return cohorts.flatMap(
      ({ period, size, cells: [{ returned, complete }] }) => {
        const day = lastDayOf(period + 4, 'week');
        const told = complete && size >= minimumGroupSize && day >= span.from;
        return told ? [point(day, (returned / size) * 100, size)] : [];
      },
    );
  }

  async #ofGroups(
    measureId: string,
    span: Span,
    snapshot: UsageTracks,
    matrix: ActivityMatrix,
  ): Promise<MeasurePoint[]> {
    const { directory, members, minimumGroupSize } = this.#options;
    const { groups, users } = await directory.read();
    const people = await members.of(groups);
    const measured = toMeasured(groups, people);
    return weekEnds(span).flatMap(day => {
      const active = activePeople(matrix, day - MONTH + 1, day);
      const activeIds = new Set(active.map(each => snapshot.ids[each]));
      // Segments are told of elsewhere, so that they count among the groups.
      const told = new ToldGroups({
        days: matrix,
        ids: snapshot.ids,
        groups: measured,
        users,
        day,
        minimumGroupSize,
      });
      const able = eligibleIds(snapshot, day);
      return groups.flatMap(({ kind, id }, index) => {
        const own = told.active[index];
        if (!own || kind !== 'team') return [];
        if (measureId === 'monthly-active-people')
          return [point(day, own.size, own.size, id)];
        const reach = discloseShare(
          people[index],
          able,
          activeIds,
          minimumGroupSize,
        );
        return reach ? [point(day, reach.share * 100, reach.n, id)] : [];
      });
    });
  }
}

/** By the same notes as on the pages. */
function eligibleIds({ eligible }: UsageTracks, day: Day): ReadonlySet<number> {
  return new Set(eligibleAt(eligible, day).able.map(({ id }) => id));
}

function point(
  day: Day,
  value: number,
  n: number,
  key: string = 'platform',
): MeasurePoint {
  return { day: isoOf(day), key, value, n };
}

function daysIn({ from, to }: Span): Day[] {
  return Array.from(
    { length: Math.max(0, to - from + 1) },
    (_, index) => from + index,
  );
}

/** The last days of the weeks that end within a span. */
function weekEnds(span: Span): Day[] {
  return daysIn(span).filter(
    day => firstDayOf(periodOf(day, 'week') + 1, 'week') === day + 1,
  );
}

function readDay(text: string): Day {
  try {
    return dayOfIso(text);
  } catch (error) {
    throw new InputError((error as Error).message);
  }
}
