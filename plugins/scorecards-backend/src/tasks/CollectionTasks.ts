import type {
  AuthService,
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import {
  RELATION_OWNED_BY,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { OrgReader } from '@thrive/org';
import type { FactSource } from '@thrive/backstage-plugin-scorecards-node';
import type { FactCollector } from '../facts/FactCollector';
import type { FactSourceRegistry } from '../facts/FactSourceRegistry';
import { CATALOG_SOURCE } from '../facts/sources/catalogSource';
import type { FactStore, KnownEntity } from '../store/FactStore';
import { PLATFORM, type RollupStore } from '../store/RollupStore';
import type { SourceRunStore } from '../store/SourceRunStore';

const LAST_COMPLETE = 'catalog-collection-started';
/** New entities that are asked about together. */
const NEWCOMERS = 500;

export interface CollectionTasksOptions {
  catalog: CatalogService;
  auth: AuthService;
  sources: FactSourceRegistry;
  collector: FactCollector;
  facts: FactStore;
  rollups: RollupStore;
  runs: SourceRunStore;
  org: OrgReader;
  scheduler: SchedulerService;
  logger: LoggerService;
}

/** Schedules each fact source. The catalog's collection also says which entities there are, and who owns them. */
export class CollectionTasks {
  readonly #options: CollectionTasksOptions;

  constructor(options: CollectionTasksOptions) {
    this.#options = options;
  }

  async schedule(): Promise<void> {
    const { sources, scheduler } = this.#options;
    for (const source of sources.all) {
      await scheduler.scheduleTask({
        ...source.schedule,
        id: taskId(source.id),
        fn: signal => this.collect(source, signal),
      });
    }
    await scheduler.scheduleTask({
      id: 'scorecards-collect-newcomers',
      frequency: { seconds: 30 },
      initialDelay: { seconds: 15 },
      timeout: { minutes: 60 },
      fn: signal => this.collectNewcomers(signal),
    });
  }

  /** Asks every source about entities that just appeared, so that nobody waits for the next schedule. */
  async collectNewcomers(signal: AbortSignal): Promise<void> {
    const { sources, facts, catalog, auth, collector } = this.#options;
    // A catalog that was still starting had nothing yet, and its next turn is minutes away.
    const first = sources.all.find(({ id }) => id === CATALOG_SOURCE);
    if (first && !(await facts.hasEntities()))
      await this.#collectCatalog(first, signal);
    for (;;) {
      signal.throwIfAborted();
      const entityRefs = await facts.readNewcomers(NEWCOMERS);
      if (entityRefs.length === 0) return;
      const credentials = await auth.getOwnServiceCredentials();
      const { items } = await catalog.getEntitiesByRefs(
        { entityRefs: [...entityRefs] },
        { credentials },
      );
      const entities = items.flatMap(entity => entity ?? []);
      for (const source of sources.all) {
        if (source.id !== CATALOG_SOURCE)
          await collector.collectSome(source, entities, signal);
      }
      await facts.welcome(entityRefs);
    }
  }

  /** Starts a collection now. @throws NotFoundError when no such source is collected */
  async trigger(sourceId: string): Promise<void> {
    const { sources, scheduler } = this.#options;
    if (!sources.all.some(source => source.id === sourceId)) {
      throw new NotFoundError(
        `There is no collected fact source "${sourceId}"; there are ${sources.all
          .map(source => source.id)
          .join(', ')}`,
      );
    }
    await scheduler.triggerTask(taskId(sourceId));
  }

  /** Starts every source that reads only what rules ask for: the rules changed. */
  async triggerSparse(): Promise<void> {
    const { sources, logger } = this.#options;
    for (const source of sources.all.filter(({ sparse }) => sparse)) {
      await this.trigger(source.id).catch(error =>
        logger.debug(
          `${source.id} is not collected right away: ${error.message}`,
        ),
      );
    }
  }

  async collect(source: FactSource, signal: AbortSignal): Promise<void> {
    if (source.id === CATALOG_SOURCE)
      await this.#collectCatalog(source, signal);
    else await this.#options.collector.collect(source, signal);
  }

  async #collectCatalog(
    source: FactSource,
    signal: AbortSignal,
  ): Promise<void> {
    const { collector, facts, runs } = this.#options;
    const startedAt = new Date().toISOString();
    const complete = await collector.collect(source, signal, entities =>
      facts.upsertEntities(entities.map(toKnownEntity), startedAt),
    );
    if (complete) {
      // What two complete collections in a row did not see is gone. One alone may have met a
      // catalog that was still starting, or an entity that moved between two pages.
      const before = await runs.swap(LAST_COMPLETE, startedAt);
      if (before) await facts.removeUnseen(before);
    }
    await this.#refreshOwners();
  }

  async #refreshOwners(): Promise<void> {
    const { org, rollups } = this.#options;
    const current = await org.refresh();
    const owners = await rollups.readOwners();
    const pairs = owners.flatMap(ownerRef => {
      const groups = ownerRef === '' ? [] : current.countsFor(ownerRef);
      return [PLATFORM, ...groups].map(groupRef => ({ ownerRef, groupRef }));
    });
    const titles = new Map(
      pairs
        .filter(({ groupRef }) => groupRef !== PLATFORM)
        .map(({ groupRef }) => [groupRef, current.titleOf(groupRef)]),
    );
    await rollups.replaceOwnerGroups(pairs, titles);
  }
}

function taskId(sourceId: string): string {
  return `scorecards-collect-${sourceId}`;
}

function toKnownEntity(entity: Entity): KnownEntity {
  const owner = entity.relations?.find(
    ({ type }) => type === RELATION_OWNED_BY,
  );
  const type = entity.spec?.type;
  return {
    entityRef: stringifyEntityRef(entity),
    kind: entity.kind.toLocaleLowerCase('en-US'),
    type: typeof type === 'string' ? type : '',
    title: entity.metadata.title ?? entity.metadata.name,
    ownerRef: owner?.targetRef ?? '',
  };
}
