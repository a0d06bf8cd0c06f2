import { createHash, createHmac } from 'node:crypto';

/** Shorter keys can be tried out. */
const SHORTEST_KEY = 32;

/**
 * Names for people that lead back to nobody without the key, which is never in the database. The
 * same person has the same name for as long as the key stays.
 *
 * @public
 */
export class Pseudonyms {
  readonly #key: string;
  readonly #former: readonly string[];
  /** Tells keys apart, and gives none away. */
  readonly keyId: string;
  /** Of the keys that were used before. */
  readonly formerKeyIds: readonly string[];

  /**
   * @param owner - what the key is for, so that the same one has another id elsewhere
   * @throws Error when a key is too short
   */
  constructor(options: {
    owner: string;
    key: string;
    formerKeys?: readonly string[];
  }) {
    const { owner, key, formerKeys = [] } = options;
    for (const each of [key, ...formerKeys]) {
      if (each.length < SHORTEST_KEY) {
        throw new Error(
          `A pseudonym key has ${each.length} characters; it needs at least ${SHORTEST_KEY}. Make one with: openssl rand -base64 32`,
        );
      }
    }
    this.#key = key;
    this.#former = formerKeys;
    const idOf = (each: string) =>
      createHash('sha256')
        .update(`thrive-${owner}:${each}`)
        .digest('hex')
        .slice(0, 8);
    this.keyId = idOf(key);
    this.formerKeyIds = formerKeys.map(idOf);
  }

  /** The pseudonym of an entity ref or of a service's subject. */
  of(ref: string): string {
    return hmac(this.#key, ref);
  }

  /** The pseudonyms that the same one had with the former keys. */
  formerOf(ref: string): string[] {
    return this.#former.map(key => hmac(key, ref));
  }

  /** A key of its own for one purpose, which tells nothing of this one. */
  derive(purpose: string): string {
    return createHmac('sha256', this.#key)
      .update(`derive:${purpose}`)
      .digest('base64');
  }
}

function hmac(key: string, ref: string): string {
  return createHmac('sha256', key)
    .update(ref.toLocaleLowerCase('en-US'))
    .digest('base64url');
}
