import type { OwnAnswers } from '@thrive/backstage-plugin-surveys-common';
import { proofOf, wasSent } from './ballotStore';

/** Whether a survey can still be answered from this browser, which may hold a ballot that it has not sent. */
export function isWaiting(item: OwnAnswers['items'][number]): boolean {
  const { waveId, state, results } = item;
  if (results) return false;
  const hasBallot = proofOf(waveId) !== undefined && !wasSent(waveId);
  return state === 'asked' || (state === 'ballot-issued' && hasBallot);
}
