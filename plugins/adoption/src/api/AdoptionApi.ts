import { createApiRef } from '@backstage/frontend-plugin-api';
import type {
  AdoptionOverview,
  GroupList,
  OwnData,
  RetentionTable,
} from '@thrive/backstage-plugin-adoption-common';

/** How every question may be called off. @public */
export interface RequestOptions {
  signal?: AbortSignal;
}

/** Whose numbers are asked for; everybody's when it says nothing. @public */
export interface Selection {
  /** Entity ref of a group. */
  team?: string;
  /** Id of a segment. */
  segment?: string;
}

/** How a retention table is cut. @public */
export interface RetentionQuery extends Selection {
  grain?: RetentionTable['grain'];
  returns?: RetentionTable['returns'];
  cohorts?: RetentionTable['cohorts'];
  /** Id of a capability. */
  capability?: string;
}

/**
 * The questions that the adoption pages ask. Every method rejects with a `RequestError` that says
 * what went wrong.
 *
 * @public
 */
export interface AdoptionApi {
  getOverview(
    selection?: Selection,
    options?: RequestOptions,
  ): Promise<AdoptionOverview>;
  listGroups(options?: RequestOptions): Promise<GroupList>;
  getRetention(
    query?: RetentionQuery,
    options?: RequestOptions,
  ): Promise<RetentionTable>;
  getOwnData(options?: RequestOptions): Promise<OwnData>;
  eraseOwnData(): Promise<void>;
  setOptOut(optedOut: boolean): Promise<void>;
}

/** The API that all adoption components read from. @public */
export const adoptionApiRef = createApiRef<AdoptionApi>().with({
  id: 'plugin.adoption.client',
  pluginId: 'adoption',
});
