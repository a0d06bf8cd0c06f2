import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { ReleaseRunner, type ReleaseRunnerOptions } from './ReleaseRunner';

const SECOND = 1000;

/** Tells the portal's metrics how long releases took, and how they ended. */
export class MeteredReleaseRunner extends ReleaseRunner {
  readonly #duration;

  constructor(options: ReleaseRunnerOptions & { metrics: MetricsService }) {
    super(options);
    this.#duration = options.metrics.createHistogram<{
      outcome: 'released' | 'failed';
    }>('surveys.release.duration', {
      description: 'How long releasing a wave took',
      unit: 's',
    });
  }

  async run(waveId: string, signal?: AbortSignal): Promise<boolean> {
    const started = performance.now();
    const note = (outcome: 'released' | 'failed') =>
      this.#duration.record((performance.now() - started) / SECOND, {
        outcome,
      });
    try {
      const released = await super.run(waveId, signal);
      // Otherwise another replica does it, or nothing is new.
      if (released) note('released');
      return released;
    } catch (error) {
      note('failed');
      throw error;
    }
  }
}
