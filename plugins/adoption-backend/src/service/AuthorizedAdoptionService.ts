import type { PermissionsService } from '@backstage/backend-plugin-api';
import { adoptionAdminPermission } from '@thrive/backstage-plugin-adoption-common';
import type { AdoptionService } from './AdoptionService';
import { demand } from './demand';

/** Holds all permission code. One's own data needs none. */
export class AuthorizedAdoptionService implements AdoptionService {
  readonly #inner: AdoptionService;
  readonly #permissions: PermissionsService;

  constructor(options: {
    inner: AdoptionService;
    permissions: PermissionsService;
  }) {
    this.#inner = options.inner;
    this.#permissions = options.permissions;
  }

  async recordUsage(...args: Parameters<AdoptionService['recordUsage']>) {
    if (args[0].simulated !== undefined) {
      await demand(
        this.#permissions,
        adoptionAdminPermission,
        args[1],
        'You may not say what made-up people do; the owners of the platform may.',
      );
    }
    return this.#inner.recordUsage(...args);
  }

  async importUsage(...args: Parameters<AdoptionService['importUsage']>) {
    await demand(
      this.#permissions,
      adoptionAdminPermission,
      args[1],
      'You may not import use; the owners of the platform may.',
    );
    return this.#inner.importUsage(...args);
  }

  async rebuild(...args: Parameters<AdoptionService['rebuild']>) {
    await demand(
      this.#permissions,
      adoptionAdminPermission,
      args[1],
      'You may not rebuild the counts; the owners of the platform may.',
    );
    return this.#inner.rebuild(...args);
  }

  getOwnData(...args: Parameters<AdoptionService['getOwnData']>) {
    return this.#inner.getOwnData(...args);
  }

  listOwnEvents(...args: Parameters<AdoptionService['listOwnEvents']>) {
    return this.#inner.listOwnEvents(...args);
  }

  eraseOwnData(...args: Parameters<AdoptionService['eraseOwnData']>) {
    return this.#inner.eraseOwnData(...args);
  }

  setOptOut(...args: Parameters<AdoptionService['setOptOut']>) {
    return this.#inner.setOptOut(...args);
  }
}
