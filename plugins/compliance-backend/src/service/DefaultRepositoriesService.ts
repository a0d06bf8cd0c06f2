import { stringifyEntityRef } from '@backstage/catalog-model';
import { ConflictError, NotFoundError } from '@backstage/errors';
import type { Repository } from '@thrive/backstage-plugin-compliance-common';
import type { Verdict } from '@thrive/backstage-plugin-compliance-node';
import type { Rechecker } from '../repositories/Rechecker';
import type {
  RepositoryStore,
  StoredRepository,
} from '../store/RepositoryStore';
import type { RunStore } from '../store/RunStore';
import type { Callers } from './Callers';
import type { DefaultRunsService } from './DefaultRunsService';
import { normalRef, type EntityReader } from './EntityReader';
import type { RepositoriesService } from './RepositoriesService';
import type { ServiceOptions } from './ServiceOptions';

const CLAIM = 5 * 60_000;

export interface DefaultRepositoriesServiceOptions {
  callers: Callers;
  entities: EntityReader;
  rechecker: Rechecker;
  repositories: RepositoryStore;
  runs: RunStore;
  runsService: DefaultRunsService;
}

/** See `RepositoriesService`. Who may do what is decided around it. */
export class DefaultRepositoriesService implements RepositoriesService {
  readonly #options: DefaultRepositoriesServiceOptions;

  constructor(options: DefaultRepositoriesServiceOptions) {
    this.#options = options;
  }

  /** Pages may have fewer than were asked for: what the caller may not see is left out. */
  async listRepositories(
    request: {
      search?: string;
      verdict?: Verdict;
      cursor?: string;
      limit: number;
    },
    options: ServiceOptions,
  ) {
    const { entities, repositories } = this.#options;
    const { items, nextCursor } = await repositories.list(request);
    const visible = await entities.visible(
      items.map(({ entityRef }) => entityRef),
      options,
    );
    return {
      items: items
        .filter(({ entityRef }) => visible.has(entityRef))
        .map(presentRepository),
      nextCursor,
    };
  }

  async getEntity({ entityRef }: { entityRef: string }) {
    const ref = normalRef(entityRef);
    const { repositories, runs, runsService } = this.#options;
    const repository = (await repositories.get(ref)) ?? { entityRef: ref };
    // Until its repository is looked at, what the template that made it found is all that is known.
    const latest =
      repository.runId === undefined
        ? await runs.latestOf(ref)
        : await runs.get(repository.runId);
    return {
      ...presentRepository(repository),
      ...(latest
        ? {
            verdict: latest.run.verdict,
            counts: latest.run.counts,
            runId: latest.run.id,
            run: await runsService.tell(latest),
          }
        : {}),
      mayRecheck: true,
    };
  }

  async recheckEntity(
    { entityRef }: { entityRef: string },
    { credentials }: ServiceOptions,
  ) {
    const ref = normalRef(entityRef);
    const { callers, entities, rechecker, repositories } = this.#options;
    const [entity] = await entities.read([ref]);
    if (!entity) throw new NotFoundError(`There is no entity ${ref}.`);
    const now = Date.now();
    const taken = await repositories.claimOne(
      ref,
      new Date(now).toISOString(),
      new Date(now + CLAIM).toISOString(),
    );
    if (!taken)
      throw new ConflictError(
        (await repositories.get(ref))
          ? 'It is being checked at this moment; look again in a minute.'
          : `${stringifyEntityRef(
              entity,
            )} is not among the software that is checked. What is new is taken in within minutes, when it says where its source is and compliance.recheck.filter takes it.`,
      );
    // Whoever asks wants to see it looked at, changed or not.
    await rechecker.recheck({ ...taken, etag: undefined }, entity, {
      initiatorRef: callers.userRefOf(credentials),
    });
    return this.getEntity({ entityRef: ref });
  }

  async listFacts({ entityRefs }: { entityRefs: readonly string[] }) {
    return {
      facts: await this.#options.repositories.facts(
        entityRefs.map(ref => normalRef(ref)),
      ),
    };
  }
}

function presentRepository({
  etag: _etag,
  policiesDigest: _digest,
  facts: _facts,
  ...repository
}: StoredRepository): Repository {
  return repository;
}
