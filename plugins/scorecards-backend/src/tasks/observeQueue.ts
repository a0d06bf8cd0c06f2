import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import type { EvaluationStore } from '../store/EvaluationStore';
import type { RulesetHolder } from '../definitions/RulesetHolder';

/** Tells the portal's metrics, whenever they are collected, how many entities wait for their results. */
export function observeQueue(
  metrics: MetricsService,
  options: { holder: RulesetHolder; store: EvaluationStore },
): void {
  const { holder, store } = options;
  metrics
    .createObservableGauge('scorecards.evaluation.waiting', {
      description: 'Entities that wait to be evaluated',
      unit: '{entity}',
    })
    .addCallback(async gauge => {
      const ruleset = holder.current.id;
      // Before definitions are read nothing waits for anything.
      if (ruleset === 0) return;
      const { pending } = await store.countEntities({
        ruleset,
        now: Date.now(),
      });
      gauge.observe(pending);
    });
}
