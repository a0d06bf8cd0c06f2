import fc from 'fast-check';
import { discloseGroups } from './discloseGroups';

const K = 5;
const from = (start: number, end: number) =>
  new Set(Array.from({ length: end - start }, (_, index) => start + index));

describe('discloseGroups', () => {
  it('tells of groups that are large enough, and of nobody', () => {
    const everybody = from(0, 30);
    expect(
      discloseGroups([from(0, 5), from(10, 14), new Set()], everybody, K),
    ).toEqual([true, false, true]);
  });

  it('tells of nothing where everybody together is too few', () => {
    expect(discloseGroups([from(0, 4)], from(0, 4), K)).toEqual([false]);
  });

  it('does not tell of a group when the few others of the whole would follow', () => {
    expect(discloseGroups([from(0, 27)], from(0, 30), K)).toEqual([false]);
    expect(discloseGroups([from(0, 25)], from(0, 30), K)).toEqual([true]);
  });

  it('does not tell of the last team of a department when the one that is secret would follow', () => {
    const everybody = from(0, 100);
    const department = from(0, 30);
    const teams = [from(0, 15), from(15, 27), from(27, 30)];
    expect(discloseGroups([department, ...teams], everybody, K)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('is not misled by teams that share people', () => {
    const everybody = from(0, 100);
    const department = from(0, 20);
    // Without the third, the first two leave 2 of the 20.
    const teams = [from(0, 9), from(9, 18), from(12, 20)];
    const told = discloseGroups([department, ...teams], everybody, K);
    expect(told[0]).toBe(true);
    expect(told.filter(Boolean).length).toBeLessThan(4);
  });

  it('never lets the number of too few people follow from a sum of told groups', () => {
    const group = fc.uniqueArray(fc.nat(23), { maxLength: 24 });
    fc.assert(
      fc.property(fc.array(group, { maxLength: 7 }), lists => {
        const groups = lists.map(list => new Set(list));
        const everybody = from(0, 24);
        const told = discloseGroups(groups, everybody, K);
        const known = [everybody, ...groups.filter((_, i) => told[i])];
        for (const whole of known) {
          const parts = known.filter(
            part =>
              part !== whole &&
              part.size < whole.size &&
              [...part].every(person => whole.has(person)),
          );
          // One part off the whole, and all parts off it: their people are known to be within it.
          for (const taken of [...parts.map(part => [part]), parts]) {
            const rest = [...whole].filter(
              person => !taken.some(part => part.has(person)),
            );
            expect(rest.length === 0 || rest.length >= K).toBe(true);
          }
        }
      }),
    );
  });
});
