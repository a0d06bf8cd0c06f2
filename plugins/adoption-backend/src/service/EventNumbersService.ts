import type {
  EntityUse,
  Funnel,
  FunnelReport,
  PathReport,
  SearchReport,
  TemplateReport,
} from '@thrive/backstage-plugin-adoption-common';
import type { ServiceOptions } from './AdoptionService';

/** What one can ask of single events and of the tasks of templates. */
export interface EventNumbersService {
  getTemplates(
    request: { weeks?: number },
    options: ServiceOptions,
  ): Promise<TemplateReport>;

  getSearch(request: {}, options: ServiceOptions): Promise<SearchReport>;

  getPaths(
    request: { days?: number },
    options: ServiceOptions,
  ): Promise<PathReport>;

  /** How much the page of an entity is used. */
  getEntityUse(
    request: { ref: string },
    options: ServiceOptions,
  ): Promise<EntityUse>;

  measureFunnel(
    request: Funnel,
    options: ServiceOptions,
  ): Promise<FunnelReport>;
}
