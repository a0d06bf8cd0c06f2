import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import type { PassReport, RunStatus, SourceRunStore } from './SourceRunStore';

const SECOND = 1000;

/**
 * Tells the portal's metrics what the engine tells about itself: how long collections and passes took,
 * how they ended, and how many entities a pass had to evaluate.
 */
export class MeteredSourceRunStore implements SourceRunStore {
  readonly #inner: SourceRunStore;
  readonly #started = new Map<string, number>();
  readonly #collection;
  readonly #evaluation;
  readonly #entities;

  constructor(inner: SourceRunStore, metrics: MetricsService) {
    this.#inner = inner;
    this.#collection = metrics.createHistogram<{
      source: string;
      status: RunStatus;
    }>('scorecards.collection.duration', {
      description: 'How long collecting the facts of a source took',
      unit: 's',
    });
    this.#evaluation = metrics.createHistogram<{ failed: boolean }>(
      'scorecards.evaluation.duration',
      { description: 'How long a pass took that had work', unit: 's' },
    );
    this.#entities = metrics.createCounter('scorecards.evaluation.entities', {
      description: 'Entities that were evaluated',
      unit: '{entity}',
    });
  }

  start(source: string, at: Date): Promise<void> {
    this.#started.set(source, performance.now());
    return this.#inner.start(source, at);
  }

  finish(
    source: string,
    result: { status: RunStatus; message?: string; progress: number },
  ): Promise<void> {
    const started = this.#started.get(source);
    this.#started.delete(source);
    if (started !== undefined)
      this.#collection.record((performance.now() - started) / SECOND, {
        source,
        status: result.status,
      });
    return this.#inner.finish(source, result);
  }

  writePass(report: PassReport): Promise<void> {
    this.#evaluation.record(report.seconds, {
      failed: report.message !== undefined,
    });
    this.#entities.add(report.entities);
    return this.#inner.writePass(report);
  }

  progress(source: string, handled: number): Promise<void> {
    return this.#inner.progress(source, handled);
  }

  readRuns() {
    return this.#inner.readRuns();
  }

  readFacts(sources: readonly string[]) {
    return this.#inner.readFacts(sources);
  }

  readPass() {
    return this.#inner.readPass();
  }

  swap(key: string, value: string) {
    return this.#inner.swap(key, value);
  }
}
