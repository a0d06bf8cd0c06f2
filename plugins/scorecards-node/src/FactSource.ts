import type { SchedulerServiceTaskScheduleDefinition } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import type { FilterPredicate } from '@backstage/filter-predicates';
import type { HumanDuration, JsonObject } from '@backstage/types';

/**
 * Says which paths of a fact exist: the part of JSON Schema that rules are checked against.
 * A path that no `properties` entry and no `additionalProperties` covers is an error in a rule.
 *
 * @public
 */
export interface FactSchema {
  type?: string | string[];
  description?: string;
  properties?: { [name: string]: FactSchema };
  additionalProperties?: boolean | FactSchema;
  items?: FactSchema;
}

/**
 * What a collection found for one entity: a fact, "the same as before", or an error.
 * After an error the last known fact stays and is marked stale.
 *
 * @public
 */
export type CollectedFact =
  | { entityRef: string; data: JsonObject; etag?: string }
  | { entityRef: string; unchanged: true }
  | { entityRef: string; error: string };

/**
 * One batch to collect facts for.
 *
 * @public
 */
export interface CollectRequest {
  entities: readonly Entity[];
  /** ETags of the facts that are known, by entity ref. */
  etags: ReadonlyMap<string, string>;
  /** The paths below this source that rules use today, e.g. `['README*', 'exists']`. */
  paths: readonly (readonly string[])[];
  /** Aborted when the batch takes too long or the backend stops. */
  signal: AbortSignal;
}

/**
 * Where facts come from. `collect` gets batches of entities on the source's own schedule.
 *
 * @public
 */
export interface FactSource {
  /** The first segment of a fact's path in a rule: lower case letters, digits and dashes. */
  readonly id: string;
  readonly title: string;
  readonly schema: FactSchema;
  /** How long a fact is good for. Older facts make results `unknown`. */
  readonly ttl: HumanDuration;
  readonly schedule: SchedulerServiceTaskScheduleDefinition;
  /**
   * True when a fact holds only what rules asked for at the time: a first key that is not there is
   * then unknown instead of absent.
   */
  readonly sparse?: boolean;
  /** Entities worth asking for; all by default. */
  readonly appliesTo?: FilterPredicate;
  /** Entities per batch, 100 by default. */
  readonly batchSize?: number;
  /** The longest a batch may take, 2 minutes by default. */
  readonly batchTimeout?: HumanDuration;
  /** Facts of the given entities. An entity that is left out keeps what is known. */
  collect(request: CollectRequest): Promise<readonly CollectedFact[]>;
}
