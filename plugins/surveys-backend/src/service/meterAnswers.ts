import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import type { NewResponse, Receipt } from '../store/addResponses';

const SECOND = 1000;

type StoreResponses = (responses: readonly NewResponse[]) => Promise<Receipt[]>;

/**
 * Stores responses as before, and tells the portal's metrics what became of them and how long it took:
 * of how many together, and never of which survey, for a survey of few could be told from others by it.
 */
export function meterAnswers(
  metrics: MetricsService,
  store: StoreResponses,
): StoreResponses {
  const responses = metrics.createCounter<{ outcome: Receipt | 'failed' }>(
    'surveys.responses',
    {
      description: 'Responses by what became of them',
      unit: '{response}',
    },
  );
  const duration = metrics.createHistogram('surveys.responses.duration', {
    description: 'How long a group of responses took to be committed',
    unit: 's',
  });
  return async given => {
    const started = performance.now();
    try {
      const receipts = await store(given);
      for (const outcome of new Set(receipts))
        responses.add(receipts.filter(each => each === outcome).length, {
          outcome,
        });
      return receipts;
    } catch (error) {
      responses.add(given.length, { outcome: 'failed' });
      throw error;
    } finally {
      duration.record((performance.now() - started) / SECOND);
    }
  };
}
