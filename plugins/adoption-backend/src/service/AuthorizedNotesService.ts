import type { PermissionsService } from '@backstage/backend-plugin-api';
import {
  adoptionAdminPermission,
  type Funnel,
  type Marker,
} from '@thrive/backstage-plugin-adoption-common';
import type { ServiceOptions } from './AdoptionService';
import type { AuthorizedNumbersService } from './AuthorizedNumbersService';
import { demand } from './demand';
import type { NotesService } from './NotesService';

/** Holds all permission code: who reads the numbers reads the notes; its owners write them. */
export class AuthorizedNotesService implements NotesService {
  readonly #inner: NotesService;
  readonly #demandSome: AuthorizedNumbersService['demandSome'];
  readonly #permissions: PermissionsService;

  constructor(options: {
    inner: NotesService;
    /** Who may read any numbers. */
    demandSome: AuthorizedNumbersService['demandSome'];
    permissions: PermissionsService;
  }) {
    this.#inner = options.inner;
    this.#demandSome = options.demandSome;
    this.#permissions = options.permissions;
  }

  async listMarkers(request: {}, options: ServiceOptions) {
    await this.#demandSome(options);
    return this.#inner.listMarkers(request, options);
  }

  async addMarker(request: Omit<Marker, 'id'>, options: ServiceOptions) {
    await this.#mayWrite(options);
    return this.#inner.addMarker(request, options);
  }

  async deleteMarker(request: { id: string }, options: ServiceOptions) {
    await this.#mayWrite(options);
    return this.#inner.deleteMarker(request, options);
  }

  async listFunnels(request: {}, options: ServiceOptions) {
    await this.#demandSome(options);
    return this.#inner.listFunnels(request, options);
  }

  async saveFunnel(
    request: { id: string; funnel: Funnel },
    options: ServiceOptions,
  ) {
    await this.#mayWrite(options);
    return this.#inner.saveFunnel(request, options);
  }

  async deleteFunnel(request: { id: string }, options: ServiceOptions) {
    await this.#mayWrite(options);
    return this.#inner.deleteFunnel(request, options);
  }

  async #mayWrite(options: ServiceOptions): Promise<void> {
    await demand(
      this.#permissions,
      adoptionAdminPermission,
      options,
      'You may not change markers and funnels; the owners of the platform may.',
    );
  }
}
