import { InputError, NotFoundError } from '@backstage/errors';
import {
  LEVEL_NOT_APPLICABLE,
  NO_LEVEL,
} from '@thrive/backstage-plugin-scorecards-common';
import type { Measure, MeasurePoint } from '@thrive/measures';
import type { Ruleset } from '../evaluation/ruleset';
import {
  PLATFORM,
  type DailyLevels,
  type RollupStore,
} from '../store/RollupStore';
import { averageScore, fillDays } from './trend';

/** What one answer holds at most: a year of 270 groups. */
const MOST_POINTS = 100_000;

type Value = (levels: DailyLevels) => { value: number; n: number } | undefined;

const KINDS: Readonly<
  Record<
    string,
    {
      title: (scorecard: string) => string;
      unit: string;
      formula: string;
      value: Value;
    }
  >
> = {
  score: {
    title: scorecard => `Average score: ${scorecard}`,
    unit: 'points of 100',
    formula: 'Mean of the scores of the entities that have one',
    value: levels => {
      const value = averageScore(levels);
      return value === undefined ? undefined : { value, n: levels.scored };
    },
  },
  leveled: {
    title: scorecard => `At the first level or better: ${scorecard}`,
    unit: '%',
    formula:
      'Entities at the first level or better, out of those to which a check applies',
    value: ({ levels, entities }) => {
      const n = entities - (levels[LEVEL_NOT_APPLICABLE] ?? 0);
      if (n === 0) return undefined;
      return {
        value: Math.round((1000 * (n - (levels[NO_LEVEL] ?? 0))) / n) / 10,
        n,
      };
    },
  },
};

/** Two measures for each scorecard, `<scorecard>.score` and `<scorecard>.leveled`. */
export function listMeasures(ruleset: Ruleset): Measure[] {
  return ruleset.scorecards.flatMap(({ definition }) =>
    Object.entries(KINDS).map(([kind, { title, unit, formula }]) => ({
      id: `${definition.id}.${kind}`,
      title: title(definition.title),
      unit,
      direction: 'up' as const,
      category: 'quality' as const,
      formula,
      grains: ['platform' as const, 'group' as const],
    })),
  );
}

/** A measure of a scorecard in force, and how its value is read from a day's levels. */
export interface ScorecardMeasure {
  scorecardId: string;
  value: Value;
}

/** @throws NotFoundError when no scorecard in force has the measure */
export function findMeasure(
  ruleset: Ruleset,
  measureId: string,
): ScorecardMeasure {
  const separator = measureId.lastIndexOf('.');
  const scorecardId = measureId.slice(0, separator);
  const kind = measureId.slice(separator + 1);
  if (!Object.hasOwn(KINDS, kind) || !ruleset.scorecard(scorecardId)) {
    throw new NotFoundError(`There is no measure "${measureId}"`);
  }
  return { scorecardId, value: KINDS[kind].value };
}

/**
 * The values of a measure, for the platform, one group or every group.
 *
 * @throws InputError for a group of the platform's series, and for more points than are served at once
 */
export async function readSeries(
  measure: ScorecardMeasure,
  rollups: RollupStore,
  request: {
    from: string;
    to: string;
    by?: 'platform' | 'group';
    group?: string;
  },
): Promise<MeasurePoint[]> {
  const { from, to, by, group } = request;
  if (group !== undefined && by === 'platform') {
    throw new InputError('A series by platform takes no group');
  }
  const { scorecardId, value } = measure;
  const byGroup = by === 'group' && group === undefined;
  const series = byGroup
    ? await rollups.readAllGroups(scorecardId, { from, to })
    : await rollups.readLevels(group ?? PLATFORM, { from, to, scorecardId });
  const points: MeasurePoint[] = [];
  for (const [key, rows] of series) {
    if (byGroup && key === PLATFORM) continue;
    const label = byGroup ? key : group ?? 'platform';
    for (const { day, levels } of fillDays(rows, from, to)) {
      const point = value(levels);
      if (point) points.push({ day, key: label, ...point });
    }
    if (points.length > MOST_POINTS) {
      throw new InputError(
        `The series of all groups has more than ${MOST_POINTS} points; ask for a shorter period, or for one group`,
      );
    }
  }
  return points;
}
