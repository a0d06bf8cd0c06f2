import { waitFor } from '@testing-library/react';
import { RequestError } from '@thrive/pages';
import { enqueue, nextDue, wasSent } from './ballotStore';
import { BALLOT_FILLED, sendBallots } from './sendBallots';

const ballot = (waveId: string) => ({
  proof: { waveId, bucket: 0, token: 't', signature: 's' },
  answers: { recommend: 9 },
});

/** A ballot box that answers as it is told to, one time after the other. */
function boxOf(...outcomes: (Error | undefined)[]) {
  const cast: string[] = [];
  return {
    cast,
    findBallotBox: async () => {},
    castBallot: async (sent: { proof: { waveId: string } }) => {
      cast.push(sent.proof.waveId);
      const outcome = outcomes.shift();
      if (outcome) throw outcome;
      return { stored: true };
    },
  };
}

let stop: () => void = () => {};
beforeEach(() => localStorage.clear());
afterEach(() => stop());

it('sends a ballot when its time has come, and forgets it when it is stored', async () => {
  const box = boxOf();
  stop = sendBallots(box);
  enqueue(ballot('one'), Date.now() - 60_000);
  window.dispatchEvent(new Event(BALLOT_FILLED));
  await waitFor(() => expect(box.cast).toEqual(['one']));
  await waitFor(() => expect(nextDue()).toBeUndefined());
  expect(wasSent('one')).toBe(true);
});

it('lets a ballot wait a while, and sends it when the page is left', async () => {
  const box = boxOf();
  stop = sendBallots(box);
  enqueue(ballot('one'), Date.now() + 60_000);
  window.dispatchEvent(new Event(BALLOT_FILLED));
  await new Promise(resolve => setTimeout(resolve, 50));
  expect(box.cast).toEqual([]);
  window.dispatchEvent(new Event('pagehide'));
  expect(box.cast).toEqual(['one']);
});

it('keeps a ballot that could not be sent for the next time the portal is open', async () => {
  const box = boxOf(new RequestError({}));
  stop = sendBallots(box);
  enqueue(ballot('one'), Date.now() - 60_000);
  window.dispatchEvent(new Event(BALLOT_FILLED));
  await waitFor(() => expect(box.cast).toEqual(['one']));
  stop();
  expect(nextDue()).toBeDefined();
  const later = boxOf();
  stop = sendBallots(later);
  await waitFor(() => expect(later.cast).toEqual(['one']));
});

it('gives up a ballot that will never be taken', async () => {
  const box = boxOf(new RequestError({ status: 409, message: 'closed' }));
  stop = sendBallots(box);
  enqueue(ballot('one'), Date.now() - 60_000);
  window.dispatchEvent(new Event(BALLOT_FILLED));
  await waitFor(() => expect(nextDue()).toBeUndefined());
});
