import { attack } from '../__testUtils__/attacker';
import {
  inputOf,
  isIn,
  type Person,
  shownCells,
  stateOf,
  team,
  RATING,
} from '../__testUtils__/people';
import { release } from './release';

describe('a release withstands', () => {
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
    expect(shown.includes('team=a') && shown.includes('role=sre')).toBe(false);
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
        [RATING.id]: {
          people: [
            { count: 10, atom: a, rows: [0, 1] },
            { count: 1, atom: a, rows: [] },
            { count: 10, atom: b, rows: [0, 2] },
          ],
          sums: Array(3).fill({ silent: [], isCounted: true }),
          silent: [],
        },
      },
    });
    expect(stateOf(released, 'team=a')).toBe('hidden');
    expect(stateOf(released, 'all')).toBe('hidden');
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
