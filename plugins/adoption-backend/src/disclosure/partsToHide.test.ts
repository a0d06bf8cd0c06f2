import fc from 'fast-check';
import { partsToHide } from './partsToHide';

const K = 5;
const people = (...ids: number[]) => new Set(ids);
const many = (from: number, count: number) =>
  new Set(Array.from({ length: count }, (_, index) => from + index));

describe('partsToHide', () => {
  it('hides nothing where all are enough or nobody', () => {
    expect(partsToHide([many(0, 5), people(), many(9, 7)], K)).toEqual(
      new Set(),
    );
  });

  it('hides the smallest other part with a single one of too few', () => {
    const parts = [many(0, 9), people(1), people(), many(0, 6)];
    expect(partsToHide(parts, K)).toEqual(new Set([1, 3]));
  });

  it('counts the same people once, however many parts they are in', () => {
    const parts = [people(1, 2), people(1, 2), people(2, 3), many(0, 8)];
    expect(partsToHide(parts, K)).toEqual(new Set([0, 1, 2, 3]));
  });

  it('leaves beside the told parts nothing, or several parts of enough people, or all there is', () => {
    const part = fc
      .uniqueArray(fc.nat(14), { maxLength: 9 })
      .map(ids => new Set(ids));
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 8 }), parts => {
        const hidden = partsToHide(parts, K);
        const isFew = ({ size }: Set<number>) => size > 0 && size < K;
        const told = parts.filter((_, at) => !hidden.has(at));
        expect(told.filter(isFew)).toEqual([]);
        const together = new Set([...hidden].flatMap(at => [...parts[at]]));
        const isAll = told.every(({ size }) => size === 0);
        const isSafe = hidden.size > 1 && together.size >= K;
        expect(hidden.size === 0 || isSafe || isAll).toBe(true);
      }),
    );
  });
});
