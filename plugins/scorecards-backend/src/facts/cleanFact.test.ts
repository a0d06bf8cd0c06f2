import type { JsonObject, JsonValue } from '@backstage/types';
import fc from 'fast-check';
import { cleanFact, LARGEST_FACT } from './cleanFact';

const nested = (depth: number): JsonObject => {
  let value: JsonValue = 1;
  for (let level = 0; level < depth; level++) value = { a: value };
  return value as unknown as JsonObject;
};

describe('cleanFact', () => {
  it('replaces what no database can hold, in texts and in keys', () => {
    expect(
      cleanFact({ 'k\u0000': 'nul \u0000, half \ud800', pair: '\u{1f600}' }),
    ).toEqual({ 'k\ufffd': 'nul \ufffd, half \ufffd', pair: '\u{1f600}' });
  });

  it('leaves out what JSON cannot say, and keeps the places of a list', () => {
    expect(
      cleanFact({ a: NaN, b: Infinity, c: null, d: [1, null, NaN], e: false }),
    ).toEqual({ d: [1, null, null], e: false });
  });

  it.each(['__proto__', 'constructor', 'prototype'])(
    'refuses the key "%s" at any depth, and pollutes nothing',
    key => {
      const fact = JSON.parse(`{"a": [{"${key}": {"polluted": true}}]}`);
      expect(() => cleanFact(fact)).toThrow(`the fact has the key "${key}"`);
      expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    },
  );

  it('refuses what is too large or too deep, and says by how much', () => {
    expect(() => cleanFact({ a: 'x'.repeat(LARGEST_FACT) })).toThrow(
      `the fact has ${
        LARGEST_FACT + 8
      } characters; the most that is stored is ${LARGEST_FACT}`,
    );
    expect(() => cleanFact(nested(31))).toThrow('nested more than 30 deep');
    expect(cleanFact(nested(30))).toEqual(nested(30));
    const cycle: JsonObject = {};
    cycle.again = cycle;
    expect(() => cleanFact(cycle)).toThrow('nested more than 30 deep');
  });

  it('changes nothing about a fact that is clean, and nothing twice', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fact => {
        let once: JsonObject;
        try {
          once = cleanFact(fact as JsonObject);
        } catch {
          return;
        }
        expect(cleanFact(once)).toEqual(once);
        expect(JSON.stringify(once)).not.toMatch(/\\u0000|\\ud[89a-f]/);
      }),
    );
  });
});
