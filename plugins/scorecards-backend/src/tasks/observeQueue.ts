import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import type { EvaluationStore } from '../store/EvaluationStore';
import type { RulesetHolder } from '../definitions/RulesetHolder';

const SECOND = 1000;

/**
 * Tells the portal's metrics, whenever they are collected, how many entities wait for their results, and for
 * how long there have been some.
 */
export function observeQueue(
  metrics: MetricsService,
  options: { holder: RulesetHolder; store: EvaluationStore },
): void {
  const { holder, store } = options;
  /** When some were seen waiting first, after a time at which none were. */
  let since: number | undefined;
  metrics
    .createObservableGauge('scorecards.evaluation.waiting', {
      description: 'Entities that wait to be evaluated',
      unit: '{entity}',
    })
    .addCallback(async gauge => {
      const ruleset = holder.current.id;
      // Before definitions are read nothing waits for anything.
      if (ruleset === 0) return;
      const now = Date.now();
      const { pending } = await store.countEntities({ ruleset, now });
      since = pending > 0 ? since ?? now : undefined;
      gauge.observe(pending);
    });
  metrics
    .createObservableGauge('scorecards.evaluation.lag', {
      description:
        'How long there have been entities that wait, as far as it was seen; 0 when none does',
      unit: 's',
    })
    .addCallback(async gauge => {
      gauge.observe(since === undefined ? 0 : (Date.now() - since) / SECOND);
    });
}
