import {
  LEVEL_NOT_APPLICABLE,
  NO_LEVEL,
  type HistoryEntry,
  type OverviewCard,
} from '@thrive/backstage-plugin-scorecards-common';
import type { Ruleset, RulesetScorecard } from '../evaluation/ruleset';
import {
  EVERY_SCORECARD,
  type DailyLevels,
  type OverviewRollup,
} from '../store/RollupStore';
import { presentLevels } from './present';
import { averageScore, fillDays } from './trend';

/** Nothing counted. */
export const NOTHING: DailyLevels = {
  entities: 0,
  scored: 0,
  scoreSum: 0,
  levels: {},
};

/** The levels of each day, as the API serves them. */
export function presentTrend(
  scorecard: RulesetScorecard,
  rows: readonly { day: string; levels: DailyLevels }[],
  from: string,
  to: string,
) {
  return fillDays(rows, from, to).map(({ day, levels }) => ({
    day,
    entities: levels.entities,
    averageScore: averageScore(levels),
    levels: presentLevels(scorecard, levels.levels),
  }));
}

/** Entities at the first level or better. */
export function leveled(
  levels: readonly { levelId: string; count: number }[],
): number {
  return levels
    .filter(
      ({ levelId }) => levelId !== NO_LEVEL && levelId !== LEVEL_NOT_APPLICABLE,
    )
    .reduce((sum, { count }) => sum + count, 0);
}

export function weekBefore(
  trend: OverviewCard['trend'],
): OverviewCard['changeSinceLastWeek'] {
  const point = trend[trend.length - 8];
  return (
    point && {
      day: point.day,
      leveled: leveled(point.levels),
      entities: point.entities,
    }
  );
}

/** Entities, and how many of them every scorecard that applies gives a level. */
export function sumUp({ levels }: OverviewRollup): {
  entities: number;
  leveled: number;
} {
  const rows = levels.get(EVERY_SCORECARD) ?? [];
  const latest = rows[rows.length - 1]?.levels ?? NOTHING;
  return { entities: latest.entities, leveled: latest.levels['1'] ?? 0 };
}

/** What is left of an entry for a reader of some scorecards; nothing when no change is. */
export function onScorecards(
  ruleset: Ruleset,
  entry: HistoryEntry,
  scorecards: ReadonlySet<string>,
): HistoryEntry[] {
  const changes = entry.changes.filter(({ scorecardId, checkId }) =>
    [...scorecards].some(
      id =>
        id === scorecardId ||
        (checkId !== undefined && ruleset.checksOf(id).has(checkId)),
    ),
  );
  return changes.length > 0 ? [{ ...entry, changes }] : [];
}
