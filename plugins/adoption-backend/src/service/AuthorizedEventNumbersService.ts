import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { Funnel } from '@thrive/backstage-plugin-adoption-common';
import type { ServiceOptions } from './AdoptionService';
import type { AuthorizedNumbersService } from './AuthorizedNumbersService';
import type { EventNumbersService } from './EventNumbersService';
import type { Selection } from './NumbersService';

/** Holds all permission code: the platform's numbers are for its owners, a team's also for the team, an entity's for whoever may see it. */
export class AuthorizedEventNumbersService implements EventNumbersService {
  readonly #inner: EventNumbersService;
  readonly #catalog: CatalogService;
  readonly #demandNumbers: AuthorizedNumbersService['demand'];

  constructor(options: {
    inner: EventNumbersService;
    catalog: CatalogService;
    /** Who may read whose numbers. */
    demand: AuthorizedNumbersService['demand'];
  }) {
    this.#inner = options.inner;
    this.#catalog = options.catalog;
    this.#demandNumbers = options.demand;
  }

  async getTemplates(
    request: { weeks?: number } & Selection,
    options: ServiceOptions,
  ) {
    await this.#demandNumbers(request, options);
    return this.#inner.getTemplates(request, options);
  }

  async getSearch(request: Selection, options: ServiceOptions) {
    await this.#demandNumbers(request, options);
    return this.#inner.getSearch(request, options);
  }

  async getPaths(
    request: { days?: number } & Selection,
    options: ServiceOptions,
  ) {
    await this.#demandNumbers(request, options);
    return this.#inner.getPaths(request, options);
  }

  async measureFunnel(
    request: { funnel: Funnel } & Selection,
    options: ServiceOptions,
  ) {
    await this.#demandNumbers(request, options);
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
}
