import type {
  Funnel,
  ListedFunnel,
  Marker,
} from '@thrive/backstage-plugin-adoption-common';
import type { ServiceOptions } from './AdoptionService';

/** What the owners of the platform write down: markers of what happened, and funnels. */
export interface NotesService {
  listMarkers(
    request: {},
    options: ServiceOptions,
  ): Promise<{ items: Marker[] }>;

  addMarker(
    request: Omit<Marker, 'id'>,
    options: ServiceOptions,
  ): Promise<Marker>;

  deleteMarker(request: { id: string }, options: ServiceOptions): Promise<void>;

  listFunnels(
    request: {},
    options: ServiceOptions,
  ): Promise<{ items: ListedFunnel[] }>;

  saveFunnel(
    request: { id: string; funnel: Funnel },
    options: ServiceOptions,
  ): Promise<void>;

  deleteFunnel(request: { id: string }, options: ServiceOptions): Promise<void>;
}
