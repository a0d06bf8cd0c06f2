import { BallotStore } from './BallotStore';
import { isWaiting } from './isWaiting';
import { enqueue } from './outbox';

const item = (
  state: 'asked' | 'answered' | 'ballot-issued',
  results = false,
) => ({
  waveId: 'w1',
  number: 1,
  opensAt: '2028-01-01T00:00:00Z',
  closesAt: '2028-01-15T00:00:00Z',
  title: 'Pulse',
  mode: 'anonymous' as const,
  state,
  erasable: false,
  results,
});
const blinded = { bucket: 0, token: 'dA==', blinded: 'Yg==', inverse: 'aQ==' };

const ballots = new BallotStore('me');

beforeEach(() => localStorage.clear());

it('waits for whoever was asked, until there are results', () => {
  expect(isWaiting(item('asked'), ballots)).toBe(true);
  expect(isWaiting(item('asked', true), ballots)).toBe(false);
  expect(isWaiting(item('answered'), ballots)).toBe(false);
});

it('waits where the ballot is, signed or on its way, until it is sent', () => {
  expect(isWaiting(item('ballot-issued'), ballots)).toBe(false);
  ballots.keepBallot('w1', blinded);
  expect(isWaiting(item('ballot-issued'), ballots)).toBe(true);
  ballots.keepBallot('w1', { ...blinded, signature: 'cw==' });
  expect(isWaiting(item('ballot-issued'), ballots)).toBe(true);
  enqueue(ballots, {
    proof: ballots.proofOf('w1')!,
    answers: { recommend: 9 },
  });
  expect(isWaiting(item('ballot-issued'), ballots)).toBe(false);
});

it('waits for nobody else, and not before it is known whose browser it is', () => {
  ballots.keepBallot('w1', { ...blinded, signature: 'cw==' });
  expect(isWaiting(item('ballot-issued'), new BallotStore('other'))).toBe(
    false,
  );
  expect(isWaiting(item('ballot-issued'), undefined)).toBe(false);
});
