import {
  type Level,
  LEVEL_NOT_APPLICABLE,
  type LevelCount,
  NO_LEVEL,
  type Scorecard,
} from '@thrive/backstage-plugin-scorecards-common';
import { type DistributionSegment, levelLook, type Look } from '@thrive/charts';
import type { Texts } from '../../hooks/useTexts';

/** A level as people see it. */
export interface ShownLevel {
  id: string;
  name: string;
  look: Look;
}

/** A scorecard's levels, lowest first. */
export function sortedLevels(scorecard: Scorecard): Level[] {
  return [...scorecard.levels].sort((a, b) => a.rank - b.rank);
}

/** The name of the lowest level, which the headline numbers are about. */
export function firstLevelName(scorecard: Scorecard): string {
  return sortedLevels(scorecard)[0]?.name ?? '';
}

/** A level by its id; also for the two ids that stand for no level. Works without the scorecard, by the id alone. */
export function shownLevel(
  scorecard: Scorecard | undefined,
  levelId: string,
  t: Texts,
): ShownLevel {
  if (levelId === LEVEL_NOT_APPLICABLE) {
    return {
      id: levelId,
      name: t('level.notApplicable'),
      look: levelLook({ id: levelId }),
    };
  }
  if (levelId === NO_LEVEL) {
    const first = scorecard && firstLevelName(scorecard);
    return {
      id: levelId,
      name: first ? t('level.none', { first }) : t('level.noneYet'),
      look: levelLook({ id: NO_LEVEL }),
    };
  }
  const level = scorecard?.levels.find(({ id }) => id === levelId);
  return {
    id: levelId,
    name: level?.name ?? levelId,
    look: levelLook(level ?? { id: levelId }),
  };
}

/** All levels with what is below and beside them, in the order of a bar. */
export function shownLevels(scorecard: Scorecard, t: Texts): ShownLevel[] {
  const ids = [
    NO_LEVEL,
    ...sortedLevels(scorecard).map(({ id }) => id),
    LEVEL_NOT_APPLICABLE,
  ];
  return ids.map(id => shownLevel(scorecard, id, t));
}

/** How many are at one level. */
export function countAt(
  levels: readonly LevelCount[],
  levelId: string,
): number {
  return levels.find(level => level.levelId === levelId)?.count ?? 0;
}

/** How many are at the first level or better. */
export function leveledOf(levels: readonly LevelCount[]): number {
  let sum = 0;
  for (const { levelId, count } of levels) {
    if (levelId !== NO_LEVEL && levelId !== LEVEL_NOT_APPLICABLE) {
      sum += count;
    }
  }
  return sum;
}

/** How many a level could be decided for: "not applicable" stays out of the denominator. */
export function applicableOf(levels: readonly LevelCount[]): number {
  return leveledOf(levels) + countAt(levels, NO_LEVEL);
}

/** The parts of a bar over levels. "Not applicable" only where there is any. */
export function levelSegments(
  scorecard: Scorecard,
  levels: readonly LevelCount[],
  t: Texts,
  hrefOf?: (levelId: string) => string | undefined,
): DistributionSegment[] {
  return shownLevels(scorecard, t)
    .map(level => ({
      id: level.id,
      label: level.name,
      look: level.look,
      count: countAt(levels, level.id),
      href: hrefOf?.(level.id),
    }))
    .filter(({ id, count }) => id !== LEVEL_NOT_APPLICABLE || count > 0);
}
