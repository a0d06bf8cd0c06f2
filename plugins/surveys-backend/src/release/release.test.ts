import fc from 'fast-check';
import { attack } from '../__testUtils__/attacker';
import type { ScoredVariable } from './figures';
import { release, type Released, type ReleaseInput } from './release';
import type { Atom, Dimension, Tally } from './types';

const RATING: ScoredVariable = {
  id: 'rating',
  min: 1,
  max: 5,
  categories: [1, 2, 3, 4, 5],
  score: 'mean',
};

/** A person of the roster: values of the dimensions, and what they answered. */
interface Person {
  values: string[];
  answer?: number;
  /** Release that counted the answer first, and the one that did not any more. */
  added?: number;
  erased?: number;
}

/** The input of a release, from people. */
function inputOf(
  people: readonly Person[],
  more: Partial<ReleaseInput> = {},
): ReleaseInput & { atomOf: number[] } {
  const keys = new Map<string, number>();
  const atoms: Atom[] = [];
  const number = more.number ?? 1;
  const atomOf = people.map(({ values }) => {
    const key = values.join('|');
    if (!keys.has(key)) {
      keys.set(key, atoms.length);
      atoms.push({ values, members: 0 });
    }
    atoms[keys.get(key)!].members += 1;
    return keys.get(key)!;
  });
  const tallies = new Map<string, Tally>();
  const erased: ReleaseInput['erased'][number][] = [];
  people.forEach(({ answer, added = 1, erased: until }, person) => {
    if (answer === undefined || added > number) return;
    const atom = atomOf[person];
    if (until !== undefined && until <= number) {
      erased.push({ variable: 'rating', atom, count: 1, added, erased: until });
      return;
    }
    const key = `${atom}:${answer}:${added}`;
    const tally = tallies.get(key);
    if (tally) tally.count += 1;
    else
      tallies.set(key, {
        variable: 'rating',
        atom,
        value: answer,
        count: 1,
        added,
      });
  });
  return {
    number,
    thresholds: { respondents: 5, comments: 10 },
    dimensions: [
      { id: 'team', parents: {} },
      { id: 'role', parents: {} },
    ],
    pairs: [],
    atoms,
    variables: [RATING],
    tallies: [...tallies.values()],
    erased,
    shownBefore: [],
    atomOf,
    ...more,
  };
}

const stateOf = (released: Released, cell: string) =>
  released.outcomes.get('rating')!.get(cell)?.state;

const shownCells = (released: Released) =>
  [...released.outcomes.get('rating')!]
    .filter(([, { state }]) => state !== 'hidden')
    .map(([id]) => id);

/** Who is in a cell of the release, of those who answered. */
function isIn(
  released: Released,
  cell: string,
  people: readonly Person[],
  atomOf: readonly number[],
  at: number,
) {
  const { atoms } = released.cells.find(({ id }) => id === cell)!;
  return (person: number) => {
    const { answer, added = 1, erased = Infinity } = people[person];
    return (
      answer !== undefined &&
      added <= at &&
      erased > at &&
      atoms.has(atomOf[person])
    );
  };
}

const person = fc.record({
  values: fc.tuple(
    fc.constantFrom('a', 'b', 'c', 'd'),
    fc.constantFrom('dev', 'ops', ''),
  ),
  answer: fc.option(fc.integer({ min: 1, max: 5 }), {
    nil: undefined,
    freq: 4,
  }),
});
const people = fc.array(person, { minLength: 5, maxLength: 40 });

const team = (
  name: string,
  role: string,
  count: number,
  answer = 3,
): Person[] =>
  Array.from({ length: count }, (_, index) => ({
    values: [name, role],
    answer: ((answer + index) % 5) + 1,
  }));

