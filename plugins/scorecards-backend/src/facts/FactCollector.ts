import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { filterPredicateToFilterFunction } from '@backstage/filter-predicates';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { durationToMilliseconds } from '@backstage/types';
import type {
  CollectedFact,
  FactSource,
} from '@thrive/backstage-plugin-scorecards-node';
import type { FactStore, IncomingFact } from '../store/FactStore';
import type { SourceRunStore } from '../store/SourceRunStore';
import { cleanFact } from './cleanFact';

const DEFAULT_BATCH_SIZE = 100;
const DEFAULT_BATCH_TIMEOUT_MILLIS = 120_000;

export interface FactCollectorOptions {
  catalog: CatalogService;
  auth: AuthService;
  logger: LoggerService;
  facts: FactStore;
  runs: SourceRunStore;
  /** Paths below a source that rules read today. */
  pathsOf: (source: string) => readonly (readonly string[])[];
}

/** What a batch brought, sorted by what is to be done with it. */
interface SortedBatch {
  facts: IncomingFact[];
  unchanged: string[];
  errors: { entityRef: string; error: string }[];
  /** Facts of entities that were not in the batch: a bug of the source. */
  foreign: string[];
}

/** Runs a fact source over the catalog, batch by batch. An error of one batch does not stop the others. */
export class FactCollector {
  readonly #options: FactCollectorOptions;

  constructor(options: FactCollectorOptions) {
    this.#options = options;
  }

  /**
   * Collects one source's facts of all its entities.
   *
   * @param onBatch - called with each batch before its facts are stored
   * @returns whether every batch could be asked for
   */
  async collect(
    source: FactSource,
    signal: AbortSignal,
    onBatch: (entities: readonly Entity[]) => Promise<void> = async () => {},
  ): Promise<boolean> {
    const { catalog, auth, runs, logger } = this.#options;
    const startedAt = new Date();
    await runs.start(source.id, startedAt);
    let handled = 0;
    let failed = 0;
    let firstError: string | undefined;
    let unreadEntities = 0;
    try {
      const credentials = await auth.getOwnServiceCredentials();
      const batches = catalog.streamEntities(
        {
          query: source.appliesTo,
          pageSize: source.batchSize ?? DEFAULT_BATCH_SIZE,
        },
        { credentials },
      );
      for await (const batch of batches) {
        signal.throwIfAborted();
        await onBatch(batch);
        const { error, unread } = await this.#collectBatch(
          source,
          batch,
          signal,
        );
        handled += batch.length;
        unreadEntities += unread;
        if (error) {
          failed += batch.length;
          firstError ??= error;
        }
        await runs.progress(source.id, handled);
      }
    } catch (error) {
      firstError = (error as Error).message;
      logger.warn(
        `collecting ${source.id} stopped after ${handled} entities: ${firstError}`,
      );
      await runs.finish(source.id, {
        status: 'failing',
        message: firstError,
        progress: handled,
      });
      if (signal.aborted) throw error;
      return false;
    }
    const message = firstError ?? unreadText(unreadEntities, handled);
    await runs.finish(source.id, {
      status: statusOf(handled, failed, message),
      message,
      progress: handled,
    });
    logger.debug(
      `collected ${source.id} of ${handled} entities in ${
        Date.now() - startedAt.getTime()
      } ms`,
    );
    return failed === 0;
  }

  /** Collects one source's facts of some entities, beside its schedule. */
  async collectSome(
    source: FactSource,
    entities: readonly Entity[],
    signal: AbortSignal,
  ): Promise<void> {
    const applies = source.appliesTo
      ? filterPredicateToFilterFunction<Entity>(source.appliesTo)
      : () => true;
    const wanted = entities.filter(applies);
    const size = source.batchSize ?? DEFAULT_BATCH_SIZE;
    for (let start = 0; start < wanted.length; start += size) {
      signal.throwIfAborted();
      await this.#collectBatch(
        source,
        wanted.slice(start, start + size),
        signal,
      );
    }
  }

  /** Returns why the batch as a whole is wrong, and of how many of its entities nothing came. */
  async #collectBatch(
    source: FactSource,
    batch: readonly Entity[],
    signal: AbortSignal,
  ): Promise<{ error?: string; unread: number }> {
    const { facts, pathsOf, logger } = this.#options;
    const refs = batch.map(entity => stringifyEntityRef(entity));
    let collected: readonly CollectedFact[];
    try {
      const etags = await facts.readEtags(source.id, refs);
      const paths = pathsOf(source.id);
      collected = await within(source, signal, batchSignal =>
        source.collect({ entities: batch, etags, paths, signal: batchSignal }),
      );
      if (!Array.isArray(collected))
        throw new Error('the source answered no list of facts');
    } catch (error) {
      if (signal.aborted) throw error;
      const message = (error as Error).message;
      logger.warn(
        `collecting ${source.id} failed for ${batch.length} entities: ${message}`,
      );
      await facts.recordErrors(
        source.id,
        refs.map(entityRef => ({ entityRef, error: message })),
        new Date(),
      );
      return { error: message, unread: batch.length };
    }

    const sorted = sortBatch(collected, new Set(refs));
    const stamp = {
      collectedAt: new Date(),
      ttlMillis: durationToMilliseconds(source.ttl),
    };
    await facts.upsertFacts(source.id, sorted.facts, stamp);
    await facts.touchFacts(source.id, sorted.unchanged, stamp);
    await facts.recordErrors(source.id, sorted.errors, stamp.collectedAt);
    const unread = sorted.errors.length;
    if (sorted.foreign.length === 0) return { unread };
    const message = `the source answered for ${sorted.foreign[0]}, which it was not asked about; that was left out`;
    logger.warn(`${source.id}: ${message}`);
    return { error: message, unread };
  }
}

