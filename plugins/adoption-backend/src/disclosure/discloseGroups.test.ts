import fc from 'fast-check';
import { discloseGroups, type Crowd } from './discloseGroups';

const K = 5;
const ALL = 100;

/** People from one number to another, of whom the first so many came. */
function crowd(start: number, end: number, came: number = end - start): Crowd {
  return crowdOf(
    Array.from({ length: end - start }, (_, index) => start + index),
    person => person < start + came,
  );
}

function crowdOf(
  people: readonly number[],
  came: (person: number) => boolean = () => true,
): Crowd {
  return {
    active: new Set(people.filter(came)),
    members: new Set(people.map(String)),
  };
}

describe('discloseGroups', () => {
  it('tells of groups that are large enough, and that nobody of one of them came', () => {
    const groups = [crowd(0, 5), crowd(10, 14), crowd(20, 26, 0)];
    const came = new Set(groups.flatMap(({ active }) => [...active]));
    const everybody = crowdOf([...Array(ALL).keys()], each => each < 20);
    expect(came.size).toBe(9);
    expect(discloseGroups(groups, everybody, K)).toEqual([true, false, true]);
  });

  it('tells of nothing where everybody together is too few', () => {
    expect(discloseGroups([crowd(0, 4)], crowd(0, 4), K)).toEqual([false]);
  });

  it('does not tell of a group when the few others of the whole would follow', () => {
    expect(discloseGroups([crowd(0, 27)], crowd(0, 30), K)).toEqual([false]);
    expect(discloseGroups([crowd(0, 25)], crowd(0, 30), K)).toEqual([true]);
  });

  it('does not tell that nobody of the few others came', () => {
    // All who came are in the group; three more people are not.
    const everybody = crowd(0, 30, 27);
    expect(discloseGroups([crowd(0, 27)], everybody, K)).toEqual([false]);
    // That nobody of eight came singles nobody out.
    expect(discloseGroups([crowd(0, 22)], crowd(0, 30, 22), K)).toEqual([true]);
    // Nor is there anybody else.
    expect(discloseGroups([crowd(0, 30, 27)], everybody, K)).toEqual([true]);
  });

  it('does not tell that nobody of a small group came', () => {
    const everybody = crowd(0, ALL, 50);
    expect(discloseGroups([crowd(60, 64, 0)], everybody, K)).toEqual([false]);
    expect(discloseGroups([crowdOf([])], everybody, K)).toEqual([false]);
  });

  it('does not tell of the last team of a department when the one that is secret would follow', () => {
    const department = crowd(0, 30);
    const teams = [crowd(0, 15), crowd(15, 27), crowd(27, 30)];
    expect(discloseGroups([department, ...teams], crowd(0, ALL), K)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('is not misled by teams that share people', () => {
    const department = crowd(0, 20);
    // Without the third, the first two leave 2 of the 20.
    const teams = [crowd(0, 9), crowd(9, 18), crowd(12, 20)];
    const told = discloseGroups([department, ...teams], crowd(0, ALL), K);
    expect(told[0]).toBe(true);
    expect(told.filter(Boolean).length).toBeLessThan(4);
  });

  it('never lets the number of too few people follow from a sum of told groups', () => {
    const group = fc.uniqueArray(fc.nat(23), { maxLength: 24 });
    fc.assert(
      fc.property(
        fc.array(group, { maxLength: 7 }),
        fc.uniqueArray(fc.nat(23), { minLength: 10 }),
        (lists, active) => {
          const came = (person: number) => active.includes(person);
          const groups = lists.map(list => crowdOf(list, came));
          const everybody = crowdOf([...Array(24).keys()], came);
          const told = discloseGroups(groups, everybody, K);
          const known = [everybody, ...groups.filter((_, i) => told[i])];
          for (const whole of known) {
            const parts = known.filter(
              part =>
                part !== whole &&
                part.members.size < whole.members.size &&
                [...part.members].every(person => whole.members.has(person)),
            );
            // One part off the whole, and all parts off it: their people are known to be within it.
            for (const taken of [...parts.map(part => [part]), parts]) {
              const rest = [...whole.members].filter(
                person => !taken.some(part => part.members.has(person)),
              );
              const activeRest = rest.filter(person => came(Number(person)));
              const those = activeRest.length > 0 ? activeRest : rest;
              expect(those.length === 0 || those.length >= K).toBe(true);
            }
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
