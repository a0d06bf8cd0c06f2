import { createApiRef } from '@backstage/frontend-plugin-api';
import type {
  About,
  AdoptionOverview,
  CapabilityDetails,
  CapabilityList,
  DataQuality,
  EntityUse,
  Funnel,
  FunnelReport,
  GroupList,
  GroupNames,
  ListedFunnel,
  Marker,
  OwnData,
  PathReport,
  RetentionTable,
  SearchReport,
  TemplateReport,
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
  getAbout(options?: RequestOptions): Promise<About>;
  getOverview(
    selection?: Selection,
    options?: RequestOptions,
  ): Promise<AdoptionOverview>;
  listGroups(options?: RequestOptions): Promise<GroupList>;
  listGroupNames(options?: RequestOptions): Promise<GroupNames>;
  getRetention(
    query?: RetentionQuery,
    options?: RequestOptions,
  ): Promise<RetentionTable>;
  listCapabilities(options?: RequestOptions): Promise<CapabilityList>;
  getCapability(
    id: string,
    options?: RequestOptions,
  ): Promise<CapabilityDetails>;
  getTemplates(
    selection?: Selection,
    options?: RequestOptions,
  ): Promise<TemplateReport>;
  getSearch(
    selection?: Selection,
    options?: RequestOptions,
  ): Promise<SearchReport>;
  getPaths(
    selection?: Selection,
    options?: RequestOptions,
  ): Promise<PathReport>;
  getEntityUse(ref: string, options?: RequestOptions): Promise<EntityUse>;
  listFunnels(options?: RequestOptions): Promise<{ items: ListedFunnel[] }>;
  measureFunnel(
    funnel: Funnel,
    selection?: Selection,
    options?: RequestOptions,
  ): Promise<FunnelReport>;
  saveFunnel(id: string, funnel: Funnel): Promise<void>;
  deleteFunnel(id: string): Promise<void>;
  listMarkers(options?: RequestOptions): Promise<{ items: Marker[] }>;
  addMarker(marker: Omit<Marker, 'id'>): Promise<Marker>;
  deleteMarker(id: string): Promise<void>;
  getDataQuality(options?: RequestOptions): Promise<DataQuality>;
  getOwnData(options?: RequestOptions): Promise<OwnData>;
  /** With every single event, however many there are. */
  exportOwnData(options?: RequestOptions): Promise<OwnData>;
  eraseOwnData(): Promise<void>;
  setOptOut(optedOut: boolean): Promise<void>;
}

/** The API that all adoption components read from. @public */
export const adoptionApiRef = createApiRef<AdoptionApi>().with({
  id: 'plugin.adoption.client',
  pluginId: 'adoption',
});
