import { waitFor } from '@testing-library/react';
import { RequestError } from '@thrive/pages';
import { BallotStore } from './BallotStore';
import { enqueue, nextDue, takeBack } from './outbox';
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

/** Longer ago than a ballot waits. */
const longAgo = () => Date.now() - 16 * 60_000;

let stop: () => void = () => {};
beforeEach(() => localStorage.clear());
afterEach(() => stop());

it('sends a ballot when its time has come, and forgets it when it is stored', async () => {
  const box = boxOf();
  stop = sendBallots(box);
  enqueue(ballots, ballot('one'), undefined, longAgo());
  window.dispatchEvent(new Event(BALLOT_FILLED));
  await waitFor(() => expect(box.cast).toEqual(['one']));
  await waitFor(() => expect(nextDue()).toBeUndefined());
  expect(ballots.wasSent('one')).toBe(true);
});

it('lets a ballot wait a while, also when the page is left, and sends it from the next page', async () => {
  const box = boxOf();
  stop = sendBallots(box);
  const chance = jest.spyOn(Math, 'random').mockReturnValue(0.5);
  const inAWeek = Date.now() + 7 * 24 * 60 * 60_000;
  enqueue(ballots, ballot('one'), inAWeek);
  window.dispatchEvent(new Event(BALLOT_FILLED));
  await new Promise(resolve => setTimeout(resolve, 50));
  window.dispatchEvent(new Event('pagehide'));
  expect(box.cast).toEqual([]);
  const wait = nextDue()! - Date.now();
  expect(wait).toBeGreaterThan(7 * 60_000);
  expect(wait).toBeLessThanOrEqual(7.5 * 60_000);
  chance.mockRestore();
  stop();

  const clock = jest
    .spyOn(Date, 'now')
    .mockReturnValue(Date.now() + 16 * 60_000);
  const later = boxOf();
  stop = sendBallots(later);
  await waitFor(() => expect(later.cast).toEqual(['one']));
  clock.mockRestore();
});

it('sends a ballot when the page is left whose survey may be closed before somebody is back', () => {
  const box = boxOf();
  stop = sendBallots(box);
  enqueue(ballots, ballot('one'), Date.now() + 60 * 60_000);
  expect(nextDue()! - Date.now()).toBeLessThanOrEqual(15 * 60_000);
  window.dispatchEvent(new Event('pagehide'));
  expect(box.cast).toEqual(['one']);
  enqueue(ballots, ballot('two'), Date.now() + 60_000);
  // Never later than the survey is open.
  expect(nextDue()! - Date.now()).toBeLessThanOrEqual(30_000);
});

it('keeps a ballot that could not be sent for the next time the portal is open', async () => {
  const box = boxOf(new RequestError({}));
  stop = sendBallots(box);
  enqueue(ballots, ballot('one'), undefined, longAgo());
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
    enqueue(ballots, ballot('one'), undefined, longAgo());
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
  enqueue(ballots, ballot('one'), undefined, longAgo());
  window.dispatchEvent(new Event(BALLOT_FILLED));
  await waitFor(() => expect(box.cast).toEqual(['one']));
  expect(ballots.wasSent('one')).toBe(true);
  expect(nextDue()).toBeDefined();
});

it('takes a ballot back that was not sent yet', () => {
  ballots.keepBallot('one', {
    bucket: 0,
    token: 'token of one',
    blinded: 'b',
    inverse: 'i',
    signature: 's',
  });
  expect(takeBack(ballots, 'one')).toBe(false);
  enqueue(ballots, ballot('one'));
  expect(takeBack(ballots, 'one')).toBe(true);
  expect(nextDue()).toBeUndefined();
  expect(ballots.wasSent('one')).toBe(false);
});