describe('release', () => {
  it('shows nothing from which fewer than five people follow', () => {
    fc.assert(
      fc.property(people, all => {
        const input = inputOf(all);
        const released = release(input);
        const found = attack(
          all.length,
          shownCells(released).map(cell =>
            isIn(released, cell, all, input.atomOf, 1),
          ),
          5,
        );
        expect(found).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('shows nothing from which fewer than five people follow when pairs are shown too', () => {
    fc.assert(
      fc.property(people, all => {
        const input = inputOf(all, { pairs: [[0, 1]] });
        const released = release(input);
        const found = attack(
          all.length,
          shownCells(released).map(cell =>
            isIn(released, cell, all, input.atomOf, 1),
          ),
          5,
        );
        expect(found).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('tells nothing of fewer than five by answers that come late or are erased', () => {
    const late = fc.array(
      fc.tuple(
        person,
        fc.constantFrom(1, 1, 1, 2, 3),
        fc.constantFrom(2, 3, 9, 9),
      ),
      { minLength: 8, maxLength: 36 },
    );
    fc.assert(
      fc.property(late, drawn => {
        const all = drawn.map(([one, added, erased]) => ({
          ...one,
          added,
          erased: erased > added && erased < 9 ? erased : undefined,
        }));
        const knows: ((index: number) => boolean)[] = [];
        const shownBefore: ReleaseInput['shownBefore'][number][] = [];
        for (const number of [1, 2, 3]) {
          const input = inputOf(all, { number, shownBefore });
          const released = release(input);
          for (const [cell, outcome] of released.outcomes.get('rating')!) {
            if (outcome.state === 'hidden' || outcome.state === 'kept')
              continue;
            knows.push(isIn(released, cell, all, input.atomOf, number));
            shownBefore.push({ variable: 'rating', cell, release: number });
          }
        }
        expect(attack(all.length, knows, 5)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('does not depend on the order in which anything was stored', () => {
    fc.assert(
      fc.property(people, fc.integer(), (all, seed) => {
        const shuffled = all
          .map((one, index) => ({ one, key: Math.sin(seed + index) }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one);
        const outcomes = (some: Person[]) =>
          Object.fromEntries(release(inputOf(some)).outcomes.get('rating')!);
        expect(outcomes(shuffled)).toEqual(outcomes(all));
      }),
    );
  });

  it('hides the same cells whatever a hidden person said', () => {
    fc.assert(
      fc.property(
        people,
        fc.nat(),
        fc.integer({ min: 1, max: 5 }),
        (all, at, answer) => {
          const changed = all.map((one, index) =>
            index === at % all.length && one.answer !== undefined
              ? { ...one, answer }
              : one,
          );
          const hidden = (some: Person[]) =>
            [...release(inputOf(some)).outcomes.get('rating')!].filter(
              ([, { state }]) => state === 'hidden',
            );
          expect(hidden(changed)).toEqual(hidden(all));
        },
      ),
    );
  });

  it('keeps at least 65 % of the cells that hiding small ones would keep, over made-up organisations', () => {
    let plain = 0;
    let kept = 0;
    let state = 7;
    const random = () => {
      state = (state * 48_271) % 2_147_483_647;
      return state / 2_147_483_647;
    };
    for (let organisation = 0; organisation < 300; organisation++) {
      const teams = 3 + Math.floor(random() * 10);
      const all: Person[] = [];
      for (let index = 0; index < teams; index++) {
        const size = 1 + Math.floor(-8 * Math.log(1 - random()));
        for (let one = 0; one < size; one++) {
          all.push({
            values: [`t${index}`, `r${Math.floor(random() * 5)}`],
            answer: 1 + Math.floor(random() * 5),
          });
        }
      }
      const input = inputOf(all);
      const released = release(input);
      kept += shownCells(released).length;
      plain += released.cells.filter(({ members }) => members >= 5).length;
    }
    expect(kept / plain).toBeGreaterThanOrEqual(0.65);
  });

  describe('withstands', () => {
    it('A1: a small cell', () => {
      const released = release(
        inputOf([
          ...team('a', 'dev', 4),
          ...team('b', 'dev', 9),
          ...team('c', 'dev', 9),
        ]),
      );
      expect(stateOf(released, 'team=a')).toBe('hidden');
    });

    it('A2: the whole less all parts but one', () => {
      const released = release(
        inputOf([
          ...team('a', 'dev', 3),
          ...team('b', 'dev', 6),
          ...team('c', 'dev', 9),
        ]),
      );
      expect(shownCells(released)).toEqual(['all', 'team=c', 'role=dev']);
    });

    it('A3: a role of eleven less a team of ten of that role', () => {
      const released = release(
        inputOf([
          ...team('a', 'sre', 10),
          ...team('b', 'sre', 1),
          ...team('b', 'dev', 20),
          ...team('c', 'dev', 20),
        ]),
      );
      const shown = shownCells(released);
      expect(shown.includes('team=a') && shown.includes('role=sre')).toBe(
        false,
      );
    });

    it('A4: a combination that no pair of cells gives away', () => {
      // The sum of both roles less the sum of two teams is one person of a third.
      const all = [
        ...team('a', 'x', 6),
        ...team('a', 'y', 6),
        ...team('b', 'x', 6),
        ...team('b', 'z', 7),
        ...team('c', 'y', 1),
        ...team('d', 'z', 12),
        ...team('c', 'z', 8),
      ];
      const input = inputOf(all);
      const released = release(input);
      const knows = shownCells(released).map(cell =>
        isIn(released, cell, all, input.atomOf, 1),
      );
      expect(attack(all.length, knows, 5)).toEqual([]);
    });

    it('A5: asking before and after one more answer', () => {
      const first = [...team('a', 'dev', 9), ...team('b', 'dev', 9)];
      const more: Person[] = [
        ...first,
        { values: ['a', 'dev'], answer: 1, added: 2 },
      ];
      const one = release(inputOf(first));
      const shownBefore = shownCells(one).map(cell => ({
        variable: 'rating',
        cell,
        release: 1,
      }));
      const two = release(inputOf(more, { number: 2, shownBefore }));
      expect(two.outcomes.get('rating')!.get('all')).toEqual({
        state: 'kept',
        release: 1,
      });
      expect(stateOf(two, 'team=a')).toBe('kept');
    });

    it('A6: a combination of filters that was not declared', () => {
      const released = release(
        inputOf([...team('a', 'dev', 20), ...team('a', 'ops', 20)]),
      );
      expect(released.cells.map(({ id }) => id)).toEqual([
        'all',
        'team=a',
        'role=dev',
        'role=ops',
      ]);
    });

    it('A7: everybody said the same', () => {
      const same = Array.from({ length: 6 }, () => ({
        values: ['a', 'dev'],
        answer: 2,
      }));
      const released = release(inputOf([...same, ...team('b', 'dev', 30)]));
      const outcome = released.outcomes.get('rating')!.get('team=a');
      expect(outcome).toEqual({
        state: 'coarse',
        figure: { n: { from: 5, to: 9 }, mostly: 2 },
      });
      // Nor does it follow from the others.
      expect(stateOf(released, 'team=b')).toBe('coarse');
    });

    it('A8: a list of who took part that is as long as the number of answers', () => {
      const silent = Array.from({ length: 30 }, () => ({
        values: ['a', 'dev'],
      }));
      const released = release(
        inputOf([...team('a', 'dev', 4), ...silent, ...team('b', 'dev', 20)]),
      );
      expect(stateOf(released, 'team=a')).toBe('hidden');
    });

    it('A9: someone who moved between two waves', () => {
      const all = [...team('a', 'dev', 10), ...team('b', 'dev', 10)];
      const input = inputOf([...all, { values: ['a', 'dev'], answer: 3 }]);
      const [a, b] = [input.atomOf[0], input.atomOf[10]];
      // The first wave showed teams a and b; now one more is in team a.
      const released = release({
        ...input,
        earlierWaves: {
          people: [
            { count: 10, atom: a, rows: [0, 1] },
            { count: 1, atom: a, rows: [] },
            { count: 10, atom: b, rows: [0, 2] },
          ],
        },
      });
      expect(stateOf(released, 'team=a')).toBe('hidden');
      expect(stateOf(released, 'all')).toBe('hidden');
    });

    it('A17: colluders who take their own answers off', () => {
      // Thresholds are the means against it: five less two that know each other are three.
      const all = [...team('a', 'dev', 6), ...team('b', 'dev', 30)];
      const released = release(
        inputOf(all, { thresholds: { respondents: 8, comments: 10 } }),
      );
      expect(stateOf(released, 'team=a')).toBe('hidden');
    });

    it('A14: counts of cells that are not shown', () => {
      const released = release(
        inputOf([...team('a', 'dev', 2), ...team('b', 'dev', 30)]),
      );
      expect(released.outcomes.get('rating')!.get('team=a')).toEqual({
        state: 'hidden',
      });
    });

    it('A16: a mean and a share exact enough to count the answers', () => {
      const released = release(
        inputOf([...team('a', 'dev', 6), ...team('b', 'dev', 30)]),
      );
      const outcome = released.outcomes.get('rating')!.get('team=a')!;
      if (outcome.state !== 'shown') throw new Error('it is not shown');
      expect(outcome.figure.n).toEqual({ from: 5, to: 9 });
      for (const { percent } of outcome.figure.distribution!)
        expect(percent % 10).toBe(0);
      expect(String(outcome.figure.mean!.value)).toMatch(/^\d(\.\d)?$/);
    });
  });

  it('counts direct members of a larger team as a part of it', () => {
    const dimensions: Dimension[] = [
      { id: 'team', parents: { a: 'both', b: 'both' } },
      { id: 'role', parents: {} },
    ];
    const released = release(
      inputOf(
        [
          ...team('a', 'dev', 20),
          ...team('b', 'dev', 20),
          ...team('both', 'dev', 2),
          ...team('other', 'dev', 20),
        ],
        { dimensions },
      ),
    );
    expect(stateOf(released, 'team=both')).toBe('shown');
    expect(
      ['team=a', 'team=b'].filter(cell => stateOf(released, cell) === 'shown'),
    ).toHaveLength(1);
  });
});
