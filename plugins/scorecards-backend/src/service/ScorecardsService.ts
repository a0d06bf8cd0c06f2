import type { BackstageCredentials } from '@backstage/backend-plugin-api';
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
  ScorecardSummary,
  ScorecardsHealth,
  StateCounts,
  TrendPoint,
} from '@thrive/backstage-plugin-scorecards-common';
import type { Measure, MeasurePoint } from '@thrive/measures';
import type { JsonObject } from '@backstage/types';
import type { ReadScope } from '../store/ReadStore';

/** Who asks. */
export interface ServiceOptions {
  credentials: BackstageCredentials;
}

/** What a request about results may be narrowed to; set by the authorization, never by a client. */
export interface Scoped {
  scope?: ReadScope;
}

export interface PageRequest {
  cursor?: string;
  limit?: number;
}

export interface ListEntitiesRequest extends Scoped, PageRequest {
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

export interface ListCheckEntitiesRequest extends Scoped, PageRequest {
  checkId: string;
  state?: CheckState;
  group?: string;
  q?: string;
}

export interface PushFactsRequest {
  source: string;
  facts: { entityRef: string; data: JsonObject }[];
}

export interface PushFactsResponse {
  accepted: number;
  changed: number;
  rejected: { index: number; entityRef: string; reason: string }[];
}

export interface TrendResponse {
  points: TrendPoint[];
  withheld?: string;
}

export interface SeriesRequest extends Scoped {
  measureId: string;
  from?: string;
  to?: string;
  by?: 'platform' | 'group';
  group?: string;
}

/** The use cases of scorecards. Reads never evaluate. */
export interface ScorecardsService {
  listScorecards(
    request: {},
    options: ServiceOptions,
  ): Promise<{ items: Scorecard[] }>;
  getScorecard(
    request: { scorecardId: string },
    options: ServiceOptions,
  ): Promise<{ scorecard: Scorecard; checks: Check[] }>;
  getScorecardSummary(
    request: Scoped & { scorecardId: string; group?: string },
    options: ServiceOptions,
  ): Promise<ScorecardSummary>;
  listScorecardGroups(
    request: Scoped & PageRequest & { scorecardId: string; q?: string },
    options: ServiceOptions,
  ): Promise<{ items: GroupDistribution[]; nextCursor?: string }>;
  getScorecardTrend(
    request: Scoped & {
      scorecardId: string;
      group?: string;
      from?: string;
      to?: string;
    },
    options: ServiceOptions,
  ): Promise<TrendResponse>;
  getOverview(
    request: Scoped & { group?: string },
    options: ServiceOptions,
  ): Promise<Overview>;
  listEntities(
    request: ListEntitiesRequest,
    options: ServiceOptions,
  ): Promise<{ items: EntityScore[]; total: number; nextCursor?: string }>;
  getEntitiesByRefs(
    request: Scoped & { entityRefs: string[]; scorecard?: string },
    options: ServiceOptions,
  ): Promise<{ items: { entityRef: string; scores: EntityScore[] }[] }>;
  getEntity(
    request: Scoped & { entityRef: string },
    options: ServiceOptions,
  ): Promise<EntityScorecards>;
  getEntityHistory(
    request: Scoped & PageRequest & { entityRef: string },
    options: ServiceOptions,
  ): Promise<{ items: HistoryEntry[]; nextCursor?: string }>;
  getCheck(
    request: Scoped & { checkId: string; group?: string },
    options: ServiceOptions,
  ): Promise<{
    check: Check;
    scorecards: { id: string; title: string; levelId: string }[];
    counts: StateCounts;
  }>;
  listCheckEntities(
    request: ListCheckEntitiesRequest,
    options: ServiceOptions,
  ): Promise<{
    items: { entity: EntityHeader; result: CheckResult }[];
    total: number;
    nextCursor?: string;
  }>;
  pushFacts(
    request: PushFactsRequest,
    options: ServiceOptions,
  ): Promise<PushFactsResponse>;
  getHealth(request: {}, options: ServiceOptions): Promise<ScorecardsHealth>;
  collectSource(
    request: { sourceId: string },
    options: ServiceOptions,
  ): Promise<void>;
  reloadDefinitions(
    request: {},
    options: ServiceOptions,
  ): Promise<DefinitionsHealth>;
  listMeasures(
    request: {},
    options: ServiceOptions,
  ): Promise<{ items: Measure[] }>;
  getMeasureSeries(
    request: SeriesRequest,
    options: ServiceOptions,
  ): Promise<{ points: MeasurePoint[] }>;
}
