import { waitFor } from '@testing-library/react';
import { RequestError } from '@thrive/pages';
import { BallotStore } from './BallotStore';
import { enqueue, nextDue } from './outbox';
import { BALLOT_FILLED, sendBallots } from './sendBallots';

const ballots = new BallotStore('me');
const ballot = (waveId: string) => ({
  proof: { waveId, bucket: 0, token: `token of ${waveId}`, signature: 's' },
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
  enqueue(ballots, ballot('one'), Date.now() - 60_000);
  window.dispatchEvent(new Event(BALLOT_FILLED));
  await waitFor(() => expect(box.cast).toEqual(['one']));
  await waitFor(() => expect(nextDue()).toBeUndefined());
  expect(ballots.wasSent('one')).toBe(true);
});

it('lets a ballot wait a while, and sends it when the page is left', async () => {
  const box = boxOf();
  stop = sendBallots(box);
  enqueue(ballots, ballot('one'), Date.now() + 60_000);
  window.dispatchEvent(new Event(BALLOT_FILLED));
  await new Promise(resolve => setTimeout(resolve, 50));
  expect(box.cast).toEqual([]);
  window.dispatchEvent(new Event('pagehide'));
  expect(box.cast).toEqual(['one']);
});

it('keeps a ballot that could not be sent for the next time the portal is open', async () => {
  const box = boxOf(new RequestError({}));
  stop = sendBallots(box);
  enqueue(ballots, ballot('one'), Date.now() - 60_000);
  window.dispatchEvent(new Event(BALLOT_FILLED));
  await waitFor(() => expect(box.cast).toEqual(['one']));
  stop();
  expect(nextDue()).toBeDefined();
  const later = boxOf();
  stop = sendBallots(later);
  await waitFor(() => expect(later.cast).toEqual(['one']));
});

it.each([
  [409, 'The survey is closed.'],
  [400, 'The question "why" needs an answer.'],
  [403, 'The ballot was not issued for this survey.'],
])(
  'gives up a ballot that will never be taken, and knows why: %d',
  async (status, message) => {
    const box = boxOf(new RequestError({ status, message }));
    stop = sendBallots(box);
    enqueue(ballots, ballot('one'), Date.now() - 60_000);
    window.dispatchEvent(new Event(BALLOT_FILLED));
    await waitFor(() => expect(nextDue()).toBeUndefined());
    expect(ballots.refusalOf('one')).toEqual({ status, message });
    expect(ballots.wasSent('one')).toBe(false);
    expect(ballots.draftOf('one')).toEqual({ recommend: 9 });
    // Sent again, it is no longer refused.
    enqueue(ballots, ballot('one'));
    expect(ballots.refusalOf('one')).toBeUndefined();
  },
);

it('gives up no ballot because somebody in between wants to know who sends it', async () => {
  const box = boxOf(new RequestError({ status: 401 }));
  stop = sendBallots(box);
  enqueue(ballots, ballot('one'), Date.now() - 60_000);
  window.dispatchEvent(new Event(BALLOT_FILLED));
  await waitFor(() => expect(box.cast).toEqual(['one']));
  expect(ballots.wasSent('one')).toBe(true);
  expect(nextDue()).toBeDefined();
});
