import type { Funnel } from '@thrive/backstage-plugin-adoption-common';
import type { KeptCounts } from '../store/KeptCounts';
import type { ServiceOptions } from './AdoptionService';
import type { EventNumbersService } from './EventNumbersService';
import type { Selection } from './NumbersService';

/** Keeps what everybody's single events say, which is the same for all who ask. */
export class KeptEventNumbersService implements EventNumbersService {
  readonly #inner: EventNumbersService;
  readonly #counts: KeptCounts;

  constructor(options: { inner: EventNumbersService; counts: KeptCounts }) {
    this.#inner = options.inner;
    this.#counts = options.counts;
  }

  async getTemplates(
    request: { weeks?: number } & Selection,
    options: ServiceOptions,
  ) {
    return this.#keep(`templates ${request.weeks ?? ''}`, request, () =>
      this.#inner.getTemplates(request, options),
    );
  }

  async getSearch(request: Selection, options: ServiceOptions) {
    return this.#keep('searches', request, () =>
      this.#inner.getSearch(request, options),
    );
  }

  async getPaths(
    request: { days?: number } & Selection,
    options: ServiceOptions,
  ) {
    return this.#keep(`paths ${request.days ?? ''}`, request, () =>
      this.#inner.getPaths(request, options),
    );
  }

  async measureFunnel(
    request: { funnel: Funnel } & Selection,
    options: ServiceOptions,
  ) {
    return this.#inner.measureFunnel(request, options);
  }

  async getEntityUse(request: { ref: string }, options: ServiceOptions) {
    return this.#inner.getEntityUse(request, options);
  }

  async #keep<T extends { countedAt?: string }>(
    what: string,
    { team, segment }: Selection,
    count: () => Promise<T>,
  ): Promise<T> {
    if (team !== undefined || segment !== undefined) return count();
    const { value, at } = await this.#counts.get(what, count);
    return { ...value, countedAt: new Date(at).toISOString() };
  }
}
