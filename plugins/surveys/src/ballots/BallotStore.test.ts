import { BallotStore } from './BallotStore';
import { due, enqueue, giveBack } from './outbox';
import { ownerOf } from './ownerOf';

beforeEach(() => localStorage.clear());

const storeOf = async (name: string) =>
  new BallotStore(await ownerOf(`user:default/${name}`));
const kept = { bucket: 0, token: 'dA==', blinded: 'Yg==', inverse: 'aQ==' };
const ballot = (token: string) => ({
  proof: { waveId: 'w1', bucket: 0, token, signature: 'cw==' },
  answers: { recommend: 9 },
});

it('shows nothing of one person to another in the same browser', async () => {
  const ada = await storeOf('ada');
  ada.keepBallot('w1', { ...kept, signature: 'cw==' });
  ada.keepDraft('w1', { recommend: 3 });
  enqueue(ada, ballot('ada'));
  const grace = await storeOf('grace');
  expect(grace.ballotOf('w1')).toBeUndefined();
  expect(grace.proofOf('w1')).toBeUndefined();
  expect(grace.draftOf('w1')).toBeUndefined();
  expect(grace.wasSent('w1')).toBe(false);
  const again = await storeOf('ada');
  expect(again.draftOf('w1')).toEqual({ recommend: 3 });
  expect(again.wasSent('w1')).toBe(true);
});

it('sends the ballots of both, and gives each back to whom it belongs', async () => {
  const [ada, grace] = [await storeOf('ada'), await storeOf('grace')];
  enqueue(ada, ballot('of ada'));
  enqueue(grace, ballot('of grace'));
  const [first, second] = due(Infinity);
  expect([first.ballot.proof.token, second.ballot.proof.token]).toEqual([
    'of ada',
    'of grace',
  ]);
  giveBack(first, { status: 409, message: 'It is closed.' });
  expect(ada.refusalOf('w1')?.message).toBe('It is closed.');
  expect(grace.refusalOf('w1')).toBeUndefined();
  expect(grace.wasSent('w1')).toBe(true);
  expect(due(Infinity)).toEqual([second]);
});

it('names nobody in what it keeps, and people otherwise in every browser', async () => {
  const ada = await storeOf('ada');
  ada.keepDraft('w1', { recommend: 3 });
  const everything = JSON.stringify({ ...localStorage });
  expect(everything).not.toContain('ada');
  localStorage.clear();
  expect((await storeOf('ada')).owner).not.toBe(ada.owner);
});
