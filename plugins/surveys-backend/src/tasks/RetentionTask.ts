import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { DateTime, type Duration } from 'luxon';
import type { KnexAnswerStore } from '../store/AnswerStore';
import type { KnexWaveStore } from '../store/WaveStore';

/** Forgets single answers of waves that ended long ago. What was released of them stays. */
export class RetentionTask {
  readonly #answers: KnexAnswerStore;
  readonly #keep: Duration;
  readonly #logger: LoggerService;
  readonly #waves: KnexWaveStore;

  constructor(options: {
    answers: KnexAnswerStore;
    keep: Duration;
    logger: LoggerService;
    waves: KnexWaveStore;
  }) {
    this.#answers = options.answers;
    this.#keep = options.keep;
    this.#logger = options.logger;
    this.#waves = options.waves;
  }

  async schedule(scheduler: SchedulerService): Promise<void> {
    await scheduler.scheduleTask({
      id: 'surveys-retention',
      frequency: { hours: 24 },
      initialDelay: { minutes: 10 },
      timeout: { hours: 1 },
      fn: () => this.run(),
    });
  }

  async run(now: DateTime = DateTime.utc()): Promise<void> {
    const before = now.minus(this.#keep).toISO()!;
    for (const wave of await this.#waves.listUnforgotten(before)) {
      await this.#answers.forgetWave(wave.id);
      // Without its salt nobody can be found in it any more.
      await this.#waves.changeWave(wave.id, ['released'], { salt: undefined });
      this.#logger.info(
        `forgot the single answers of wave ${wave.number} of ${wave.surveyId}`,
      );
    }
  }
}