function unreadText(unread: number, handled: number): string | undefined {
  return unread === 0
    ? undefined
    : `${unread} of ${handled} entities could not be read; what was known of them stays`;
}

function statusOf(handled: number, failed: number, error: string | undefined) {
  if (error === undefined) return 'ok' as const;
  return failed === handled ? ('failing' as const) : ('degraded' as const);
}

function sortBatch(
  collected: readonly CollectedFact[],
  asked: ReadonlySet<string>,
): SortedBatch {
  const sorted: SortedBatch = {
    facts: [],
    unchanged: [],
    errors: [],
    foreign: [],
  };
  const seen = new Set<string>();
  for (const fact of collected) {
    if (!asked.has(fact.entityRef)) {
      sorted.foreign.push(fact.entityRef);
    } else if (!seen.has(fact.entityRef)) {
      seen.add(fact.entityRef);
      if ('error' in fact)
        sorted.errors.push({ entityRef: fact.entityRef, error: fact.error });
      else if ('unchanged' in fact) sorted.unchanged.push(fact.entityRef);
      else {
        try {
          sorted.facts.push({ ...fact, data: cleanFact(fact.data) });
        } catch (error) {
          sorted.errors.push({
            entityRef: fact.entityRef,
            error: (error as Error).message,
          });
        }
      }
    }
  }
  return sorted;
}

/** Calls with a signal that ends after the source's time, and does not wait for a call that ignores it. */
async function within<T>(
  source: FactSource,
  signal: AbortSignal,
  call: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const millis = source.batchTimeout
    ? durationToMilliseconds(source.batchTimeout)
    : DEFAULT_BATCH_TIMEOUT_MILLIS;
  const controller = new AbortController();
  let stop = () => {};
  const ended = new Promise<never>((_, reject) => {
    const timer = setTimeout(() => {
      const error = new Error(
        `no answer within ${Math.round(millis / 100) / 10} s`,
      );
      controller.abort(error);
      reject(error);
    }, millis);
    const onAbort = () => {
      controller.abort(signal.reason);
      reject(signal.reason);
    };
    signal.addEventListener('abort', onAbort, { once: true });
    stop = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
    };
  });
  try {
    return await Promise.race([call(controller.signal), ended]);
  } finally {
    stop();
  }
}
