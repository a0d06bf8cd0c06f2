import { enqueue, keepBallot, proofOf } from './ballotStore';
import { isWaiting } from './isWaiting';

const item = (
  state: 'asked' | 'answered' | 'ballot-issued',
  results = false,
) => ({
  waveId: 'w1',
  title: 'Pulse',
  mode: 'anonymous' as const,
  state,
  erasable: false,
  results,
});
const blinded = { bucket: 0, token: 'dA==', blinded: 'Yg==', inverse: 'aQ==' };

beforeEach(() => localStorage.clear());

it('waits for whoever was asked, until there are results', () => {
  expect(isWaiting(item('asked'))).toBe(true);
  expect(isWaiting(item('asked', true))).toBe(false);
  expect(isWaiting(item('answered'))).toBe(false);
});

it('waits where the ballot is, signed or on its way, until it is sent', () => {
  expect(isWaiting(item('ballot-issued'))).toBe(false);
  keepBallot('w1', blinded);
  expect(isWaiting(item('ballot-issued'))).toBe(true);
  keepBallot('w1', { ...blinded, signature: 'cw==' });
  expect(isWaiting(item('ballot-issued'))).toBe(true);
  enqueue({ proof: proofOf('w1')!, answers: { recommend: 9 } });
  expect(isWaiting(item('ballot-issued'))).toBe(false);
});
