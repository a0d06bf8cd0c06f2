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

/**
 * The values of a measure, for the platform, one group or every group.
 *
 * @throws NotFoundError when no scorecard in force has the measure
 */
export async function readSeries(
  ruleset: Ruleset,
  rollups: RollupStore,
  request: {
    measureId: string;
    from: string;
    to: string;
    by?: 'platform' | 'group';
    group?: string;
  },
): Promise<MeasurePoint[]> {
  const separator = request.measureId.lastIndexOf('.');
  const scorecardId = request.measureId.slice(0, separator);
  const kind = request.measureId.slice(separator + 1);
  if (!Object.hasOwn(KINDS, kind) || !ruleset.scorecard(scorecardId)) {
    throw new NotFoundError(`There is no measure "${request.measureId}"`);
  }
  if (request.group !== undefined && request.by === 'platform') {
    throw new InputError('A series by platform takes no group');
  }
  const { from, to } = request;
  const byGroup = request.by === 'group' && request.group === undefined;
  const series = byGroup
    ? await rollups.readAllGroups(scorecardId, { from, to })
    : await rollups.readLevels(request.group ?? PLATFORM, {
        from,
        to,
        scorecardId,
      });
  return [...series]
    .filter(([key]) => !byGroup || key !== PLATFORM)
    .flatMap(([key, rows]) =>
      fillDays(rows, from, to).flatMap(({ day, levels }) => {
        const point = KINDS[kind].value(levels);
        const label = byGroup ? key : request.group ?? 'platform';
        return point ? [{ day, key: label, ...point }] : [];
      }),
    );
}
