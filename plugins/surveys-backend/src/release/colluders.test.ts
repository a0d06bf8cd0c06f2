import fc from 'fast-check';
import { attack } from '../__testUtils__/attacker';
import {
  inputOf,
  isIn,
  type Person,
  shownCells,
  team,
} from '../__testUtils__/people';
import { release, type Released, type ReleaseInput } from './release';
import type { Dimension } from './types';

/*
 * A17. Nobody can be kept from taking their own answer off a sum, nor from telling others what it was.
 * What is promised is a number of people, and colluders are some of them: `c` of them know sums of at
 * least `k - c` others, never of fewer. Whoever wants to be safe from more of them sets a higher `k`.
 *
 * It holds for colluders who share their place, by every dimension, with somebody who is none: whoever
 * is alone in theirs is a part of their own, and may stand on the other side of a difference of two parts.
 */

const ROLES = ['dev', 'ops', ''];
const person = fc.record({
  values: fc.tuple(
    fc.constantFrom('a', 'b', 'c', 'd'),
    fc.constantFrom(...ROLES),
  ),
  answer: fc.option(fc.integer({ min: 1, max: 5 }), {
    nil: undefined,
    freq: 6,
  }),
});
const people = fc.array(person, { minLength: 8, maxLength: 24 });

/** Teams a and b in a department. */
const teams: Dimension = {
  id: 'team',
  parents: { a: 'department', b: 'department' },
};

/** The others, fewer than so many, of whom colluders know together what they said. */
function knownOthers(
  all: readonly Person[],
  atomOf: readonly number[],
  released: Released,
  colluders: ReadonlySet<number>,
  fewer: number,
): number[][] {
  const sums = shownCells(released).map(cell =>
    isIn(released, cell, all, atomOf, 1),
  );
  const own = [...colluders].map(one => (other: number) => other === one);
  return attack(all.length, [...sums, ...own], fewer).filter(
    union => !union.some(one => colluders.has(one)),
  );
}

/**
 * So many who answered, of one place after the other, as people who sit together may do it. In each
 * place somebody else answered who is no colluder.
 */
function choose(
  all: readonly Person[],
  atomOf: readonly number[],
  count: number,
  seed: number,
): Set<number> {
  const chosen = new Set<number>();
  const answered = [...all.keys()].filter(one => all[one].answer !== undefined);
  const shuffled = answered
    .map(one => ({ one, key: Math.sin(seed + atomOf[one]) }))
    .sort((a, b) => a.key - b.key);
  for (const { one } of shuffled) {
    const others = answered.filter(
      other =>
        other !== one && atomOf[other] === atomOf[one] && !chosen.has(other),
    );
    if (chosen.size < count && others.length > 0) chosen.add(one);
  }
  return chosen;
}

describe('A17: colluders who take their own answers off', () => {
  it.each<[string, number, Partial<ReleaseInput>]>([
    ['of teams', 5, {}],
    ['of pairs, too', 5, { pairs: [[0, 1]] }],
    ['of departments', 5, { dimensions: [teams, { id: 'role', parents: {} }] }],
    [
      'with a threshold of six',
      6,
      { thresholds: { respondents: 6, comments: 10 } },
    ],
    [
      'with a threshold of three',
      3,
      { thresholds: { respondents: 3, comments: 10 } },
    ],
  ])(
    'are left with as many others as the threshold is more than they are, %s',
    (_, threshold, more) => {
      let shown = 0;
      fc.assert(
        fc.property(
          people,
          fc.integer({ min: 1, max: threshold - 2 }),
          fc.nat(1000),
          (all, count, seed) => {
            const input = inputOf(all, more);
            const colluders = choose(all, input.atomOf, count, seed);
            const released = release(input);
            shown += shownCells(released).length;
            const fewer = threshold - colluders.size;
            expect(
              knownOthers(all, input.atomOf, released, colluders, fewer),
            ).toEqual([]);
          },
        ),
        { numRuns: 300 },
      );
      // Hiding everything would be no protection worth the name.
      expect(shown).toBeGreaterThan(100);
    },
  );

  it('know what the last one said when they are all others of a part: it is no stronger than that', () => {
    const all = [...team('a', 'dev', 5), ...team('b', 'dev', 9)];
    const input = inputOf(all);
    const released = release(input);
    const knownTo = (...colluders: number[]) =>
      knownOthers(all, input.atomOf, released, new Set(colluders), 2);
    expect(knownTo(0, 1, 2)).toEqual([]);
    expect(knownTo(0, 1, 2, 3)).toEqual([[4]]);
  });
});
