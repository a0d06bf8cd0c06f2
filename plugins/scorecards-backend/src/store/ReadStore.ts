import type { PermissionCriteria } from '@backstage/plugin-permission-common';
import type {
  CheckState,
  EntitySort,
  StateCounts,
} from '@thrive/backstage-plugin-scorecards-common';
import type { ScorecardsResultFilter } from '@thrive/backstage-plugin-scorecards-node';
import type { StoredScore } from './EvaluationStore';

/** What a reader may see. Both undefined: everything. */
export interface ReadScope {
  /** Conditions of the permission to read results. */
  filter?: PermissionCriteria<ScorecardsResultFilter>;
  /** The entities that the catalog shows this reader. */
  visible?: readonly string[];
}

export interface EntityRow {
  entityRef: string;
  kind: string;
  type: string;
  title: string;
  ownerRef: string;
}

export interface ScoreRowOut extends StoredScore {
  entity: EntityRow;
}

export interface ScoreQuery {
  scorecardId?: string;
  rank?: number;
  groupRef?: string;
  kind?: string;
  type?: string;
  check?: { slot: number; state?: CheckState };
  search?: string;
  sort: EntitySort;
  cursor?: string;
  limit: number;
}

export interface Page<T> {
  items: T[];
  total: number;
  nextCursor?: string;
}

/** A stored entity with its packed results. */
export interface StoredEntity extends EntityRow {
  states: string;
  details: string;
  ruleset: number;
  evaluatedAt?: string;
}

/** A source whose last try failed for an entity. */
export interface StaleFact {
  source: string;
  error: string;
  collectedAt?: string;
}

export interface StoredHistory {
  id: number;
  at: string;
  changes: string;
}

/** A page of history, and the scorecards whose results the reader may see. */
export interface HistoryPage {
  rows: StoredHistory[];
  scorecards: ReadonlySet<string>;
}

/** Answers pages out of current-state tables. The number of statements never depends on the number of rows. */
export interface ReadStore {
  listScores(query: ScoreQuery, scope: ReadScope): Promise<Page<ScoreRowOut>>;
  readScores(
    entityRefs: readonly string[],
    scope: ReadScope,
    scorecardId?: string,
  ): Promise<ScoreRowOut[]>;
  /** One statement for the entity and its scores, one for what is stale; undefined when not known. */
  readEntity(
    entityRef: string,
    scope: ReadScope,
  ): Promise<
    | { entity: StoredEntity; scores: ScoreRowOut[]; stale: StaleFact[] }
    | undefined
  >;
  readHistory(
    entityRef: string,
    options: { before?: number; limit: number },
    scope: ReadScope,
  ): Promise<HistoryPage>;
  listCheckEntities(
    query: {
      slot: number;
      /** The scorecards that use the check. */
      scorecards: readonly string[];
      state?: CheckState;
      groupRef?: string;
      search?: string;
      cursor?: string;
      limit: number;
    },
    scope: ReadScope,
  ): Promise<Page<StoredEntity>>;
  /** Entities by scorecard and rank, with the scores' sum and number. */
  countLevels(
    query: { groupRef?: string; scorecardId?: string },
    scope: ReadScope,
  ): Promise<
    {
      scorecardId: string;
      rank: number;
      entities: number;
      scored: number;
      scoreSum: number;
    }[]
  >;
  /** Entities in all, and how many have a level on every scorecard that applies and may be seen. */
  countEntities(
    query: { groupRef?: string },
    scope: ReadScope,
  ): Promise<{ entities: number; leveled: number }>;
  /** States of every check, as far as a scorecard that uses it may be seen. */
  countStates(
    query: {
      groupRef?: string;
      checkIdAt: (slot: number) => string | undefined;
      /** Checks by scorecard. */
      checksOf: (scorecardId: string) => ReadonlySet<string>;
    },
    scope: ReadScope,
  ): Promise<ReadonlyMap<string, StateCounts>>;
  /** Levels per group, a page of groups in the order of their names. */
  listGroups(
    query: {
      scorecardId: string;
      search?: string;
      cursor?: string;
      limit: number;
    },
    scope: ReadScope,
  ): Promise<{
    items: {
      groupRef: string;
      title: string;
      ranks: ReadonlyMap<number, number>;
      scored: number;
      scoreSum: number;
    }[];
    nextCursor?: string;
  }>;
  /** Resources for the permission framework; undefined where an entity is not known. */
  readResources(entityRefs: readonly string[]): Promise<
    (
      | {
          entityRef: string;
          kind: string;
          ownerRef?: string;
          scorecards: string[];
        }
      | undefined
    )[]
  >;
}
