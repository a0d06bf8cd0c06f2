import { createHash } from 'node:crypto';

/** A link of a chain of evidence: what is written down, bound to all that was written before. @public */
export interface ChainLink {
  /** From 1, without a gap. */
  id: number;
  /** The digest of the link before; of the first, `BEGINNING`. */
  previous: string;
  /** What is written down, as it is hashed. */
  body: string;
  digest: string;
}

/** How long a chain is, and how it ends. @public */
export interface ChainHead {
  length: number;
  digest: string;
}

/** What stands before the first link. @public */
export const BEGINNING = '0'.repeat(64);

/** The link that comes after a head. @public */
export function linkAfter(head: ChainHead, body: string): ChainLink {
  const id = head.length + 1;
  const previous = head.digest;
  return { id, previous, body, digest: digestOfLink({ id, previous, body }) };
}

/** What is wrong with a chain: the first link that is not as it was written, and why. @public */
export interface BrokenChain {
  brokenAt: number;
  reason: string;
}

/**
 * Goes along a chain, a few links at a time. Give it all links from the first on, and at the end the
 * head that was kept elsewhere: without it, links that were cut off at the end are not missed.
 *
 * @public
 */
export class ChainVerifier {
  #head: ChainHead = { length: 0, digest: BEGINNING };
  #broken: BrokenChain | undefined;

  /** @returns what is wrong, as soon as anything is */
  add(links: Iterable<ChainLink>): BrokenChain | undefined {
    for (const link of links) {
      if (this.#broken) break;
      this.#broken = problemAfter(this.#head, link);
      if (!this.#broken) this.#head = { length: link.id, digest: link.digest };
    }
    return this.#broken;
  }

  /** @returns what is wrong, if anything is */
  end(head?: ChainHead): BrokenChain | undefined {
    if (this.#broken || !head) return this.#broken;
    if (head.length === this.#head.length && head.digest === this.#head.digest)
      return undefined;
    return {
      brokenAt: Math.min(head.length, this.#head.length) + 1,
      reason: `The chain has ${this.#head.length} links and should have ${
        head.length
      }, or ends otherwise than it did.`,
    };
  }

  /** How far it got, and how that ends. */
  get head(): ChainHead {
    return this.#head;
  }
}

function problemAfter(
  head: ChainHead,
  link: ChainLink,
): BrokenChain | undefined {
  const expected = head.length + 1;
  if (link.id !== expected)
    return {
      brokenAt: expected,
      reason: `Link ${link.id} stands where link ${expected} should be.`,
    };
  if (link.previous !== head.digest)
    return {
      brokenAt: expected,
      reason: `Link ${expected} does not follow from the one before.`,
    };
  return link.digest === digestOfLink(link)
    ? undefined
    : {
        brokenAt: expected,
        reason: `What link ${expected} says is not what was written down.`,
      };
}

function digestOfLink({
  id,
  previous,
  body,
}: Omit<ChainLink, 'digest'>): string {
  return createHash('sha256')
    .update(JSON.stringify([id, previous, body]))
    .digest('hex');
}
