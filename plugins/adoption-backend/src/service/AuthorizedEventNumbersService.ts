import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { Funnel } from '@thrive/backstage-plugin-adoption-common';
import { adoptionMetricsReadPermission } from '@thrive/backstage-plugin-adoption-common';
import type { ServiceOptions } from './AdoptionService';
import { demand } from './demand';
import type { EventNumbersService } from './EventNumbersService';

/** Holds all permission code: the platform's numbers are for its owners, an entity's for whoever may see it. */
export class AuthorizedEventNumbersService implements EventNumbersService {
  readonly #inner: EventNumbersService;
  readonly #catalog: CatalogService;
  readonly #permissions: PermissionsService;

  constructor(options: {
    inner: EventNumbersService;
    catalog: CatalogService;
    permissions: PermissionsService;
  }) {
    this.#inner = options.inner;
    this.#catalog = options.catalog;
    this.#permissions = options.permissions;
  }

  async getTemplates(request: { weeks?: number }, options: ServiceOptions) {
    await this.#demandNumbers(options);
    return this.#inner.getTemplates(request, options);
  }

  async getSearch(request: {}, options: ServiceOptions) {
    await this.#demandNumbers(options);
    return this.#inner.getSearch(request, options);
  }

  async getPaths(request: { days?: number }, options: ServiceOptions) {
    await this.#demandNumbers(options);
    return this.#inner.getPaths(request, options);
  }

  async measureFunnel(request: Funnel, options: ServiceOptions) {
    await this.#demandNumbers(options);
    return this.#inner.measureFunnel(request, options);
  }

  /** @throws NotFoundError when the catalog shows the caller no such entity */
  async getEntityUse(request: { ref: string }, options: ServiceOptions) {
    const use = await this.#inner.getEntityUse(request, options);
    if (!(await this.#maySee(use.ref, options.credentials))) {
      throw new NotFoundError(`The catalog has no ${use.ref}`);
    }
    return use;
  }

  async #maySee(
    ref: string,
    credentials: BackstageCredentials,
  ): Promise<boolean> {
    const { items } = await this.#catalog.getEntitiesByRefs(
      { entityRefs: [ref], fields: ['kind'] },
      { credentials },
    );
    return items[0] !== undefined;
  }

  async #demandNumbers(options: ServiceOptions): Promise<void> {
    await demand(
      this.#permissions,
      adoptionMetricsReadPermission,
      options,
      "You may not read the platform's numbers; its owners may.",
    );
  }
}
