import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import {
  evaluateFilterPredicate,
  type FilterPredicate,
} from '@backstage/filter-predicates';
import { sourceOf } from '@thrive/sources';
import type { Duration } from 'luxon';
import type { Rechecker } from '../repositories/Rechecker';
import { ownerOf, type EntityReader } from '../service/EntityReader';
import type { RepositoryStore } from '../store/RepositoryStore';
import { dayOf } from '../store/times';

/** Software that is taken at a time, and for how long nobody else takes it. */
const AT_A_TIME = 20;
const CLAIM = 15 * 60_000;
const SECOND = 1000;

export interface RecheckTaskOptions {
  entities: EntityReader;
  filter: FilterPredicate;
  frequency: Duration;
  logger: LoggerService;
  metrics: MetricsService;
  rechecker: Rechecker;
  repositories: RepositoryStore;
}

/** Checks software again whose turn it is. */
export class RecheckTask {
  readonly #options: RecheckTaskOptions;
  readonly #duration;
  readonly #lag;

  constructor(options: RecheckTaskOptions) {
    this.#options = options;
    this.#duration = options.metrics.createHistogram(
      'compliance.recheck.duration',
      {
        description: 'How long checking a repository again took',
        unit: 's',
      },
    );
    this.#lag = options.metrics.createHistogram('compliance.recheck.lag', {
      description: 'How long a repository was due before it was checked again',
      unit: 's',
    });
  }

  async schedule(scheduler: SchedulerService): Promise<void> {
    await scheduler.scheduleTask({
      id: 'compliance-recheck',
      frequency: this.#options.frequency.toObject(),
      initialDelay: { seconds: 30 },
      timeout: { minutes: 30 },
      fn: signal => this.run(signal),
    });
  }

  async run(signal?: AbortSignal): Promise<void> {
    const { logger, rechecker, repositories } = this.#options;
    const software = await this.#software();
    const known = new Map(
      software.map(entity => [stringifyEntityRef(entity), entity]),
    );
    await repositories.sync(
      software.map(entity => ({
        entityRef: stringifyEntityRef(entity),
        title: entity.metadata.title,
        ownerRef: ownerOf(entity),
      })),
      new Date().toISOString(),
    );
    let checked = 0;
    while (!signal?.aborted) {
      const now = Date.now();
      const due = await repositories.claim(
        new Date(now).toISOString(),
        new Date(now + CLAIM).toISOString(),
        AT_A_TIME,
      );
      if (due.length === 0) break;
      for (const { dueAt, ...repository } of due) {
        const entity = known.get(repository.entityRef);
        if (!entity || signal?.aborted) continue;
        this.#lag.record((Date.now() - Date.parse(dueAt)) / SECOND);
        const started = performance.now();
        const { problem } = await rechecker.recheck(repository, entity, {
          signal,
        });
        this.#duration.record((performance.now() - started) / SECOND, {
          outcome: problem === undefined ? 'checked' : 'failed',
        });
        checked += 1;
      }
    }
    await repositories.closeDay(dayOf(new Date().toISOString()));
    if (checked > 0) logger.info(`checked ${checked} repositories again`);
  }

  /** Entities that are to be checked and say where their source is. */
  async #software(): Promise<Entity[]> {
    const { entities, filter } = this.#options;
    const all = await entities.list(kindsOf(filter));
    return all.filter(
      entity =>
        evaluateFilterPredicate(filter, entity) &&
        sourceOf(entity) !== undefined,
    );
  }
}

/** The catalog is asked for one kind only, where the filter names one. */
function kindsOf(filter: FilterPredicate): Record<string, string> {
  const { kind } = filter as { kind?: unknown };
  return typeof kind === 'string' ? { kind } : {};
}
