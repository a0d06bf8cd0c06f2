import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { Zone } from 'luxon';
import { dayOf, type Day } from '../measures/calendar';
import type { UsageStore } from '../store/UsageStore';

/** Why whole requests are turned away: what they say, how large or how many they are, or the database. */
const COUNTED = [400, 413, 429, 503];

/**
 * Counts requests that bring usage and are turned away as a whole, in memory until they can be
 * written: a database that is away is one of the reasons.
 */
export class RefusedRequests {
  readonly #logger: LoggerService;
  readonly #store: Pick<UsageStore, 'countRefused'>;
  readonly #zone: Zone;
  #waiting = new Map<Day, Map<string, number>>();

  constructor(options: {
    logger: LoggerService;
    store: Pick<UsageStore, 'countRefused'>;
    zone: Zone;
  }) {
    this.#logger = options.logger;
    this.#store = options.store;
    this.#zone = options.zone;
  }

  /** Writes every minute, on each replica what it has counted. */
  async schedule(scheduler: SchedulerService): Promise<void> {
    await scheduler.scheduleTask({
      id: 'adoption-count-refused-requests',
      scope: 'local',
      frequency: { minutes: 1 },
      timeout: { minutes: 1 },
      fn: () => this.flush(),
    });
  }

  /** @param status - that the request was answered with */
  count(status: number, now: number = Date.now()): void {
    if (!COUNTED.includes(status)) return;
    const day = dayOf(now, this.#zone);
    let counts = this.#waiting.get(day);
    if (!counts) this.#waiting.set(day, (counts = new Map()));
    const name = `request-${status}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }

  /** What cannot be written is kept for the next time. */
  async flush(): Promise<void> {
    for (const [day, counts] of [...this.#waiting]) {
      this.#waiting.delete(day);
      try {
        await this.#store.countRefused(day, counts);
      } catch (error) {
        this.#keep(day, counts);
        this.#logger.debug(
          'how many requests were refused could not be written',
          error as Error,
        );
      }
    }
  }

  #keep(day: Day, counts: ReadonlyMap<string, number>): void {
    const since = this.#waiting.get(day) ?? new Map<string, number>();
    for (const [name, count] of counts)
      since.set(name, (since.get(name) ?? 0) + count);
    this.#waiting.set(day, since);
  }
}
