import type { StateCounts } from '@thrive/backstage-plugin-scorecards-common';

/** Stands for everything, beside the groups. */
export const PLATFORM = '*';

/**
 * Stands for all scorecards together. Its levels are "1" for entities to which every scorecard that
 * applies gives a level, and "0" for the others.
 */
export const EVERY_SCORECARD = '*';

/** Levels of one group on one scorecard on one day. */
export interface DailyLevels {
  entities: number;
  /** Entities that have a score. */
  scored: number;
  scoreSum: number;
  /** Entities by level id. */
  levels: Readonly<Record<string, number>>;
}

/** What a group's expansion rests on: the owners that count for it. */
export interface OwnerGroup {
  ownerRef: string;
  groupRef: string;
}

/** What an overview page shows of a group and of the engine. */
export interface OverviewRollup {
  /** Levels by scorecard id, oldest day first. */
  levels: ReadonlyMap<string, readonly { day: string; levels: DailyLevels }[]>;
  /** The latest counts by check id. */
  checks: ReadonlyMap<string, StateCounts>;
  /** Entities that wait for their first evaluation. */
  waiting: number;
  /** Sources whose last collection failed, in whole or in part. */
  failingSources: number;
}

/** Daily roll-ups: written when something changed, read instead of history. */
export interface RollupStore {
  /** Replaces the ownership closure; owners whose groups changed are rolled up anew. */
  replaceOwnerGroups(
    pairs: readonly OwnerGroup[],
    titles: ReadonlyMap<string, string>,
  ): Promise<void>;
  /** Distinct owners of known entities. */
  readOwners(): Promise<string[]>;
  /**
   * Counts the groups of all queued owners anew and stores what differs from their latest row
   * under the given day. Returns how many rows were written.
   */
  rollUp(options: {
    day: string;
    levelId: (scorecardId: string, rank: number) => string;
    checkIdAt: (slot: number) => string | undefined;
  }): Promise<number>;
  /** Every row of a group up to a day, oldest first, by scorecard id. */
  readLevels(
    groupRef: string,
    options: { from: string; to: string; scorecardId?: string },
  ): Promise<
    ReadonlyMap<string, readonly { day: string; levels: DailyLevels }[]>
  >;
  /** What an overview needs of a group, in one statement. */
  readOverview(
    groupRef: string,
    options: { from: string; to: string },
  ): Promise<OverviewRollup>;
  /** The latest counts of every check for a group; empty before the first roll-up. */
  readChecks(groupRef: string): Promise<ReadonlyMap<string, StateCounts>>;
  /** Rows of every group and of the platform for a scorecard, for measures. */
  readAllGroups(
    scorecardId: string,
    options: { from: string; to: string },
  ): Promise<
    ReadonlyMap<string, readonly { day: string; levels: DailyLevels }[]>
  >;
  /** Deletes roll-ups before a day, but of each series the newest, which later days repeat. */
  deleteBefore(day: string): Promise<number>;
}
