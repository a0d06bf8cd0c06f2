import fc from 'fast-check';
import { daysToHide } from './daysToHide';

const K = 5;
const on = (...counts: [own: number, others?: number][]) =>
  counts.map(([own, others = 0], day) => ({ day, own, others }));
const all = () => true;
const firstFive = (day: number) => day < 5;

describe('daysToHide', () => {
  it('hides nothing where nothing is too few', () => {
    expect(daysToHide(on([5], [9], [0]), [all], K)).toEqual(new Set());
  });

  it('hides the smallest other day with a single one of too few', () => {
    const days = on([9], [3], [7], [0], [12]);
    expect(daysToHide(days, [all], K)).toEqual(new Set([1, 2]));
  });

  it('hides days that are too few together with one that is not', () => {
    const days = on([1], [1], [9]);
    expect(daysToHide(days, [all], K)).toEqual(new Set([0, 1, 2]));
  });

  it('hides a day with too few of the others, whatever its own', () => {
    const days = on([20, 3], [8, 6], [30, 30]);
    expect(daysToHide(days, [all], K)).toEqual(new Set([0, 1]));
  });

  it('gives a sum up when there is no other day', () => {
    expect(daysToHide(on([3], [0]), [all], K)).toBeUndefined();
  });

  it('leaves beside every sum nothing, or several days of enough people', () => {
    const count = fc.integer({ min: 0, max: 12 });
    fc.assert(
      fc.property(
        fc.array(fc.record({ own: count, others: count }), {
          minLength: 5,
          maxLength: 9,
        }),
        counts => {
          const days = counts.map((each, day) => ({ ...each, day }));
          const sums = [firstFive, all];
          const hidden = daysToHide(days, sums, K);
          if (!hidden) return;
          for (const isIn of sums) {
            const left = days.filter(({ day }) => hidden.has(day) && isIn(day));
            expect(left.length).not.toBe(1);
            for (const part of ['own', 'others'] as const) {
              const sum = left.reduce((before, each) => before + each[part], 0);
              expect(sum === 0 || sum >= K).toBe(true);
            }
          }
        },
      ),
    );
  });
});
