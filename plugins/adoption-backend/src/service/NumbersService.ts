import type {
  AdoptionOverview,
  CapabilityDetails,
  DataQuality,
  GroupList,
  GroupNames,
  RetentionTable,
} from '@thrive/backstage-plugin-adoption-common';
import type { ServiceOptions } from './AdoptionService';

/** Whose numbers are asked for: those of a team, of a segment, or everybody's. */
export interface Selection {
  /** Entity ref of a group. */
  team?: string;
  /** Id of a segment. */
  segment?: string;
}

/** How a retention table is cut. */
export interface RetentionQuery extends Selection {
  grain?: 'day' | 'week' | 'month';
  returns?: 'on' | 'on-or-after' | 'within' | 'bracket';
  cohorts?: 'first-time' | 'recurring';
  /** Id of the capability whose use counts; any use without it. */
  capability?: string;
}

/** What one can ask about the use of the platform. */
export interface NumbersService {
  getOverview(
    request: Selection,
    options: ServiceOptions,
  ): Promise<AdoptionOverview>;

  /** Teams and segments, by title; teams without members are left out. */
  listGroups(request: {}, options: ServiceOptions): Promise<GroupList>;

  /** Names of the same, to choose from. */
  listGroupNames(request: {}, options: ServiceOptions): Promise<GroupNames>;

  /** Who uses one capability; of one that nobody used yet, that nobody did. */
  getCapability(
    request: { id: string },
    options: ServiceOptions,
  ): Promise<CapabilityDetails>;

  /** How complete the numbers are. */
  getDataQuality(request: {}, options: ServiceOptions): Promise<DataQuality>;

  getRetention(
    request: RetentionQuery,
    options: ServiceOptions,
  ): Promise<RetentionTable>;
}
