import { createApiRef } from '@backstage/frontend-plugin-api';
import type { Page } from '@thrive/pages';
import type {
  Check,
  CheckResult,
  CheckState,
  DefinitionsHealth,
  EntityHeader,
  EntityScore,
  EntityScorecards,
  EntitySort,
  GroupDistribution,
  HistoryEntry,
  Overview,
  Scorecard,
  ScorecardsHealth,
  ScorecardSummary,
  StateCounts,
  TrendPoint,
} from '@thrive/backstage-plugin-scorecards-common';

/** How every question may be called off. @public */
export interface RequestOptions {
  signal?: AbortSignal;
}

/** Where in a list to read on. @public */
export interface PageRequest {
  cursor?: string;
  limit?: number;
}

/** Which entities to list, and in which order. @public */
export interface EntityQuery extends PageRequest {
  scorecard?: string;
  level?: string;
  group?: string;
  kind?: string;
  type?: string;
  check?: string;
  state?: CheckState;
  q?: string;
  sort?: EntitySort;
}

/** Which results of one check to list. @public */
export interface CheckEntityQuery extends PageRequest {
  state?: CheckState;
  group?: string;
  q?: string;
}

/** A scorecard with the definitions of its checks. @public */
export interface ScorecardDefinition {
  scorecard: Scorecard;
  checks: Check[];
}

/** A check, where it is used, and how its results stand. @public */
export interface CheckDetails {
  check: Check;
  scorecards: { id: string; title: string; levelId: string }[];
  counts: StateCounts;
}

/** One entity's result of a check. @public */
export interface CheckEntity {
  entity: EntityHeader;
  result: CheckResult;
}

/** The levels per day, or why they are not shown. @public */
export interface Trend {
  points: TrendPoint[];
  withheld?: string;
}

/** Names an entity by its parts. @public */
export interface EntityName {
  kind: string;
  namespace: string;
  name: string;
}

/**
 * The questions that the scorecards pages ask, one method each.
 * Every method rejects with a {@link RequestError} that says what went wrong.
 *
 * @public
 */
export interface ScorecardsApi {
  getOverview(
    query: { group?: string },
    options?: RequestOptions,
  ): Promise<Overview>;
  listScorecards(options?: RequestOptions): Promise<Scorecard[]>;
  getScorecard(
    scorecardId: string,
    options?: RequestOptions,
  ): Promise<ScorecardDefinition>;
  getSummary(
    scorecardId: string,
    query: { group?: string },
    options?: RequestOptions,
  ): Promise<ScorecardSummary>;
  getTrend(
    scorecardId: string,
    query: { group?: string; from?: string; to?: string },
    options?: RequestOptions,
  ): Promise<Trend>;
  listGroups(
    scorecardId: string,
    query: PageRequest & { q?: string },
    options?: RequestOptions,
  ): Promise<Page<GroupDistribution>>;
  listEntities(
    query: EntityQuery,
    options?: RequestOptions,
  ): Promise<Page<EntityScore>>;
  getEntity(
    name: EntityName,
    options?: RequestOptions,
  ): Promise<EntityScorecards>;
  getEntityHistory(
    name: EntityName,
    query: PageRequest,
    options?: RequestOptions,
  ): Promise<Page<HistoryEntry>>;
  getCheck(
    checkId: string,
    query: { group?: string },
    options?: RequestOptions,
  ): Promise<CheckDetails>;
  listCheckEntities(
    checkId: string,
    query: CheckEntityQuery,
    options?: RequestOptions,
  ): Promise<Page<CheckEntity>>;
  getHealth(options?: RequestOptions): Promise<ScorecardsHealth>;
  collectSource(sourceId: string, options?: RequestOptions): Promise<void>;
  reloadDefinitions(options?: RequestOptions): Promise<DefinitionsHealth>;
}

/** The API that all scorecards components read from. @public */
export const scorecardsApiRef = createApiRef<ScorecardsApi>().with({
  id: 'plugin.scorecards.client',
  pluginId: 'scorecards',
});
