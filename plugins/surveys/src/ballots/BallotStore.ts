import type {
  Answers,
  BallotProof,
} from '@thrive/backstage-plugin-surveys-common';
import { read, write } from './storage';

/** A ballot on its way: blinded and sent to be signed, or signed. */
export interface KeptBallot {
  bucket: number;
  /** In base64, as the rest: what is signed. */
  token: string;
  blinded: string;
  inverse: string;
  signature?: string;
}

/** Why a ballot was not taken: in the backend's words, where it had some. */
export interface Refusal {
  status: number;
  message?: string;
}

type Kind = 'ballot' | 'draft' | 'refused' | 'sent';

/**
 * What a browser keeps of the secret ballots of one person. Losing it means losing the ballot: that
 * is the price of nobody else having it.
 */
export class BallotStore {
  readonly owner: string;

  /** @param owner - see `ownerOf` */
  constructor(owner: string) {
    this.owner = owner;
  }

  /** The ballot of a wave. */
  ballotOf(waveId: string): KeptBallot | undefined {
    return read(this.#key('ballot', waveId));
  }

  /** @throws when the browser keeps nothing, before a ballot is spent */
  keepBallot(waveId: string, ballot: KeptBallot): void {
    write(this.#key('ballot', waveId), ballot);
  }

  /** What allows to send or to withdraw answers. */
  proofOf(waveId: string): BallotProof | undefined {
    const ballot = this.ballotOf(waveId);
    return ballot?.signature === undefined
      ? undefined
      : {
          waveId,
          bucket: ballot.bucket,
          token: ballot.token,
          signature: ballot.signature,
        };
  }

  wasSent(waveId: string): boolean {
    return read<boolean>(this.#key('sent', waveId)) === true;
  }

  noteSent(waveId: string): void {
    this.#forget('refused', waveId);
    write(this.#key('sent', waveId), true);
  }

  forgetSent(waveId: string): void {
    this.#forget('sent', waveId);
  }

  /** The draft of an anonymous survey, which never leaves the browser. */
  draftOf(waveId: string): Answers | undefined {
    return read(this.#key('draft', waveId));
  }

  keepDraft(waveId: string, answers: Answers): void {
    try {
      write(this.#key('draft', waveId), answers);
    } catch {
      // A browser that keeps nothing keeps no draft.
    }
  }

  forgetDraft(waveId: string): void {
    this.#forget('draft', waveId);
  }

  /** Why the ballot was not taken when it was sent last. */
  refusalOf(waveId: string): Refusal | undefined {
    return read(this.#key('refused', waveId));
  }

  /** A ballot that was not taken: its answers are a draft again, and it is known why. */
  refuse(waveId: string, answers: Answers, refusal: Refusal): void {
    this.forgetSent(waveId);
    this.keepDraft(waveId, answers);
    write(this.#key('refused', waveId), refusal);
  }

  #forget(kind: Kind, waveId: string): void {
    localStorage.removeItem(this.#key(kind, waveId));
  }

  #key(kind: Kind, waveId: string): string {
    return `thrive.surveys.${kind}.${this.owner}.${waveId}`;
  }
}
