import fc from 'fast-check';
import {
  BEGINNING,
  ChainVerifier,
  linkAfter,
  type ChainHead,
  type ChainLink,
} from './chain';

function chainOf(bodies: readonly string[]): {
  links: ChainLink[];
  head: ChainHead;
} {
  let head: ChainHead = { length: 0, digest: BEGINNING };
  const links = bodies.map(body => {
    const link = linkAfter(head, body);
    head = { length: link.id, digest: link.digest };
    return link;
  });
  return { links, head };
}

function verify(links: readonly ChainLink[], head?: ChainHead) {
  const verifier = new ChainVerifier();
  verifier.add(links);
  return verifier.end(head);
}

const bodies = fc.array(fc.string(), { minLength: 2, maxLength: 20 });

describe('a chain of evidence', () => {
  it('is whole as it was written, also when it is read in parts', () => {
    fc.assert(
      fc.property(bodies, fc.nat(20), (texts, cut) => {
        const { links, head } = chainOf(texts);
        const verifier = new ChainVerifier();
        verifier.add(links.slice(0, cut));
        verifier.add(links.slice(cut));
        expect(verifier.end(head)).toBeUndefined();
        expect(verifier.head).toEqual(head);
      }),
    );
  });

  it.each<
    [string, (links: ChainLink[], at: number) => ChainLink[] | undefined]
  >([
    [
      'changed',
      (links, at) =>
        links.map((link, index) =>
          index === at ? { ...link, body: `${link.body}!` } : link,
        ),
    ],
    ['removed', (links, at) => links.filter((_, index) => index !== at)],
    [
      'reordered',
      (links, at) => {
        const next = (at + 1) % links.length;
        const moved = [...links];
        [moved[at], moved[next]] = [moved[next], moved[at]];
        return moved;
      },
    ],
    [
      'inserted',
      (links, at) => [
        ...links.slice(0, at),
        linkAfter(
          at === 0
            ? { length: 0, digest: BEGINNING }
            : { length: at, digest: links[at - 1].digest },
          'forged',
        ),
        ...links.slice(at),
      ],
    ],
    [
      'changed and hashed anew',
      (links, at) =>
        links.map((link, index) =>
          index === at
            ? linkAfter({ length: at, digest: link.previous }, `${link.body}!`)
            : link,
        ),
    ],
  ])('tells when a link is %s', (_, damage) => {
    fc.assert(
      fc.property(bodies, fc.nat(), (texts, where) => {
        const { links, head } = chainOf(texts);
        const at = where % links.length;
        const broken = verify(damage(links, at) ?? [], head);
        expect(broken?.brokenAt).toBeGreaterThanOrEqual(1);
        expect(broken?.brokenAt).toBeLessThanOrEqual(links.length + 1);
      }),
    );
  });
});
