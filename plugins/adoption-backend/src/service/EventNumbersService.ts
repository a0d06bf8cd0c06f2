import type {
  EntityUse,
  Funnel,
  FunnelReport,
  PathReport,
  SearchReport,
  TemplateReport,
} from '@thrive/backstage-plugin-adoption-common';
import type { ServiceOptions } from './AdoptionService';
import type { Selection } from './NumbersService';

/** What one can ask of single events and of the tasks of templates. */
export interface EventNumbersService {
  getTemplates(
    request: { weeks?: number } & Selection,
    options: ServiceOptions,
  ): Promise<TemplateReport>;

  getSearch(request: Selection, options: ServiceOptions): Promise<SearchReport>;

  getPaths(
    request: { days?: number } & Selection,
    options: ServiceOptions,
  ): Promise<PathReport>;

  /** How much the page of an entity is used. */
  getEntityUse(
    request: { ref: string },
    options: ServiceOptions,
  ): Promise<EntityUse>;

  measureFunnel(
    request: { funnel: Funnel } & Selection,
    options: ServiceOptions,
  ): Promise<FunnelReport>;
}
