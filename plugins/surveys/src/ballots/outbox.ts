import type { BallotInput } from '@thrive/backstage-plugin-surveys-common';
import { BallotStore, type Refusal } from './BallotStore';
import { read, write } from './storage';

/** A filled ballot that is to be sent, whoever uses the browser by then: it has no name. */
export interface Waiting {
  ballot: BallotInput;
  /** Of the store that its answers go back to when it is not taken. */
  owner: string;
  /** In milliseconds. Not at once: who is asked at one second and answers at the next would be known. */
  notBefore: number;
}

const OUTBOX = 'thrive.surveys.outbox';
/** Up to so many milliseconds a ballot waits before it is sent. */
const LONGEST_DELAY = 45_000;

const waiting = () => read<Waiting[]>(OUTBOX) ?? [];
const tokenOf = ({ proof }: BallotInput) => proof.token;

/** Puts a filled ballot into the outbox. It is sent a while later, or when the page is left. */
export function enqueue(
  store: BallotStore,
  ballot: BallotInput,
  now: number = Date.now(),
): void {
  write(OUTBOX, [
    ...waiting().filter(one => tokenOf(one.ballot) !== tokenOf(ballot)),
    {
      ballot,
      owner: store.owner,
      notBefore: now + Math.random() * LONGEST_DELAY,
    },
  ]);
  store.noteSent(ballot.proof.waveId);
}

/** Ballots to be sent. */
export function due(now: number = Date.now()): Waiting[] {
  return waiting().filter(({ notBefore }) => notBefore <= now);
}

/** When the next ballot is to be sent, in milliseconds. */
export function nextDue(): number | undefined {
  const all = waiting();
  return all.length === 0
    ? undefined
    : Math.min(...all.map(({ notBefore }) => notBefore));
}

/** Takes a ballot that was not taken back out, for whoever filled it. */
export function giveBack({ ballot, owner }: Waiting, refusal: Refusal): void {
  settle(ballot);
  const { answers, proof } = ballot;
  new BallotStore(owner).refuse(proof.waveId, answers, refusal);
}

/** Takes a ballot out: it was stored, or is a draft again. */
export function settle(ballot: BallotInput): void {
  const rest = waiting().filter(one => tokenOf(one.ballot) !== tokenOf(ballot));
  if (rest.length === 0) localStorage.removeItem(OUTBOX);
  else write(OUTBOX, rest);
}
