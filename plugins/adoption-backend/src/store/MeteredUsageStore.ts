import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import type { Day } from '../measures/calendar';
import type { IncomingEvent, Outcome, UsageStore } from './UsageStore';

const SECOND = 1000;

/**
 * Tells the portal's metrics what another store takes in: how many events with which outcome, how long a
 * commit took, and how long the oldest event of it had waited.
 */
export class MeteredUsageStore implements UsageStore {
  readonly #inner: UsageStore;
  readonly #events;
  readonly #duration;
  readonly #lag;

  constructor(inner: UsageStore, metrics: MetricsService) {
    this.#inner = inner;
    this.#events = metrics.createCounter<{ outcome: string }>(
      'adoption.ingest.events',
      { description: 'Events by what became of them', unit: '{event}' },
    );
    this.#duration = metrics.createHistogram('adoption.ingest.duration', {
      description: 'How long a group of events took to be committed',
      unit: 's',
    });
    this.#lag = metrics.createHistogram('adoption.ingest.lag', {
      description:
        'How long the oldest event of a group waited to be committed',
      unit: 's',
    });
  }

  async append(events: readonly IncomingEvent[]): Promise<Outcome[]> {
    const started = performance.now();
    const outcomes = await this.#inner.append(events);
    this.#duration.record((performance.now() - started) / SECOND);
    const live = events.filter(({ imported }) => !imported);
    if (live.length > 0) {
      const oldest = Math.min(...live.map(({ receivedAt }) => receivedAt));
      this.#lag.record(Math.max(0, Date.now() - oldest) / SECOND);
    }
    const counts = new Map<Outcome, number>();
    for (const outcome of outcomes)
      counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    for (const [outcome, count] of counts) this.#events.add(count, { outcome });
    return outcomes;
  }

  async countRefused(
    day: Day,
    refused: ReadonlyMap<string, number>,
  ): Promise<void> {
    for (const [reason, count] of refused)
      this.#events.add(count, { outcome: `refused: ${reason}` });
    await this.#inner.countRefused(day, refused);
  }

  prepare(now: number): Promise<void> {
    return this.#inner.prepare(now);
  }
}
