import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import type { KnexWaveStore } from '../store/WaveStore';

const SECOND = 1000;

/** Tells the portal's metrics, whenever they are collected, for how long closed waves have waited for their release. */
export function observeReleases(
  metrics: MetricsService,
  waves: Pick<KnexWaveStore, 'listWaves'>,
): void {
  metrics
    .createObservableGauge('surveys.release.lag', {
      description:
        'How long the closed wave that waits longest has waited for its release; 0 when none does',
      unit: 's',
    })
    .addCallback(async gauge => {
      const waiting = await waves.listWaves({ states: ['closed'] });
      const now = Date.now();
      gauge.observe(
        Math.max(
          0,
          ...waiting.map(({ closesAt }) => now - Date.parse(closesAt)),
        ) / SECOND,
      );
    });
}
