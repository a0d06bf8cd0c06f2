import type { OwnAnswers } from '@thrive/backstage-plugin-surveys-common';
import { readBallot, wasSent } from './ballotStore';

/**
 * Whether a survey can still be answered from this browser, which may hold a ballot that it has not
 * sent: also one whose signature did not come before the page was left, and comes when it is asked
 * for again.
 */
export function isWaiting(item: OwnAnswers['items'][number]): boolean {
  const { waveId, state, results } = item;
  if (results) return false;
  const hasBallot = readBallot(waveId) !== undefined && !wasSent(waveId);
  return state === 'asked' || (state === 'ballot-issued' && hasBallot);
}
