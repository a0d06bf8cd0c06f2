import type { LoggerService } from '@backstage/backend-plugin-api';
import { randomUUID } from 'node:crypto';
import type { Intake } from '../ingest/Intake';
import type { Callers } from '../service/Callers';
import type { CallCounter } from './CallCounter';

const EVERY = 10_000;

export interface CallSourceOptions {
  callers: Callers;
  counter: CallCounter;
  intake: Intake;
  logger: LoggerService;
}

/** Brings what machines asked for into the intake, as one event for many calls that are alike. */
export class CallSource {
  readonly #options: CallSourceOptions;
  #timer: NodeJS.Timeout | undefined;

  constructor(options: CallSourceOptions) {
    this.#options = options;
  }

  start(): void {
    this.#timer = setInterval(() => this.flush(), EVERY);
    this.#timer.unref();
  }

  /** Brings in what was counted last. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.flush();
  }

  /** What could not be stored is counted on. */
  async flush(): Promise<void> {
    const { callers, counter, intake, logger } = this.#options;
    const calls = counter.take();
    if (calls.length === 0) return;
    const now = Date.now();
    try {
      await intake.take(
        calls.map(({ service, plugin, action, actionId, times }) => ({
          id: randomUUID(),
          at: now,
          action,
          plugin,
          extension: actionId,
          value: times,
          actor: callers.service(service),
        })),
        now,
      );
    } catch (error) {
      for (const { times, ...call } of calls) counter.add(call, times);
      logger.warn(
        'calls of services could not be stored; they are counted on',
        error as Error,
      );
    }
  }
}
