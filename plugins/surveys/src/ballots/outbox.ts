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
  /** When the survey is closed, in milliseconds. */
  closesAt?: number;
}

const OUTBOX = 'thrive.surveys.outbox';
const MINUTE = 60_000;
/** Up to so many milliseconds a ballot waits before it is sent: any time until then is as likely. */
const LONGEST_DELAY = 15 * MINUTE;
/** Of the time until the survey is closed a ballot waits through no more than this share. */
const SHARE_OF_REST = 0.5;
/** Whoever leaves is back by then, most likely: a ballot of a survey that is open longer can wait for it. */
const BACK_AFTER = 3 * 24 * 60 * MINUTE;

const waiting = () => read<Waiting[]>(OUTBOX) ?? [];
const tokenOf = ({ proof }: BallotInput) => proof.token;

/**
 * Puts a filled ballot into the outbox. It is sent a while later, from whatever page of the portal is
 * open then.
 *
 * @param closesAt - when the survey takes no ballots any more, in milliseconds
 */
export function enqueue(
  store: BallotStore,
  ballot: BallotInput,
  closesAt?: number,
  now: number = Date.now(),
): void {
  const rest = Math.max(0, (closesAt ?? Infinity) - now);
  const longest = Math.min(LONGEST_DELAY, rest * SHARE_OF_REST);
  write(OUTBOX, [
    ...waiting().filter(one => tokenOf(one.ballot) !== tokenOf(ballot)),
    {
      ballot,
      owner: store.owner,
      notBefore: now + Math.random() * longest,
      closesAt,
    },
  ]);
  store.noteSent(ballot.proof.waveId);
}

/** Ballots to be sent. */
export function due(now: number = Date.now()): Waiting[] {
  return waiting().filter(({ notBefore }) => notBefore <= now);
}

/** Ballots that are to be sent when the page is left: their survey may be closed before somebody is back. */
export function dueOnLeaving(now: number = Date.now()): Waiting[] {
  return waiting().filter(
    ({ closesAt = 0, notBefore }) =>
      notBefore <= now || closesAt - now < BACK_AFTER,
  );
}

/** Whether a filled ballot is still in this browser. */
export function isUnderway(store: BallotStore, waveId: string): boolean {
  const token = store.proofOf(waveId)?.token;
  return waiting().some(({ ballot }) => tokenOf(ballot) === token);
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

/**
 * Takes a ballot back that was not sent yet.
 *
 * @returns whether there was one: a ballot that is on its way already is withdrawn where it arrives
 */
export function takeBack(store: BallotStore, waveId: string): boolean {
  const token = store.proofOf(waveId)?.token;
  const own = waiting().find(({ ballot }) => tokenOf(ballot) === token);
  if (!own) return false;
  settle(own.ballot);
  store.forgetSent(waveId);
  return true;
}

/** Takes a ballot out: it was stored, or is a draft again. */
export function settle(ballot: BallotInput): void {
  const rest = waiting().filter(one => tokenOf(one.ballot) !== tokenOf(ballot));
  if (rest.length === 0) localStorage.removeItem(OUTBOX);
  else write(OUTBOX, rest);
}
