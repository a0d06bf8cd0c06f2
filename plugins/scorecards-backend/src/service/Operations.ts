import { InputError, NotFoundError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import type {
  DefinitionsHealth,
  ScorecardsHealth,
  SourceHealth,
} from '@thrive/backstage-plugin-scorecards-common';
import type { RulesetHolder } from '../definitions/RulesetHolder';
import { explainMismatch } from '../evaluation/factSchema';
import { cleanFact } from '../facts/cleanFact';
import type { FactSourceRegistry } from '../facts/FactSourceRegistry';
import type { EvaluationStore } from '../store/EvaluationStore';
import type { FactStore, IncomingFact } from '../store/FactStore';
import type { SourceRunStore } from '../store/SourceRunStore';
import type { CollectionTasks } from '../tasks/CollectionTasks';
import type { DefinitionLoader } from '../tasks/DefinitionLoader';
import type { PushFactsRequest, PushFactsResponse } from './ScorecardsService';

/** What keeps the numbers coming: facts pushed from outside, collections, definitions, and their health. */
export class Operations {
  readonly #options: OperationsOptions;

  constructor(options: OperationsOptions) {
    this.#options = options;
  }

  /** Stores what is sound and says of the rest why it is not. */
  async pushFacts(request: PushFactsRequest): Promise<PushFactsResponse> {
    const { holder, facts } = this.#options;
    const source = holder.current.pushedSources.find(
      ({ id }) => id === request.source,
    );
    if (!source) {
      const known = holder.current.pushedSources.map(({ id }) => id);
      throw new NotFoundError(
        `There is no pushed fact source "${request.source}"; ${
          known.length > 0
            ? `there are ${known.join(', ')}`
            : 'declare it under factSources in a definition file'
        }`,
      );
    }
    const rejected: PushFactsResponse['rejected'] = [];
    const sound = new Map<string, IncomingFact & { index: number }>();
    request.facts.forEach(({ entityRef, data }, index) => {
      const ref = entityRef.toLocaleLowerCase('en-US');
      try {
        if (sound.has(ref))
          throw new InputError(
            'the entity stands twice in this request; the first fact counts',
          );
        const clean = cleanFact(data);
        const mismatch = explainMismatch(source.schema, clean);
        if (mismatch) throw new InputError(mismatch);
        sound.set(ref, { entityRef: ref, data: clean, index });
      } catch (error) {
        rejected.push({ index, entityRef, reason: (error as Error).message });
      }
    });
    const { changed, unknownEntities } = await facts.upsertFacts(
      source.id,
      [...sound.values()],
      {
        collectedAt: new Date(),
        ttlMillis: durationToMilliseconds(source.ttl),
      },
    );
    for (const entityRef of unknownEntities) {
      rejected.push({
        index: sound.get(entityRef)!.index,
        entityRef,
        reason:
          'the entity is not known; it must be in the catalog, and collected once',
      });
    }
    rejected.sort((a, b) => a.index - b.index);
    return {
      accepted: request.facts.length - rejected.length,
      changed,
      rejected,
    };
  }

  async readHealth(): Promise<ScorecardsHealth> {
    const { holder, sources, runs, evaluation } = this.#options;
    const ruleset = holder.current;
    const listed = [
      ...sources.all.map(({ id, title }) => ({
        id,
        title,
        mode: 'collected' as const,
      })),
      ...ruleset.pushedSources.map(({ id, title }) => ({
        id,
        title,
        mode: 'pushed' as const,
      })),
    ];
    const [collected, facts, pass, counts] = await Promise.all([
      runs.readRuns(),
      runs.readFacts(listed.map(({ id }) => id)),
      runs.readPass(),
      evaluation.countEntities({ ruleset: ruleset.id, now: Date.now() }),
    ]);
    return {
      definitions: holder.health,
      sources: listed.map(({ id, title, mode }): SourceHealth => {
        const run = collected.get(id);
        const known = facts.get(id);
        const pushed = known ? 'ok' : 'never-run';
        return {
          id,
          title,
          mode,
          status: mode === 'pushed' ? pushed : run?.status ?? 'never-run',
          startedAt: run?.startedAt,
          finishedAt: run?.finishedAt,
          message: run?.message,
          progress: run?.status === 'running' ? run.progress : undefined,
          entities: known?.entities ?? 0,
          errors: known?.errors ?? 0,
          stale: known?.stale ?? 0,
          recentErrors: known?.recentErrors ?? [],
        };
      }),
      evaluation: {
        entities: counts.total,
        pending: counts.pending,
        lastPassAt: pass?.at,
        lastPassSeconds: pass?.seconds,
        lastPassEntities: pass?.entities,
        message: pass?.message,
      },
    };
  }

  async collectSource(sourceId: string): Promise<void> {
    await this.#options.collections.trigger(sourceId);
  }

  async reloadDefinitions(): Promise<DefinitionsHealth> {
    await this.#options.loader.load();
    return this.#options.holder.health;
  }
}

export interface OperationsOptions {
  holder: RulesetHolder;
  sources: FactSourceRegistry;
  facts: FactStore;
  runs: SourceRunStore;
  evaluation: EvaluationStore;
  collections: CollectionTasks;
  loader: DefinitionLoader;
}
