import type {
  LoggerService,
  RootConfigService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { HumanDuration } from '@backstage/types';
import { readRetention } from '@thrive/database';
import type { HistoryStore } from '../store/HistoryStore';
import type { RollupStore } from '../store/RollupStore';

const HISTORY_FOR: HumanDuration = { days: 400 };
const ROLLUPS_FOR: HumanDuration = { days: 1100 };

/** Forgets history and roll-ups that are older than the configuration keeps them. */
export class RetentionTask {
  readonly #history: HistoryStore;
  readonly #rollups: RollupStore;
  readonly #keepHistory: number;
  readonly #keepRollups: number;
  readonly #logger: LoggerService;

  constructor(options: {
    config: RootConfigService;
    history: HistoryStore;
    rollups: RollupStore;
    logger: LoggerService;
  }) {
    this.#history = options.history;
    this.#rollups = options.rollups;
    this.#logger = options.logger;
    this.#keepHistory = readRetention(
      options.config,
      'scorecards.retention.history',
      HISTORY_FOR,
    );
    this.#keepRollups = readRetention(
      options.config,
      'scorecards.retention.rollups',
      ROLLUPS_FOR,
    );
  }

  async schedule(scheduler: SchedulerService): Promise<void> {
    await scheduler.scheduleTask({
      id: 'scorecards-retention',
      frequency: { days: 1 },
      initialDelay: { minutes: 10 },
      timeout: { hours: 1 },
      fn: signal => this.run(signal),
    });
  }

  async run(signal: AbortSignal): Promise<void> {
    const now = Date.now();
    const history = await this.#history.deleteBefore(
      new Date(now - this.#keepHistory).toISOString(),
      signal,
    );
    const rollups = await this.#rollups.deleteBefore(
      new Date(now - this.#keepRollups).toISOString().slice(0, 10),
    );
    if (history + rollups > 0) {
      this.#logger.info(
        `forgot ${history} rows of history and ${rollups} roll-ups that were past their time`,
      );
    }
  }
}
