import type {
  Answers,
  BallotInput,
  BallotProof,
} from '@thrive/backstage-plugin-surveys-common';

/*
 * What a browser keeps of secret ballots. Losing it means losing the ballot: that is the price of
 * nobody else having it.
 */

/** A ballot on its way: blinded and sent to be signed, or signed. */
export interface KeptBallot {
  bucket: number;
  /** In base64, as the rest: what is signed. */
  token: string;
  blinded: string;
  inverse: string;
  signature?: string;
}

interface Waiting {
  ballot: BallotInput;
  /** In milliseconds. Not at once: who is asked at one second and answers at the next would be known. */
  notBefore: number;
}

const ballotKey = (waveId: string) => `thrive.surveys.ballot.${waveId}`;
const draftKey = (waveId: string) => `thrive.surveys.draft.${waveId}`;
const refusedKey = (waveId: string) => `thrive.surveys.refused.${waveId}`;
const sentKey = (waveId: string) => `thrive.surveys.sent.${waveId}`;
const OUTBOX = 'thrive.surveys.outbox';
/** Up to so many milliseconds a ballot waits before it is sent. */
const LONGEST_DELAY = 45_000;

function read<T>(key: string): T | undefined {
  try {
    const text = localStorage.getItem(key);
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function write(key: string, value: unknown): void {
  localStorage.setItem(key, JSON.stringify(value));
}

/** The ballot of a wave in this browser. */
export function readBallot(waveId: string): KeptBallot | undefined {
  return read(ballotKey(waveId));
}

/** @throws when the browser keeps nothing, before a ballot is spent */
export function keepBallot(waveId: string, ballot: KeptBallot): void {
  write(ballotKey(waveId), ballot);
}

/** What allows to send or to withdraw answers. */
export function proofOf(waveId: string): BallotProof | undefined {
  const ballot = readBallot(waveId);
  return ballot?.signature === undefined
    ? undefined
    : {
        waveId,
        bucket: ballot.bucket,
        token: ballot.token,
        signature: ballot.signature,
      };
}

export function wasSent(waveId: string): boolean {
  return read<boolean>(sentKey(waveId)) === true;
}

export function forgetSent(waveId: string): void {
  localStorage.removeItem(sentKey(waveId));
}

/** The draft of an anonymous survey, which never leaves the browser. */
export function readLocalDraft(waveId: string): Answers | undefined {
  return read(draftKey(waveId));
}

export function keepLocalDraft(waveId: string, answers: Answers): void {
  try {
    write(draftKey(waveId), answers);
  } catch {
    // A browser that keeps nothing keeps no draft.
  }
}

export function forgetLocalDraft(waveId: string): void {
  localStorage.removeItem(draftKey(waveId));
}

/** Puts a filled ballot into the outbox. It is sent a while later, or when the page is left. */
export function enqueue(ballot: BallotInput, now: number = Date.now()): void {
  const waiting = read<Waiting[]>(OUTBOX) ?? [];
  write(OUTBOX, [
    ...waiting.filter(one => one.ballot.proof.waveId !== ballot.proof.waveId),
    { ballot, notBefore: now + Math.random() * LONGEST_DELAY },
  ]);
  localStorage.removeItem(refusedKey(ballot.proof.waveId));
  write(sentKey(ballot.proof.waveId), true);
}

/** Ballots to be sent. */
export function due(now: number = Date.now()): BallotInput[] {
  return (read<Waiting[]>(OUTBOX) ?? [])
    .filter(({ notBefore }) => notBefore <= now)
    .map(({ ballot }) => ballot);
}

/** When the next ballot is to be sent, in milliseconds. */
export function nextDue(): number | undefined {
  const waiting = read<Waiting[]>(OUTBOX) ?? [];
  return waiting.length === 0
    ? undefined
    : Math.min(...waiting.map(({ notBefore }) => notBefore));
}

/** A ballot that came too late: its answers are a draft again, and it is known why. */
export function refuse({ proof: { waveId }, answers }: BallotInput): void {
  settle(waveId);
  forgetSent(waveId);
  keepLocalDraft(waveId, answers);
  write(refusedKey(waveId), true);
}

export function wasRefused(waveId: string): boolean {
  return read<boolean>(refusedKey(waveId)) === true;
}

/** Takes a ballot out: it was stored, or is a draft again. */
export function settle(waveId: string): void {
  const waiting = (read<Waiting[]>(OUTBOX) ?? []).filter(
    ({ ballot }) => ballot.proof.waveId !== waveId,
  );
  if (waiting.length === 0) localStorage.removeItem(OUTBOX);
  else write(OUTBOX, waiting);
}
