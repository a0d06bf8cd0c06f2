import type {
  LoggerService,
  RootConfigService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { HumanDuration } from '@backstage/types';
import { readRetention } from '@thrive/database';
import type { Zone } from 'luxon';
import { dayOf } from '../measures/calendar';
import type { ForgettingStore } from '../store/ForgettingStore';

const EVENTS_FOR: HumanDuration = { days: 90 };
const DAYS_FOR: HumanDuration = { days: 400 };

export interface RetentionTaskOptions {
  config: RootConfigService;
  logger: LoggerService;
  store: ForgettingStore;
  zone: Zone;
}

/** Forgets single events, and on which days people were active, when they are past their time. */
export class RetentionTask {
  readonly #options: RetentionTaskOptions;
  readonly #keepEvents: number;
  readonly #keepDays: number;

  constructor(options: RetentionTaskOptions) {
    const { config } = options;
    this.#options = options;
    this.#keepEvents = readRetention(
      config,
      'adoption.retention.events',
      EVENTS_FOR,
    );
    this.#keepDays = readRetention(config, 'adoption.retention.days', DAYS_FOR);
  }

  async schedule(scheduler: SchedulerService): Promise<void> {
    await scheduler.scheduleTask({
      id: 'adoption-retention',
      frequency: { days: 1 },
      initialDelay: { minutes: 10 },
      timeout: { hours: 1 },
      fn: signal => this.run(signal),
    });
  }

  async run(signal: AbortSignal): Promise<void> {
    const { logger, store, zone } = this.#options;
    const now = Date.now();
    const events = await store.forgetEvents(now - this.#keepEvents, signal);
    const days = await store.forgetDays(
      dayOf(now - this.#keepDays, zone),
      signal,
    );
    if (events.partitions + events.rows + days > 0) {
      logger.info(
        `forgot ${events.rows} events, ${events.partitions} months of events and old days of ${days} activities`,
      );
    }
  }
}
