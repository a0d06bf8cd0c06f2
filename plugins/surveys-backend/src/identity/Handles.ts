import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { Pseudonyms } from '@thrive/pseudonyms';
import type { WaveHead } from '../store/WaveStore';

/**
 * Under which names people stand in which table. Each table has names of its own, so that without the
 * key no two rows of a person lead to each other; and each wave has its own, which are gone when its
 * salt is.
 */
export class Handles {
  readonly #pseudonyms: Pseudonyms;
  /** Of waves as they were read, and gone with them. */
  readonly #keys = new WeakMap<object, string>();

  constructor(pseudonyms: Pseudonyms) {
    this.#pseudonyms = pseudonyms;
  }

  static newSalt(): string {
    return randomBytes(32).toString('base64url');
  }

  /** In the roster of a wave. */
  inRoster(wave: Pick<WaveHead, 'id' | 'salt'>, userRef: string): string {
    return this.#ofWave(wave, 'roster', userRef);
  }

  /** With the answers of a confidential wave, and with those of a named one the entity ref itself. */
  ofResponse(wave: WaveHead, userRef: string, isNamed: boolean): string {
    return isNamed ? lower(userRef) : this.#ofWave(wave, 'response', userRef);
  }

  /** Among those who are in released sums, from the handle of the response. */
  inSums(wave: Pick<WaveHead, 'id' | 'salt'>, handle: string): string {
    return this.#ofWave(wave, 'sums', handle);
  }

  /** With what was written to one question. */
  ofText(
    wave: WaveHead,
    userRef: string,
    question: string,
    isNamed: boolean,
  ): string {
    return isNamed
      ? `${lower(userRef)}#${question}`
      : this.#ofWave(wave, `text:${question}`, userRef);
  }

  /** With the draft. */
  ofDraft(wave: WaveHead, userRef: string): string {
    return this.#ofWave(wave, 'draft', userRef);
  }

  /** In the clocks, which belong to no wave. */
  ofPerson(userRef: string): string {
    return this.#pseudonyms.of(`asked:${userRef}`);
  }

  /**
   * Where a person stands between 0 and 1 in the sample of a wave. It never changes, and who is in a
   * sample stays in it when it grows.
   */
  sampleOf(waveId: string, userRef: string): number {
    const digest = createHmac('sha256', this.#pseudonyms.derive('sample'))
      .update(`${waveId}\n${lower(userRef)}`)
      .digest();
    return digest.readUInt32BE(0) / 2 ** 32;
  }

  /** Seals what must not be read in the database. */
  get sealingKey(): Buffer {
    return createHash('sha256')
      .update(this.#pseudonyms.derive('seal'))
      .digest();
  }

  #ofWave(
    wave: Pick<WaveHead, 'id' | 'salt'>,
    purpose: string,
    userRef: string,
  ): string {
    return createHmac('sha256', this.#keyOf(wave))
      .update(`${purpose}\n${wave.id}\n${lower(userRef)}`)
      .digest('base64url');
  }

  #keyOf(wave: Pick<WaveHead, 'salt'>): string {
    let key = this.#keys.get(wave);
    if (key === undefined) {
      // Without its salt nobody can be found in the wave any more, by anyone.
      const salt = wave.salt ?? randomBytes(32).toString('base64url');
      key = this.#pseudonyms.derive(`wave:${salt}`);
      this.#keys.set(wave, key);
    }
    return key;
  }
}

function lower(ref: string): string {
  return ref.toLocaleLowerCase('en-US');
}

/** Names of a ballot's answers, which only whoever holds the ballot can make. */
export function handleOfBallot(token: string, purpose: string): string {
  return createHash('sha256')
    .update(`${purpose}\n${token}`)
    .digest('base64url');
}
