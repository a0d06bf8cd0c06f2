import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  complianceRecheckPermission,
  complianceWaiverRequestPermission,
} from '@thrive/backstage-plugin-compliance-common';
import type { Callers } from './Callers';
import { normalRef, ownerOf, type EntityReader } from './EntityReader';
import type { RepositoriesService } from './RepositoriesService';
import type { ServiceOptions } from './ServiceOptions';

/** Holds all permission code of software: whoever may see it in the catalog sees how it stands. */
export class AuthorizedRepositoriesService implements RepositoriesService {
  readonly #callers: Callers;
  readonly #entities: EntityReader;
  readonly #inner: RepositoriesService;

  constructor(options: {
    callers: Callers;
    entities: EntityReader;
    inner: RepositoriesService;
  }) {
    this.#callers = options.callers;
    this.#entities = options.entities;
    this.#inner = options.inner;
  }

  async listRepositories(
    request: Parameters<RepositoriesService['listRepositories']>[0],
    options: ServiceOptions,
  ) {
    return this.#inner.listRepositories(request, options);
  }

  async getEntity(request: { entityRef: string }, options: ServiceOptions) {
    await this.#demandVisible(request.entityRef, options);
    return this.#withWhatOneMay(
      await this.#inner.getEntity(request, options),
      options,
    );
  }

  async recheckEntity(request: { entityRef: string }, options: ServiceOptions) {
    await this.#demandVisible(request.entityRef, options);
    if (!(await this.#mayRecheck(request.entityRef, options)))
      throw new NotAllowedError(
        'You may not have this software checked again; its owners may, and it is every day by itself.',
      );
    return this.#withWhatOneMay(
      await this.#inner.recheckEntity(request, options),
      options,
    );
  }

  async listFacts(
    request: { entityRefs: readonly string[] },
    options: ServiceOptions,
  ) {
    this.#callers.demandService(options);
    return this.#inner.listFacts(request, options);
  }

  async #withWhatOneMay(
    entity: Awaited<ReturnType<RepositoriesService['getEntity']>>,
    options: ServiceOptions,
  ) {
    const [mayRecheck, mayRequestWaiver] = await Promise.all([
      this.#mayRecheck(entity.entityRef, options),
      this.#callers.may(complianceWaiverRequestPermission, options),
    ]);
    return {
      ...entity,
      mayRecheck,
      run: entity.run && { ...entity.run, mayRequestWaiver },
    };
  }

  /** Whoever owns software may have it looked at. */
  async #mayRecheck(
    entityRef: string,
    options: ServiceOptions,
  ): Promise<boolean> {
    if (await this.#callers.may(complianceRecheckPermission, options))
      return true;
    const [entity] = await this.#entities.read([normalRef(entityRef)]);
    return this.#callers.owns(ownerOf(entity), options);
  }

  async #demandVisible(
    entityRef: string,
    options: ServiceOptions,
  ): Promise<void> {
    const ref = normalRef(entityRef);
    const visible = await this.#entities.visible([ref], options);
    if (!visible.has(ref))
      throw new NotFoundError(`There is no entity ${ref}.`);
  }
}
