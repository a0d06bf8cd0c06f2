import type { PermissionsService } from '@backstage/backend-plugin-api';
import { adoptionMetricsReadPermission } from '@thrive/backstage-plugin-adoption-common';
import type { ServiceOptions } from './AdoptionService';
import type { CapabilitiesService } from './CapabilitiesService';
import { demand } from './demand';

/** Holds all permission code: how capabilities are used is for those who may read the platform's numbers. */
export class AuthorizedCapabilitiesService implements CapabilitiesService {
  readonly #inner: CapabilitiesService;
  readonly #permissions: PermissionsService;

  constructor(options: {
    inner: CapabilitiesService;
    permissions: PermissionsService;
  }) {
    this.#inner = options.inner;
    this.#permissions = options.permissions;
  }

  async listCapabilities(request: {}, options: ServiceOptions) {
    await demand(
      this.#permissions,
      adoptionMetricsReadPermission,
      options,
      "You may not read the platform's numbers; its owners may.",
    );
    return this.#inner.listCapabilities(request, options);
  }
}
