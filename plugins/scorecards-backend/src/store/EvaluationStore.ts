import type { OutcomeCounts } from '../evaluation/scorecard';

/** A score row as it is stored. */
export interface StoredScore {
  scorecardId: string;
  rank: number;
  nextRank?: number;
  /** Checks to the next level; undefined at the top. */
  gap?: number;
  /** Ids of the checks that block the next level. */
  missing: readonly string[];
  score?: number;
  counts: OutcomeCounts;
  /** ISO time since when the entity is at this level. */
  since: string;
}

/** An entity that waits for its evaluation, with everything that decides it. */
export interface ClaimedEntity {
  entityRef: string;
  kind: string;
  type: string;
  title: string;
  ownerRef: string;
  states: string;
  /** Packed, as `packDetails` writes them. */
  details: string;
  /** Versions of the checks that decided last, by check id; empty before the first evaluation. */
  checkVersions: ReadonlyMap<string, number>;
  /** JSON of the data and the expiry of each fact, by source. */
  facts: ReadonlyMap<string, { data: string; expiresAt: number }>;
  /** Score rows as they are stored, each with the header that was copied into it. */
  scores: ReadonlyMap<
    string,
    StoredScore & {
      header: Pick<ClaimedEntity, 'kind' | 'type' | 'title' | 'ownerRef'>;
    }
  >;
}

/** What is to be stored of an entity. */
export interface EvaluatedEntity {
  claimed: ClaimedEntity;
  states: string;
  details: string;
  reviewAt?: number;
  scores: readonly StoredScore[];
  /** JSON of the changes; undefined when nothing changed. */
  changes?: string;
}

export interface PageResult {
  /** How many entities were claimed. */
  claimed: number;
  /** Rows of results, scores and history that were written because they differ. */
  written: number;
  /** The last claimed ref: where the next page starts. */
  last?: string;
}

/** Entities to evaluate in, results out, a page in one transaction. */
export interface EvaluationStore {
  /**
   * Claims up to `limit` entities after `after` whose facts or rules changed or whose time has
   * come, hands them to `evaluate`, and stores what it answers: all in one transaction, so that
   * two replicas never hold the same entity and a crash leaves it waiting.
   */
  evaluatePage(
    options: { ruleset: number; now: number; after: string; limit: number },
    evaluate: (
      claimed: readonly ClaimedEntity[],
    ) => Promise<readonly EvaluatedEntity[]>,
  ): Promise<PageResult>;
  /** Entities in all, and how many of them wait. */
  countEntities(options: {
    ruleset: number;
    now: number;
  }): Promise<{ total: number; pending: number }>;
}
