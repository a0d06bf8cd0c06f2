import type { JsonObject } from '@backstage/types';

/** A fact as it arrives, already checked and cleaned. */
export interface IncomingFact {
  entityRef: string;
  data: JsonObject;
  etag?: string;
}

/** What a batch of facts did. */
export interface FactChanges {
  /** Facts that differ from what was known. */
  changed: number;
  /** Facts of entities that are not known, which were not stored. */
  unknownEntities: readonly string[];
}

/** An entity as the catalog collection found it. */
export interface KnownEntity {
  entityRef: string;
  kind: string;
  type: string;
  title: string;
  ownerRef: string;
}

/** The latest fact per entity and source. Sets in, sets out. */
export interface FactStore {
  /** Adds entities and refreshes their header, in one statement for the batch. */
  upsertEntities(
    entities: readonly KnownEntity[],
    seenAt: string,
  ): Promise<void>;
  /** Forgets the entities that were last seen before an instant, with all that hangs on them. */
  removeUnseen(seenBefore: string): Promise<number>;
  /**
   * Stores facts of one source, marks the entities whose fact changed for evaluation, and clears
   * their error. Entities that are not known are left out.
   */
  upsertFacts(
    source: string,
    facts: readonly IncomingFact[],
    options: { collectedAt: Date; ttlMillis: number },
  ): Promise<FactChanges>;
  /** Renews facts that were found unchanged. */
  touchFacts(
    source: string,
    entityRefs: readonly string[],
    options: { collectedAt: Date; ttlMillis: number },
  ): Promise<void>;
  /** Notes errors beside the last known facts, which stay. */
  recordErrors(
    source: string,
    errors: readonly { entityRef: string; error: string }[],
    at: Date,
  ): Promise<void>;
  /** Whether the catalog had anything when it was last collected. */
  hasEntities(): Promise<boolean>;
  /** Entities that not every source was asked about yet. */
  readNewcomers(limit: number): Promise<readonly string[]>;
  /** Notes that every source was asked about the entities. */
  welcome(entityRefs: readonly string[]): Promise<void>;
  /** ETags of known facts. */
  readEtags(
    source: string,
    entityRefs: readonly string[],
  ): Promise<ReadonlyMap<string, string>>;
}
