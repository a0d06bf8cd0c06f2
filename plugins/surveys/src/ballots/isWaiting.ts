import type { OwnAnswers } from '@thrive/backstage-plugin-surveys-common';
import type { BallotStore } from './BallotStore';

type Item = OwnAnswers['items'][number];

/**
 * Whether a survey can still be answered from this browser, which may hold a ballot that it has not
 * sent: also one whose signature did not come before the page was left, and comes when it is asked
 * for again.
 *
 * @param ballots - of the person who is signed in, once it is known what is theirs
 */
export function isWaiting(
  item: Item,
  ballots: BallotStore | undefined,
): boolean {
  const { waveId, state, results } = item;
  if (results) return false;
  const hasBallot =
    ballots?.ballotOf(waveId) !== undefined && !ballots.wasSent(waveId);
  return state === 'asked' || (state === 'ballot-issued' && hasBallot);
}
