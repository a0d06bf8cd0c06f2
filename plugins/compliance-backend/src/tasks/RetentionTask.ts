import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { Duration } from 'luxon';
import type { RunStore } from '../store/RunStore';

/** Forgets single runs after a while. Evidence and what is counted stays. */
export class RetentionTask {
  readonly #options: { keep: Duration; logger: LoggerService; runs: RunStore };

  constructor(options: {
    keep: Duration;
    logger: LoggerService;
    runs: RunStore;
  }) {
    this.#options = options;
  }

  async schedule(scheduler: SchedulerService): Promise<void> {
    await scheduler.scheduleTask({
      id: 'compliance-retention',
      frequency: { cron: '15 3 * * *' },
      timeout: { hours: 1 },
      fn: () => this.run(),
    });
  }

  async run(now: number = Date.now()): Promise<void> {
    const { keep, logger, runs } = this.#options;
    const before = new Date(now - keep.toMillis()).toISOString();
    const forgotten = await runs.forget(before);
    if (forgotten > 0) logger.info(`forgot ${forgotten} runs`);
  }
}
