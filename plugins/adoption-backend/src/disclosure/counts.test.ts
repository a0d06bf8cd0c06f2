import fc from 'fast-check';
import { tellParts } from './counts';

const K = 5;

describe('tellParts', () => {
  it('tells all parts when none is of too few', () => {
    expect(tellParts([5, 0, 12], K)).toEqual([5, 0, 12]);
  });

  it('leaves out a second part, from which the first would follow', () => {
    expect(tellParts([3, 20, 7], K)).toEqual([undefined, 20, undefined]);
    expect(tellParts([3, 0, 7], K)).toEqual([undefined, 0, undefined]);
  });

  it('leaves as many people in doubt as a group needs, or more', () => {
    expect(tellParts([1, 1, 9, 30], K)).toEqual([
      undefined,
      undefined,
      undefined,
      30,
    ]);
  });

  it('never lets a part of too few follow from the whole and the others', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(30), { minLength: 1, maxLength: 6 }),
        parts => {
          const told = tellParts(parts, K);
          const secret = parts.filter((_, index) => told[index] === undefined);
          const together = secret.reduce((sum, part) => sum + part, 0);
          const whole = parts.reduce((sum, part) => sum + part, 0);
          for (const part of told)
            expect(part === undefined || part === 0 || part >= K).toBe(true);
          if (secret.length === 0) return;
          // All of a small whole is secret with its parts.
          expect(together >= K || together === whole).toBe(true);
          expect(secret.length > 1 || together === whole).toBe(true);
        },
      ),
    );
  });
});
