import type { PermissionsService } from '@backstage/backend-plugin-api';
import { adoptionMetricsReadPermission } from '@thrive/backstage-plugin-adoption-common';
import type { ServiceOptions } from './AdoptionService';
import { demand } from './demand';
import type { MeasuresService, SeriesQuery } from './MeasuresService';

/** Holds all permission code: what is published is for those who may read the platform's numbers. */
export class AuthorizedMeasuresService implements MeasuresService {
  readonly #inner: MeasuresService;
  readonly #permissions: PermissionsService;

  constructor(options: {
    inner: MeasuresService;
    permissions: PermissionsService;
  }) {
    this.#inner = options.inner;
    this.#permissions = options.permissions;
  }

  async listMeasures(request: {}, options: ServiceOptions) {
    await this.#demand(options);
    return this.#inner.listMeasures(request, options);
  }

  async getMeasureSeries(request: SeriesQuery, options: ServiceOptions) {
    await this.#demand(options);
    return this.#inner.getMeasureSeries(request, options);
  }

  async #demand(options: ServiceOptions): Promise<void> {
    await demand(
      this.#permissions,
      adoptionMetricsReadPermission,
      options,
      "You may not read the platform's numbers; its owners may.",
    );
  }
}
