import type { StateCounts } from '@thrive/backstage-plugin-scorecards-common';
import type { RulesetHolder } from '../definitions/RulesetHolder';
import { levelIdAt } from '../evaluation/changes';
import type { ReadScope, ReadStore } from '../store/ReadStore';
import {
  PLATFORM,
  type DailyLevels,
  type RollupStore,
} from '../store/RollupStore';
import { NOTHING } from './overview';

/** Whether a reader may see only some entities, so that roll-ups tell too much. */
export function isRestricted(scope: ReadScope | undefined): boolean {
  return scope?.filter !== undefined || scope?.visible !== undefined;
}

/** How many entities have which levels and states, of those that a reader may see. */
export class ResultCounts {
  readonly #holder: RulesetHolder;
  readonly #store: ReadStore;
  readonly #rollups: RollupStore;

  constructor(options: {
    holder: RulesetHolder;
    store: ReadStore;
    rollups: RollupStore;
  }) {
    this.#holder = options.holder;
    this.#store = options.store;
    this.#rollups = options.rollups;
  }

  /** Levels by scorecard, counted as they are now. */
  async levels(
    scope: ReadScope,
    groupRef: string | undefined,
    scorecardId?: string,
  ): Promise<ReadonlyMap<string, DailyLevels>> {
    const counts = new Map<
      string,
      DailyLevels & { levels: Record<string, number> }
    >();
    for (const row of await this.#store.countLevels(
      { groupRef, scorecardId },
      scope,
    )) {
      const scorecard = this.#holder.current.scorecard(row.scorecardId);
      if (!scorecard) continue;
      const before = counts.get(row.scorecardId) ?? { ...NOTHING, levels: {} };
      before.levels[levelIdAt(scorecard.definition, row.rank)] = row.entities;
      counts.set(row.scorecardId, {
        entities: before.entities + row.entities,
        scored: before.scored + row.scored,
        scoreSum: before.scoreSum + row.scoreSum,
        levels: before.levels,
      });
    }
    return counts;
  }

  /** States by check: from the roll-up, or counted for a reader of some entities. */
  async states(
    scope: ReadScope,
    groupRef: string | undefined,
  ): Promise<ReadonlyMap<string, StateCounts>> {
    return isRestricted(scope)
      ? this.#store.countStates(
          {
            groupRef,
            checkIdAt: this.#holder.checkIdAt,
            checksOf: id => this.#holder.current.checksOf(id),
          },
          scope,
        )
      : this.#rollups.readChecks(groupRef ?? PLATFORM);
  }
}
