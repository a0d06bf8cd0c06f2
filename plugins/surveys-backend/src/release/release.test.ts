import fc from 'fast-check';
import { attack } from '../__testUtils__/attacker';
import {
  inputOf,
  isIn,
  type Person,
  shownCells,
  stateOf,
  team,
} from '../__testUtils__/people';
import { release, type ReleaseInput } from './release';
import type { Dimension } from './types';

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

describe('release', () => {
  /** Teams a and b in a department, which is in a division with c; d is in none. */
  const departments: Dimension[] = [
    {
      id: 'team',
      parents: {
        a: 'department',
        b: 'department',
        department: 'division',
        c: 'division',
      },
    },
    { id: 'role', parents: {} },
  ];
  it.each<[string, Partial<ReleaseInput>]>([
    ['in teams', {}],
    ['when pairs are shown too', { pairs: [[0, 1]] }],
    ['in departments', { dimensions: departments }],
    [
      'in departments when pairs are shown too',
      { dimensions: departments, pairs: [[0, 1]] },
    ],
  ])('shows nothing from which fewer than five people follow %s', (_, more) => {
    fc.assert(
      fc.property(people, all => {
        const input = inputOf(all, more);
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
